import { Accounts } from '@libs/identity';
import { EnrolMediator, EstablishOrganisation } from '@libs/roster';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandMetadata, systemActor } from '@platform/messaging';
import { type DemoAccount, DEMO_PASSWORD, mediatorOf } from '../people/demo-accounts.js';
import type { DemoMediator } from '../people/demo-mediators.js';
import type { DemoOrganisation } from '../people/demo-organisations.js';
import { commandIdOf } from './step-commands.js';

/** Hashing a password keeps one core busy on purpose; more at once than there are cores gain nothing. */
const ACCOUNTS_AT_ONCE = 2;

function metadataOf(key: string, now: string): CommandMetadata {
  const commandId = commandIdOf(key);
  return { commandId, now, actor: systemActor('demo'), via: 'demo', correlationId: commandId, causationId: commandId };
}

/** Bodies, those above first, and the people who mediate; running it again changes nothing. */
export async function establishRoster(
  app: INestApplicationContext,
  organisations: readonly DemoOrganisation[],
  mediators: readonly DemoMediator[],
  now: string,
): Promise<void> {
  const bus = app.get(CommandBus);
  for (const organisation of organisations) {
    const metadata = metadataOf(`organisation/${organisation.organisationId}`, now);
    await bus.execute(new EstablishOrganisation(organisation, metadata));
  }
  for (const mediator of mediators) {
    await bus.execute(new EnrolMediator(mediator, metadataOf(`mediator/${mediator.mediatorId}`, now)));
  }
}

/** Accounts that are there already keep their password. */
export async function openAccounts(
  app: INestApplicationContext,
  opened: readonly DemoAccount[],
  mediators: readonly DemoMediator[],
): Promise<void> {
  const accounts = app.get(Accounts);
  for (let start = 0; start < opened.length; start += ACCOUNTS_AT_ONCE) {
    const some = opened.slice(start, start + ACCOUNTS_AT_ONCE);
    await Promise.all(
      some.map((demo) => {
        const mediator = mediatorOf(demo, mediators);
        return accounts.create({
          username: demo.username,
          password: DEMO_PASSWORD,
          displayName: mediator ? mediator.name : demo.title.replace(' ', ''),
          role: demo.role,
          organisationId: demo.organisationId,
          mediatorId: mediator?.mediatorId ?? null,
          areaCode: demo.areaCode,
        });
      }),
    );
  }
}
