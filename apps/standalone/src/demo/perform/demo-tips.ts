import { AnswerTip, RegisterFromTip, ReportTip, tipIdOf } from '@libs/disputes';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Actor, CommandMetadata } from '@platform/messaging';
import { accountIdOf, DEMO_ACCOUNTS } from '../people/demo-accounts.js';
import { DEMO_DISTRICTS, organisationIdOf } from '../people/demo-organisations.js';
import { commandIdOf } from './step-commands.js';

const STREET = DEMO_DISTRICTS[0].streets[0];
const HOUR = 3_600_000;

const COORDINATOR: Actor = {
  id: accountIdOf('coordinator.hongkou'),
  role: 'coordinator',
  organisationId: organisationIdOf(STREET, 'office'),
};

/** What the 法律明白人 of the demo has told: one waits, one is answered, one is a case by now. */
export async function tellDemoTips(
  app: INestApplicationContext,
  { now, settle }: { readonly now: string; readonly settle: () => Promise<void> },
): Promise<void> {
  const bus = app.get(CommandBus);
  const demo = DEMO_ACCOUNTS.find(({ role }) => role === 'reporter');
  if (!demo) return;
  const reporter: Actor = { id: accountIdOf(demo.username), role: 'reporter', organisationId: demo.organisationId };
  const metadata = (key: string, actor: Actor, hoursAgo: number): CommandMetadata => {
    const commandId = commandIdOf(`tip/${key}`);
    const at = new Date(Date.parse(now) - hoursAgo * HOUR).toISOString();
    return { commandId, now: at, actor, via: 'demo', correlationId: commandId, causationId: commandId };
  };
  const tip = { divisionCode: STREET, flags: [] };
  const quarrel = { ...tip, kind: 'dispute', category: '邻里', place: '7 号楼 3 楼' } as const;
  const noise = { ...tip, kind: 'sign', category: '邻里', place: '小区健身角' } as const;
  const parking = { ...tip, kind: 'sign', category: '物业', place: '地下车库' } as const;
  await bus.execute(
    new ReportTip(
      { ...quarrel, text: '两家为楼道里放鞋柜吵了几次，都说愿意请人来讲讲理。' },
      metadata('1', reporter, 28),
    ),
  );
  await bus.execute(
    new ReportTip({ ...noise, text: '早上跳操的音响声音大，楼上有人往下泼过水。' }, metadata('2', reporter, 30)),
  );
  await bus.execute(
    new ReportTip(
      { ...parking, text: '新画的车位把消防门挡了一半，几户业主在群里说要找物业。' },
      metadata('3', reporter, 3),
    ),
  );
  await settle();
  const tipId = tipIdOf(commandIdOf('tip/1'));
  const registered = {
    tipId,
    category: '邻里',
    facts: '两户为楼道放置鞋柜多次争吵，双方均表示愿意调解。',
    finder: '法律明白人',
    divisionCode: STREET,
    parties: [
      { role: '申请人', kind: '自然人', name: '陆建中' },
      { role: '被申请人', kind: '自然人', name: '戚美珍' },
    ],
  } as const;
  await bus.execute(
    new RegisterFromTip({ ...registered, parties: [...registered.parties] }, metadata('registered', COORDINATOR, 4)),
  );
  const answered = { tipId: tipIdOf(commandIdOf('tip/2')), answer: 'told-the-ways' } as const;
  await bus.execute(new AnswerTip(answered, metadata('answered', COORDINATOR, 5)));
}
