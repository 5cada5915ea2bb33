import type * as z from 'zod';
import type { PartnerScopeName } from './partner-vocabulary.js';

/**
 * What an account must be allowed to do. `public` needs no sign-in, `session` any signed-in account, `party` somebody who showed code and phone of
 * one case; the others are the
 * actions of the permission table in libs/identity.
 */
export const PERMISSIONS = [
  'dispute:register',
  'dispute:list',
  'dispute:read',
  'dispute:triage',
  'dispute:consent',
  'dispute:accept',
  'dispute:mediate',
  'dispute:record-session',
  'dispute:follow-up',
  'dispute:close',
  'dispute:transfer',
  'dispute:answer-escalation',
  'dispute:supervise',
  'dispute:report-safety',
  'paper:read',
  'paper:issue',
  'template:keep',
  'rules:read',
  'rules:keep',
  'assignment:answer-offer',
  'assignment:assign',
  'handoff:list',
  'handoff:answer',
  'queue:read',
  'queue:claim',
  'operations:redrive',
  'figures:read',
  'figures:base',
  'edition:prepare',
  'edition:publish',
  'account:list',
  'account:manage',
  'account:approve',
  'audit:read',
  'audit:verify',
  'screening:record',
  'screening:reporters',
  'tip:report',
  'tip:handle',
  'conversion:record',
  'signal:handle',
  'emergency:declare',
  'emergency:read',
  'emergency:work',
  'roster:read',
  'roster:own',
  'roster:keep',
  'roster:staffing',
  'partner:keep',
  'partner:interface',
] as const;
export type PermissionName = (typeof PERMISSIONS)[number];

/** Which right of the record itself the reader needs beside the permission of the role. */
export type Relation =
  | 'none'
  | 'list'
  | 'dispute'
  | 'listed-dispute'
  | 'assignment'
  | 'handoff'
  | 'handoff-side'
  /** Sees the case, or stands on a side of the hand-off: the query that reads it says so. */
  | 'handoff-reader'
  | 'pooled-assignment'
  | 'screening'
  | 'signal'
  | 'tip'
  | 'mediator'
  | 'organisation'
  /** The system of a body in the area whose administrator asks. */
  | 'partner'
  | 'emergency';

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Operation id; unique. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `:name` parameters. */
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  readonly permission: PermissionName | 'public' | 'session' | 'party';
  readonly relation: Relation;
  /** A partner's system may call it with a token of this scope; null: only people who have signed in may. */
  readonly scope: PartnerScopeName | null;
  /** Commands need `Idempotency-Key` and take `If-Match`. */
  readonly command: boolean;
  /** The body is a stream of bytes, read by the handler alone. */
  readonly upload: boolean;
  /** True where the answer holds content of a case: the reading is logged. */
  readonly logsReading: boolean;
  readonly status: number;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
}

export type AnyEndpoint = Endpoint;

/** Everything a request brings, parsed. */
export interface Input<E extends AnyEndpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
}

export type ResponseOf<E extends AnyEndpoint> = z.input<E['response']>;
export type BodyOf<E extends AnyEndpoint> = z.input<E['body']>;
export type QueryOf<E extends AnyEndpoint> = z.input<E['query']>;
