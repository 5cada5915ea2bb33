import type { ContextDefinition } from '@platform/composition';
import { Account } from './accounts/account.entity.js';
import { ReadLogEntry } from './reading/read-log.entity.js';
import { SecurityLogEntry } from './security/security-log.entity.js';
import { PartySession } from './party/party-session.entity.js';
import { Session } from './sessions/session.entity.js';

/** Accounts, sessions and the log of reads are plain tables: nobody needs their history event by event. */
export const identityContext: ContextDefinition = {
  name: 'identity',
  events: [],
  commands: [],
  projections: [],
  processes: [],
  entities: [Account, Session, ReadLogEntry, SecurityLogEntry, PartySession],
};
