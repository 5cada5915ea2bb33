import type { PartyCase } from '@libs/contracts';
import type { CasePageView, ConfirmationOutcome, RatingView } from '@libs/disputes';
import { CHANNEL_TERMS } from '@libs/reference';

type Status = CasePageView['status'];

interface Told {
  readonly stage: number;
  readonly words: string;
  readonly next: string;
}

const STAGES = ['已登记', '征求意愿', '确定调解员', '调解', '签订协议', '履行', '回访', '结束'] as const;

/** What each state means to somebody who never read a statute; nothing that only the staff should know. */
const TOLD: Readonly<Record<Status, Told>> = {
  registered: { stage: 1, words: '您的申请已经登记。', next: '工作人员会在一个工作日内联系您，请保持电话畅通。' },
  screening: {
    stage: 2,
    words: '正在征求各方是否愿意调解。',
    next: '调解要各方都愿意。您可以在下面表示同意或不同意；不调解不影响您去仲裁或者起诉。',
  },
  refused: {
    stage: 8,
    words: '这件事不能由调解组织受理。',
    next: '工作人员已告知其他解决途径；您仍然可以依法仲裁、申请行政处理或者起诉。',
  },
  accepted: { stage: 3, words: '已经受理，正在确定调解员。', next: '调解员确定后会联系您，约定时间地点。' },
  preparing: { stage: 3, words: '调解员已经确定。', next: '请等调解员通知第一次调解的时间；带好能说明情况的材料。' },
  'in-mediation': { stage: 4, words: '正在调解。', next: '请按约定时间参加；有新情况可以随时告诉调解员。' },
  signing: { stage: 5, words: '各方已谈妥，协议等待签名。', next: '请仔细看协议，认可再签；最后一方签名之日起生效。' },
  suspended: { stage: 4, words: '调解暂时中止。', next: '中止的原因消除后会恢复；等待期间不影响您的权利。' },
  agreed: {
    stage: 6,
    words: '已经达成协议。',
    next: '请按协议履行。想让协议有强制执行力，可以在协议生效起三十日内和对方一起向法院申请司法确认。',
  },
  performing: { stage: 6, words: '协议正在履行。', next: '对方没有按约履行的，请告诉调解员，也可以就协议向法院起诉。' },
  'return-visit': { stage: 7, words: '工作人员将回访。', next: '请如实说明协议履行得怎样。' },
  failed: { stage: 8, words: '调解结束，没有达成协议。', next: '您可以依法仲裁、申请行政处理或者向法院起诉。' },
  transferring: {
    stage: 3,
    words: '正在转交更合适的单位。',
    next: '对方单位接收前，仍由原单位负责，有事可以联系原单位。',
  },
  closed: { stage: 8, words: '此案已经办结。', next: '欢迎评价。对结果有异议，可以联系受理单位。' },
  filed: { stage: 8, words: '此案已经办结归档。', next: '如需查阅材料，请联系受理单位。' },
  merged: { stage: 8, words: '此案与另一件合并办理。', next: '请向受理单位询问合并后的编号。' },
};

const MAY_SPEAK: readonly Status[] = ['screening', 'accepted', 'preparing', 'in-mediation', 'suspended', 'signing'];

export interface PartyBeside {
  readonly partyId: string;
  readonly receivedByName: string | null;
  readonly mediatorName: string | null;
  readonly ratings: readonly RatingView[];
  readonly papers: readonly PartyCase['papers'][number][];
  readonly now: Date;
  readonly expiresAt: Date;
}

/** One side of one case. Built field by field: what is not named here cannot slip out. */
export function partyCase(page: CasePageView, beside: PartyBeside): PartyCase {
  const { partyId, now } = beside;
  const told = TOLD[page.status];
  const me = page.parties.find((party) => party.partyId === partyId);
  const rating = beside.ratings.find((one) => one.partyId === partyId);
  const channel = channelOf(page);
  return {
    code: page.code,
    registeredAt: page.registeredAt,
    receivedByName: beside.receivedByName,
    mediatorName: beside.mediatorName,
    channel,
    channelTitle: channel ? CHANNEL_TERMS[channel] : null,
    me: { name: masked(me?.name ?? null), role: me?.role ?? '' },
    others: page.parties.length - 1,
    stage: { number: told.stage, of: STAGES.length, title: STAGES[told.stage - 1] ?? '' },
    status: page.status,
    words: told.words,
    next: told.next,
    sessions: sessionsOf(page, now),
    consent: consentOf(page, partyId, channel),
    agreement: agreementOf(page, partyId),
    confirmation: confirmationOf(page),
    papers: [...beside.papers],
    rating: rating ? { stars: rating.stars, comment: rating.comment } : null,
    mayRate: hasEnded(page),
    expiresAt: beside.expiresAt.toISOString(),
  };
}

export const hasEnded = ({ episodes }: CasePageView): boolean => episodes.some(({ ending }) => ending !== null);

/** The mediation that runs, or the one that is proposed. */
export function channelOf({ episodes, routing }: CasePageView): PartyCase['channel'] {
  const running = episodes.at(-1)?.channel;
  if (running) return running;
  return routing && routing.channel !== 'none' ? routing.channel : null;
}

function sessionsOf({ sessions }: CasePageView, now: Date): PartyCase['sessions'] {
  return sessions
    .flatMap(({ startsAt, place, heldAt }) =>
      startsAt === null ? [] : [{ startsAt, place, past: heldAt !== null || startsAt < now.toISOString() }],
    )
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

function consentOf(page: CasePageView, partyId: string, channel: PartyCase['channel']): PartyCase['consent'] {
  const last = page.consents.filter((one) => one.partyId === partyId && one.channel === channel).at(-1);
  const decision = last?.decision ?? null;
  const speaks = channel !== null && channel !== 'other' && MAY_SPEAK.includes(page.status);
  const may = !speaks ? [] : decision === 'given' ? (['withdrawn'] as const) : (['given', 'refused'] as const);
  return { decision, channel, may: may.filter((one) => one !== decision) };
}

function agreementOf({ agreement }: CasePageView, partyId: string): PartyCase['agreement'] {
  if (!agreement) return null;
  const mine = agreement.signatories.some(({ kind, id, signedOn }) => kind === 'party' && id === partyId && signedOn);
  return { signedByMe: mine, effectiveOn: agreement.effectiveOn };
}

/** What the court said about the agreement, without its reasons: those stand in the ruling that it serves on both. */
function confirmationOf({ confirmation }: CasePageView): PartyCase['confirmation'] {
  if (!confirmation) return null;
  const { requestedOn, outcome, documentNo, decidedOn } = confirmation;
  return { requestedOn, outcomeTitle: outcome && RULINGS[outcome], documentNo, decidedOn };
}

const RULINGS: Readonly<Record<ConfirmationOutcome, string>> = {
  valid: '裁定有效',
  rejected: '裁定驳回',
  withdrawn: '申请已撤回',
  terminated: '特别程序终结',
  'not-accepted': '法院不予受理',
};

/** 王小明 -> 王＊明: enough to know that it is one's own, too little to learn it. */
function masked(name: string | null): string | null {
  if (name === null || name.length < 2) return name;
  const letters = [...name];
  const hidden = '＊'.repeat(Math.max(1, letters.length - 2));
  return letters.length === 2 ? `${letters[0]}＊` : `${letters[0]}${hidden}${letters.at(-1)}`;
}
