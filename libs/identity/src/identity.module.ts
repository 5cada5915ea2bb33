import { type DynamicModule, Module } from '@nestjs/common';
import { DisputeRights } from './access/dispute-rights.js';
import { AccountAdministration } from './accounts/account-administration.js';
import { Accounts } from './accounts/accounts.js';
import { DEFAULT_COST, Passwords, type ScryptCost } from './accounts/passwords.js';
import { ReadLog } from './reading/read-log.js';
import { Readings } from './reading/readings.js';
import { PartySessions } from './party/party-sessions.js';
import { SecurityLog } from './security/security-log.js';
import { IDLE_MINUTES, SESSION_LIMITS, Sessions, type SessionLimits } from './sessions/sessions.js';

export interface IdentityOptions {
  readonly sessionHours: number;
  /** Tests use a cheap one. */
  readonly passwordCost?: ScryptCost;
}

@Module({})
export class IdentityModule {
  static forRoot({ sessionHours, passwordCost = DEFAULT_COST }: IdentityOptions): DynamicModule {
    const limits: SessionLimits = { hours: sessionHours, idleMinutes: IDLE_MINUTES };
    return {
      module: IdentityModule,
      providers: [
        { provide: Passwords, useFactory: () => new Passwords(passwordCost) },
        { provide: SESSION_LIMITS, useValue: limits },
        Accounts,
        Sessions,
        ReadLog,
        DisputeRights,
        AccountAdministration,
        Readings,
        SecurityLog,
        PartySessions,
      ],
      exports: [
        Accounts,
        Sessions,
        ReadLog,
        DisputeRights,
        Passwords,
        AccountAdministration,
        Readings,
        SecurityLog,
        PartySessions,
      ],
    };
  }
}
