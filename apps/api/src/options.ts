import type { ENDPOINTS, ResponseOf } from '@libs/contracts';

export type DemoAccount = ResponseOf<typeof ENDPOINTS.demoAccounts>['items'][number];

/** Filled when the demo has been loaded; empty in every other program. */
export interface DemoAccountList {
  items: readonly DemoAccount[];
}

export const DEMO_ACCOUNTS = Symbol('DemoAccounts');
export const SIGN_IN_LIMIT = Symbol('SignInLimit');

export interface LiveTiming {
  /** How often an open stream shows that it is alive and asks whether its session still is. */
  readonly beatMs: number;
}
export const LIVE_TIMING = Symbol('LiveTiming');
export const TOKEN_LIMIT = Symbol('TokenLimit');
