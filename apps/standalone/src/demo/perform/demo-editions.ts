import { ConfirmEdition, editionIdOf, type EditionKind, GenerateEdition, PublishEdition } from '@libs/statistics';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Actor, type CommandMetadata, systemActor } from '@platform/messaging';
import { accountIdOf, DEMO_ACCOUNTS, type DemoAccount } from '../people/demo-accounts.js';
import { commandIdOf } from './step-commands.js';

const DAY = 86_400_000;

interface Order {
  readonly kind: EditionKind;
  readonly period: string;
}

/** Last year and the month before this one: what a street would have published by now. */
function orders(today: string): readonly Order[] {
  const month = new Date(Date.parse(`${today.slice(0, 7)}-01`) - DAY).toISOString().slice(0, 7);
  return [
    { kind: 'year', period: String(Number(today.slice(0, 4)) - 1) },
    { kind: 'month', period: month },
  ];
}

const actorOf = ({ username, role, organisationId }: DemoAccount): Actor => ({
  id: accountIdOf(username),
  role,
  organisationId,
});

/**
 * Reports of the streets that have a head and a leader: made by the schedule, confirmed by the head, published by the leader.
 * `settle` lets the views catch up before anything is counted.
 */
export async function publishDemoEditions(
  app: INestApplicationContext,
  { now, settle }: { readonly now: string; readonly settle: () => Promise<void> },
): Promise<void> {
  await settle();
  const bus = app.get(CommandBus);
  const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
  const asOf = new Date(Date.parse(today) - DAY).toISOString().slice(0, 10);
  const metadata = (key: string, actor: Actor): CommandMetadata => {
    const commandId = commandIdOf(`edition/${key}`);
    return { commandId, now, actor, via: 'demo', correlationId: commandId, causationId: commandId };
  };
  for (const head of DEMO_ACCOUNTS.filter(({ role, areaCode }) => role === 'coordinator' && areaCode?.length === 9)) {
    const divisionCode = head.areaCode ?? '';
    const leader = DEMO_ACCOUNTS.find(
      ({ role, areaCode }) => role === 'leader' && areaCode?.length === 6 && divisionCode.startsWith(areaCode),
    );
    if (!leader) continue;
    for (const order of orders(today)) {
      const key = `${divisionCode}/${order.kind}/${order.period}`;
      const made = metadata(`${key}/made`, systemActor('demo'));
      await bus.execute(new GenerateEdition({ ...order, divisionCode, asOf, areaOfAuthor: divisionCode }, made));
      const editionId = editionIdOf(made.commandId);
      const explanation = '演示：数字已逐项核对。';
      await bus.execute(new ConfirmEdition({ editionId, explanation }, metadata(`${key}/confirmed`, actorOf(head))));
      await bus.execute(new PublishEdition({ editionId }, metadata(`${key}/published`, actorOf(leader))));
    }
  }
}
