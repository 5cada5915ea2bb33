/**
 * What the check and the sandbox say to each other: a Liandiao of its own with a small world and a clock that can be moved,
 * in a process beside, spoken to over the channel of that process.
 */
export interface SandboxOptions {
  readonly host: string;
  readonly port: number;
  /** Holds the master key only: secret and signing key stay the same in every run. */
  readonly keyFolder: string;
  /** Where messages go; null: the partner asks. */
  readonly webhookUrl: string | null;
  /** How long ago the sandbox lives at first, in milliseconds: it catches up while time is moved, and is never ahead. */
  readonly behind: number;
}

/** Everybody in the small world; the arbiter is the superior of both sides. */
export const SANDBOX_PEOPLE = ['clerk', 'head', 'district', 'judge', 'second', 'third', 'admin'] as const;
export type SandboxPerson = (typeof SANDBOX_PEOPLE)[number];

export interface SandboxReady {
  readonly platform: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of every account. */
  readonly password: string;
  readonly signingKey: { readonly publicKey: string; readonly privateKey: string };
}

/** The check's own calls carry this, so that they are not taken for the partner's. */
export const CHECK_AGENT = 'liandiao-conformance';

/** A call of the partner's system to the interface: no query, no body. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds of the system clock at its end. */
  readonly at: number;
}

export interface SandboxCalls {
  /** Views and processes follow until nothing moves any more. */
  readonly settle: { readonly question: null; readonly answer: null };
  /** Every alarm on the way rings at its time. `null`: up to the present. */
  readonly advance: { readonly question: { readonly milliseconds: number | null }; readonly answer: null };
  readonly now: { readonly question: null; readonly answer: string };
  readonly digests: { readonly question: null; readonly answer: null };
  readonly erase: { readonly question: { readonly partyId: string }; readonly answer: null };
  readonly requests: { readonly question: null; readonly answer: readonly SeenRequest[] };
  /** How many of the texts stand in the log lines of the platform. */
  readonly logged: { readonly question: { readonly texts: readonly string[] }; readonly answer: number };
}

export type SandboxCallName = keyof SandboxCalls;

export interface SandboxQuestion {
  readonly id: number;
  readonly name: SandboxCallName;
  readonly question: unknown;
}

export type SandboxMessage =
  | { readonly ready: SandboxReady }
  | { readonly failed: string }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string };
