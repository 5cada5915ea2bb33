import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import type {
  ChangeAgreementCommand,
  EndAgreementCommand,
  GrantSubsidyCommand,
  RecordPaymentCommand,
  ReopenDisputeCommand,
} from '../annex/annex.commands.js';
import { CONFIRMATION_RULE, PERFORMANCE_RULE, RETURN_VISIT_RULE } from '../clocks.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeParty } from '../dispute.rules.js';
import type { Agreement, Dispute } from '../dispute.state.js';
import { paidOn } from '../payments.js';
import { subsidyConditions } from '../subsidy.js';
import { mustBePerformable } from './agreement.js';
import { mustBeRealDay } from './people.js';
import { stopClocks } from './stop-clocks.js';

/**
 * Money that changed hands: before the agreement (`termId` null; shown beside it, so that nobody "settles" what was paid
 * long ago) or for a term, which is performed when the whole sum is there.
 */
export function recordPayment(
  data: RecordPaymentCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-payment');
  if (dispute.annex.payments.some(({ paymentId }) => paymentId === data.paymentId)) return [];
  mustBeParty(dispute, data.payerPartyId, 'payerPartyId');
  mustBeRealDay(data.on, metadata, 'on');
  if (data.amountCny <= 0) throw invalid('AMOUNT_INVALID', '付款金额应大于零。', { field: 'amountCny' });
  const paid: DisputeEvent = { type: 'PaymentRecorded', data };
  return data.termId === null ? [paid] : [paid, ...performedBy(data, data.termId, dispute, metadata)];
}

function performedBy(
  { disputeId, amountCny, on }: RecordPaymentCommand['data'],
  termId: string,
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-performance');
  const { agreement } = dispute;
  const term = agreement?.terms.find((one) => one.termId === termId);
  if (!agreement || !term) throw refused('TERM_UNKNOWN', '协议中没有该条款，请核对。', { field: 'termId' });
  const isWhole = term.amountCny !== null && paidOn(dispute, termId) + amountCny >= term.amountCny;
  if (!isWhole || term.outcome === 'performed') return [];
  const { agreementId } = agreement;
  return [
    { type: 'PerformanceRecorded', data: { disputeId, agreementId, termId, outcome: 'performed', on } },
    ...stopClocks(dispute, ({ clockId }) => clockId === termId, metadata),
  ];
}

/**
 * The parties may change their contract among themselves (民法典 543). What a court has confirmed or is looking at stays
 * as it is; and a changed agreement was not made before a mediator, so no court confirms it.
 */
export function changeAgreement(
  { disputeId, terms, agreedBy, on, reason, performanceClocks }: ChangeAgreementCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'change-agreement');
  const { agreementId } = mustHaveEffect(dispute, on, metadata);
  mustNotBeBeforeCourt(dispute);
  if (!dispute.registration.parties.every(({ partyId }) => agreedBy.includes(partyId))) {
    throw refused('CHANGE_NOT_AGREED', '变更协议须全部当事人协商一致。', { field: 'agreedBy', source: '民法典 543' });
  }
  mustBePerformable(dispute, terms);
  const { storySubjectId } = dispute.registration;
  return [
    { type: 'AgreementChanged', data: { disputeId, agreementId, terms, agreedBy, on, reason, storySubjectId } },
    ...stopClocks(dispute, ({ rule }) => rule === PERFORMANCE_RULE || rule === CONFIRMATION_RULE, metadata),
    ...performanceClocks.map((clock): DisputeEvent => ({ type: 'ClockStarted', data: { disputeId, clock } })),
  ];
}

function mustHaveEffect({ agreement }: Dispute, on: string, metadata: CommandMetadata): Agreement {
  if (!agreement || agreement.effectiveOn === null) throw refused('AGREEMENT_MISSING', '没有已生效的调解协议。');
  mustBeRealDay(on, metadata, 'on');
  if (on >= agreement.effectiveOn) return agreement;
  throw invalid('BEFORE_EFFECT', '日期不能早于协议生效日期，请核对。', { field: 'on' });
}

function mustNotBeBeforeCourt({ confirmation, agreement }: Dispute): void {
  if (confirmation?.agreementId !== agreement?.agreementId) return;
  if (confirmation?.decided === false) {
    throw refused('CONFIRMATION_PENDING', '司法确认申请尚在审查，请先撤回申请再变更协议。', {
      source: '民诉法解释 357',
    });
  }
  if (confirmation?.outcome !== 'valid') return;
  throw refused('RULING_STANDS', '法院已裁定协议有效，不能变更；执行中可以自行和解。', {
    source: '民事诉讼法 206、241',
  });
}

/** A court or arbitral body revoked the agreement or held it void; the committee is told (宁波市调解条例 26 as a model). */
export function endAgreement(
  { kind, ...decision }: EndAgreementCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'end-agreement');
  const { agreementId } = mustHaveEffect(dispute, decision.on, metadata);
  if (dispute.annex.agreementEnd?.agreementId === agreementId) return [];
  const { storySubjectId } = dispute.registration;
  const data = { ...decision, agreementId, storySubjectId };
  const ENDED: readonly string[] = [PERFORMANCE_RULE, CONFIRMATION_RULE, RETURN_VISIT_RULE];
  return [
    kind === 'revoked' ? { type: 'AgreementRevoked', data } : { type: 'AgreementHeldInvalid', data },
    ...stopClocks(dispute, ({ rule }) => ENDED.includes(rule), metadata),
  ];
}

/** Back to the beginning, with everything that was; every party is asked again (人民调解法 17). */
export function reopenDispute(
  { disputeId, cause, reason, contactClock }: ReopenDisputeCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'reopen');
  const { storySubjectId } = dispute.registration;
  return [
    { type: 'DisputeReopened', data: { disputeId, cause, reason, storySubjectId } },
    { type: 'ClockStarted', data: { disputeId, clock: contactClock } },
  ];
}

/** One case, one subsidy (一案一补): the conditions of 财行〔2007〕179号 and 司发〔2018〕2号, and those against forged files. */
export function grantSubsidy({ disputeId }: GrantSubsidyCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'grant-subsidy');
  const unmet = subsidyConditions(dispute).filter(({ met }) => !met);
  const [first] = unmet;
  if (first || !dispute.episode) {
    throw refused('SUBSIDY_NOT_ELIGIBLE', `不符合以案定补条件：${unmet.map(({ text }) => text).join('；')}。`, {
      ...(first ? { source: first.source } : {}),
      extra: { unmet: unmet.map(({ rule }) => rule) },
    });
  }
  const { episodeId, mediatorIds } = dispute.episode;
  return [{ type: 'SubsidyGranted', data: { disputeId, episodeId, mediatorIds } }];
}
