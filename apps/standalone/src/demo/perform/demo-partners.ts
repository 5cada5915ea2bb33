import { createHash } from 'node:crypto';
import { handoffIdOf } from '@libs/disputes';
import {
  AcceptHandoff,
  AnnounceAttachment,
  attachmentIdOf,
  Attachments,
  HandoffDecisions,
  type HandoffPurpose,
  ReportProgress,
  ReturnHandoff,
  SendHandoff,
} from '@libs/handoffs';
import { PARTNER_SCOPES, RegisterPartner } from '@libs/partners';
import type { Channel } from '@libs/reference';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Actor, type CommandMetadata, systemActor } from '@platform/messaging';
import { CITY, DEMO_DISTRICTS, organisationIdOf } from '../people/demo-organisations.js';
import type { Staff } from './staff.js';
import { commandIdOf, disputeIdOfCase } from './step-commands.js';

const [DISTRICT] = DEMO_DISTRICTS;
const COURT = organisationIdOf(DISTRICT.code, 'court');
const POLICE = organisationIdOf(DISTRICT.streets[0], 'police');
const MARKET = organisationIdOf(DISTRICT.code, 'market');
const HOTLINE = organisationIdOf(CITY, 'hotline');

/** One that asks, one that hears of nothing but its own kind of order, and one without a system of its own. */
export const DEMO_PARTNERS = [
  { partnerId: 'court-hongkou', organisationId: COURT, name: '虹口法院诉讼服务平台（演示）', receive: 'poll' },
  { partnerId: 'hotline-12345', organisationId: HOTLINE, name: '12345 工单系统（演示）', receive: 'poll' },
  { partnerId: 'police-hongkou', organisationId: POLICE, name: '派出所收件箱（演示）', receive: 'inbox' },
] as const;

const keyOf = (partnerId: string): string => `partner/${partnerId}`;

/** The secret follows from this command: see `PartnerSecrets`. */
export const registrationOf = (partnerId: string): string => commandIdOf(keyOf(partnerId));

interface Given {
  readonly caseId: string;
  readonly purpose: Exclude<HandoffPurpose, 'transfer' | 'judicial-confirmation' | 'pull'>;
  readonly channel: Channel;
  readonly to: string;
  readonly reason: string;
  readonly requestedAction: string | null;
  readonly answered?: 'accepted' | 'returned';
}

/** Beside the transfers of the plan: help that is asked for, given and refused, and a notice. */
const GIVEN: readonly Given[] = [
  {
    caseId: 'L04',
    purpose: 'referral',
    channel: 'judicial',
    to: COURT,
    reason: '双方对定金性质各执一词，请法院提供同类裁判口径。',
    requestedAction: '就定金罚则提供参考意见',
  },
  {
    caseId: 'L08',
    purpose: 'joint',
    channel: 'administrative',
    to: POLICE,
    reason: '夜间噪声屡次复发，请派出所一并到场。',
    requestedAction: '参加下次调解并告知治安管理规定',
    answered: 'accepted',
  },
  {
    caseId: 'L08',
    purpose: 'referral',
    channel: 'administrative',
    to: MARKET,
    reason: '请核查棋牌室登记的经营范围。',
    requestedAction: '核查经营范围',
    answered: 'returned',
  },
  {
    caseId: 'L18',
    purpose: 'notice',
    channel: 'other',
    to: HOTLINE,
    reason: '来电人反映事项已由街道受理调解。',
    requestedAction: null,
  },
];

interface Place {
  readonly app: INestApplicationContext;
  readonly staff: Staff;
  readonly now: string;
}

/** Partners' systems, and hand-offs that wait, are at work and came back. Running it again changes nothing. */
export async function connectDemoPartners(place: Place): Promise<void> {
  const bus = place.app.get(CommandBus);
  for (const partner of DEMO_PARTNERS) {
    const data = {
      ...partner,
      scopes: [...PARTNER_SCOPES],
      linkages: [],
      webhookUrl: null,
      disclosure: 'minimal',
      certificate: null,
    } as const;
    await bus.execute(new RegisterPartner(data, metadata(place, keyOf(partner.partnerId), systemActor('demo'))));
  }
  for (const [index, given] of GIVEN.entries()) await handOver(place, given, `handover/${index}`);
}

async function handOver(place: Place, given: Given, key: string): Promise<void> {
  const { app, staff } = place;
  const disputeId = disputeIdOfCase(given.caseId);
  const facts = await app.get(HandoffDecisions).disputeFacts(disputeId);
  const owner = facts?.owners.at(-1);
  if (!facts || owner === undefined) throw new Error(`demo case ${given.caseId} has no owner`);
  const bus = app.get(CommandBus);
  const by = metadata(place, key, staff.of(owner));
  const handoffId = handoffIdOf(by.commandId);
  const sent = {
    handoffId,
    disputeId,
    disputeCode: facts.code,
    purpose: given.purpose,
    channel: given.channel,
    fromOrganisationId: owner,
    toOrganisationId: given.to,
    agreementId: null,
    reason: given.reason,
    storySubjectId: facts.storySubjectId,
    disclosure: 'pseudonymised',
    requestedAction: given.requestedAction,
  } as const;
  await bus.execute(new SendHandoff(sent, by));
  const answer = metadata(place, `${key}/answer`, staff.of(given.to));
  if (given.answered === 'returned') {
    const reason = '该场所登记在邻区，请向邻区市场监管部门核查。';
    await bus.execute(new ReturnHandoff({ handoffId, code: 'wrong-area', reason }, answer));
  }
  if (given.answered === 'accepted') {
    await bus.execute(new AcceptHandoff({ handoffId, partnerOrderNo: 'GA-2026-0417' }, answer));
    const report = metadata(place, `${key}/progress`, staff.of(given.to));
    await bus.execute(new ReportProgress({ handoffId, stage: 'party-contacted', reason: '已电话约见店主。' }, report));
  }
  if (given.purpose === 'referral' && given.answered === undefined) await attach(place, handoffId, staff.of(owner));
}

const GUIDE = Buffer.from(
  '询问要点（不含当事人信息）\n1. 定金与订金在本区裁判中的区分标准。\n2. 违约方减轻责任的常见情形。\n',
);

async function attach(place: Place, handoffId: string, by: Actor): Promise<void> {
  const { app } = place;
  const announcing = metadata(place, `${handoffId}/attachment`, by);
  const about = {
    handoffId,
    name: '询问要点.txt',
    mediaType: 'text/plain',
    size: GUIDE.length,
    sha256: createHash('sha256').update(GUIDE).digest('hex'),
    classification: 'public',
  } as const;
  await app.get(CommandBus).execute(new AnnounceAttachment(about, announcing));
  const attachmentId = attachmentIdOf(announcing.commandId);
  const storing = metadata(place, `${handoffId}/attachment/content`, by);
  await app.get(Attachments).store({ handoffId, attachmentId }, oneByOne(GUIDE), storing);
}

async function* oneByOne(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function metadata({ now }: Place, key: string, actor: Actor): CommandMetadata {
  const commandId = commandIdOf(key);
  return { commandId, now, actor, via: 'demo', correlationId: commandId, causationId: commandId };
}
