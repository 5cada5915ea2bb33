import * as z from 'zod';
import { AtLeastQuery } from './dispute-views.js';
import { CommandAnswer } from './common.js';
import type { AnyEndpoint, Endpoint, PermissionName } from './endpoint.js';
import { id } from './primitives.js';

const nothing = z.strictObject({});

const DEFAULTS = {
  method: 'GET',
  relation: 'none',
  scope: null,
  command: false,
  upload: false,
  logsReading: false,
  status: 200,
  params: nothing,
  query: AtLeastQuery,
  body: z.undefined(),
} as const;

type Required = 'id' | 'path' | 'tag' | 'title' | 'permission' | 'response';
type Declared = Pick<AnyEndpoint, Required> & Partial<AnyEndpoint>;
type Completed<D extends Declared> = Omit<typeof DEFAULTS, keyof D> & D;

/** Fills in what most endpoints share and keeps the exact schema types. */
export function endpoint<const D extends Declared>(declared: D): Completed<D> & Endpoint {
  return { ...DEFAULTS, ...declared } as unknown as Completed<D> & Endpoint;
}

export const disputeParams = z.strictObject({ disputeId: id('案件') });

/** A command on one dispute; its id is the name of the action. */
export function disputeCommand<Body extends z.ZodType>(name: string, permission: PermissionName, body: Body) {
  const title = body.meta()?.title ?? name;
  return endpoint({
    id: name,
    method: 'POST',
    path: `/api/disputes/:disputeId/${name}`,
    tag: '纠纷办理',
    title,
    permission,
    relation: 'dispute',
    command: true,
    params: disputeParams,
    body,
    response: CommandAnswer,
  });
}
