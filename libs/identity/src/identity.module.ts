import { type DynamicModule, Module } from '@nestjs/common';
import { DisputeRights } from './access/dispute-rights.js';
import { Accounts } from './accounts/accounts.js';
import { DEFAULT_COST, Passwords, type ScryptCost } from './accounts/passwords.js';
import { ReadLog } from './reading/read-log.js';
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
      ],
      exports: [Accounts, Sessions, ReadLog, DisputeRights, Passwords],
    };
  }
}
