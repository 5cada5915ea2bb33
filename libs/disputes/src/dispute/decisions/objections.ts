import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { ENFORCEMENT_RULE, OBJECTION_RULES } from '../clocks.js';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeParty } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { NoticeRulingCommand, ObjectToRulingCommand } from '../safeguards/safeguards.commands.js';
import type { Objector } from '../safeguards/safeguards.events.js';
import { mustBeRealDay } from './people.js';
import { stopClocks } from './stop-clocks.js';

const SOURCE = '民诉法解释 372';

export type ObjectionRule = (typeof OBJECTION_RULES)[number];
const RULES: Readonly<Record<Objector, ObjectionRule>> = {
  party: 'confirmation_objection_party',
  'interested-person': 'confirmation_objection_third',
};
export const objectionRule = (by: Objector): ObjectionRule => RULES[by];

interface ByWhom {
  readonly by: Objector;
  readonly partyId?: string | null;
  readonly person?: number | undefined;
}

/**
 * Fifteen days from the day on which the party received the ruling; six months from the day on which an interested person
 * knew or should have known. The ruling itself starts neither. Noticed again with another day, the entry is corrected.
 */
export function noticeRuling(
  { disputeId, by, partyId: named = null, person, on, clock }: NoticeRulingCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'notice-ruling');
  const agreementId = mustBeConfirmed(dispute);
  const partyId = mustNameObjector(dispute, { by, partyId: named });
  mustBeRealDay(on, metadata, 'on');
  mustNotPrecedeRuling(dispute, on);
  const whom = { by, partyId, ...mustBeNextPerson(dispute, { by, person }) };
  const before = noticeOf(dispute, whom);
  if (before?.on === on) return [];
  const { clockId } = clock;
  return [
    { type: 'RulingNoticed', data: { disputeId, agreementId, ...whom, on, clockId, source: SOURCE } },
    ...stopClocks(dispute, (running) => isFromRuling(dispute, running, by), metadata),
    { type: 'ClockStarted', data: { disputeId, clock } },
  ];
}

/** Windows of cases whose ruling was noted before its receipt was: they ran from the ruling. */
function isFromRuling({ safeguards }: Dispute, { rule, clockId }: Clock, by: Objector): boolean {
  return rule === RULES[by] && !safeguards.notices.some((one) => one.clockId === clockId);
}

/** In the window only; what the court decided about it is told with it, or later. */
export function objectToRuling(
  { disputeId, by, partyId: named = null, person, on, outcome, documentNo = null }: ObjectToRulingCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'object-to-ruling');
  const agreementId = mustBeConfirmed(dispute);
  const partyId = mustNameObjector(dispute, { by, partyId: named });
  mustBeRealDay(on, metadata, 'on');
  mustNotPrecedeRuling(dispute, on);
  const whom = { by, partyId, ...personOf({ by, person }) };
  const before = dispute.safeguards.objections.find((one) => one.agreementId === agreementId && isBy(one, whom));
  if (before && before.outcome === outcome) return [];
  if (before && before.outcome !== 'pending') {
    throw refused('OBJECTION_DECIDED', '法院已就该异议作出处理。', { source: SOURCE });
  }
  const clockId = mustBeInTime(dispute, whom, before?.on ?? on);
  const ended = (clock: Clock): boolean =>
    clock.clockId === clockId || (outcome === 'upheld' && clock.rule === ENFORCEMENT_RULE);
  return [
    { type: 'RulingObjected', data: { disputeId, agreementId, ...whom, on, outcome, documentNo, source: SOURCE } },
    ...stopClocks(dispute, ended, metadata),
  ];
}

function mustBeInTime(dispute: Dispute, whom: ByWhom, on: string): string {
  const notice = noticeOf(dispute, whom);
  if (!notice) {
    throw refused('RULING_NOT_NOTICED', '请先登记其收到裁定、知道或者应当知道之日，异议期自该日起算。', {
      source: SOURCE,
    });
  }
  const clock = dispute.clocks.find((one) => one.clock.clockId === notice.clockId)?.clock;
  if (clock && Date.parse(`${on}T00:00:00+08:00`) > Date.parse(clock.dueAt)) {
    throw refused('OBJECTION_LATE', '提出异议的期间已经届满。', { field: 'on', source: clock.source });
  }
  return notice.clockId;
}

const noticeOf = ({ safeguards, confirmation }: Dispute, whom: ByWhom) =>
  safeguards.notices.find((one) => one.agreementId === confirmation?.agreementId && isBy(one, whom));

const isBy = (one: ByWhom, { by, partyId = null, person = 1 }: ByWhom): boolean =>
  one.by === by && one.partyId === partyId && (one.person ?? 1) === person;

/** Only interested persons are counted: a party has an id. */
const personOf = ({ by, person }: ByWhom): { readonly person?: number } =>
  by === 'interested-person' && person !== undefined && person > 1 ? { person } : {};

/** Each has a window of its own, from the day on which it knew (民诉法解释 372); they are numbered as they become known. */
function mustBeNextPerson({ safeguards, confirmation }: Dispute, whom: ByWhom): { readonly person?: number } {
  const known = safeguards.notices.filter(
    (one) => one.agreementId === confirmation?.agreementId && one.by === 'interested-person',
  ).length;
  const { person = 1 } = personOf(whom);
  if (person <= known + 1) return personOf(whom);
  throw invalid('PERSON_NOT_NEXT', `已登记 ${known} 位利害关系人，请填写 1 至 ${known + 1} 的序号。`, {
    field: 'person',
  });
}

/** Only a ruling that confirms can be objected to; one that refuses leaves the suit open (民事诉讼法 206). */
function mustBeConfirmed({ confirmation }: Dispute): string {
  if (confirmation?.outcome === 'valid') return confirmation.agreementId;
  throw refused('NO_RULING_IN_FORCE', '法院尚未作出确认协议有效的裁定。', { source: SOURCE });
}

function mustNameObjector(dispute: Dispute, { by, partyId = null }: ByWhom): string | null {
  if (by === 'interested-person') return null;
  if (partyId === null) throw invalid('PARTY_MISSING', '请选择当事人。', { field: 'partyId' });
  mustBeParty(dispute, partyId, 'partyId');
  return partyId;
}

function mustNotPrecedeRuling({ confirmation }: Dispute, on: string): void {
  const decidedOn = confirmation?.decidedOn ?? null;
  if (decidedOn === null || on >= decidedOn) return;
  throw invalid('BEFORE_RULING', `日期不能早于裁定之日 ${decidedOn}，请核对。`, { field: 'on' });
}

/** A valid ruling that no objection has set aside stands behind the agreement (民诉法 206; 解释 372). */
export function isConfirmed({ confirmation, agreement, safeguards }: Dispute): boolean {
  const { agreementId } = agreement ?? {};
  if (confirmation?.outcome !== 'valid' || confirmation.agreementId !== agreementId) return false;
  return !safeguards.objections.some((one) => one.agreementId === agreementId && one.outcome === 'upheld');
}
