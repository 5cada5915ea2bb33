import type { RateLimit } from '@platform/http';
import type { ENDPOINTS, ResponseOf } from '@libs/contracts';

export type DemoAccount = ResponseOf<typeof ENDPOINTS.demoAccounts>['items'][number];

/** Filled when the demo has been loaded; empty in every other program. */
export interface DemoAccountList {
  items: readonly DemoAccount[];
}

export const DEMO_ACCOUNTS = Symbol('DemoAccounts');
export const SIGN_IN_LIMIT = Symbol('SignInLimit');
export const KNOWN_DEVICE_LIMIT = Symbol('KnownDeviceLimit');

export interface LiveTiming {
  /** How often an open stream shows that it is alive and asks whether its session still is. */
  readonly beatMs: number;
}
export const LIVE_TIMING = Symbol('LiveTiming');
export const TOKEN_LIMIT = Symbol('TokenLimit');

/** Against guessing: tries from one address, tries of one code, and applications from one address. */
export interface PartyLimits {
  readonly byAddress: RateLimit;
  readonly byCode: RateLimit;
  readonly applications: RateLimit;
}
export const PARTY_LIMITS = Symbol('PartyLimits');
