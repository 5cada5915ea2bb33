import { type CommandMetadata, refused } from '@platform/messaging';
import { CONFIRMATION_RULE } from '../clocks.js';
import { isCourtsOwn, isEntrusted } from '../court-sending.js';
import type { RecordConfirmationCommand, RequestConfirmationCommand } from '../dispute.commands.js';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustNotBeFuture, mustNotBeSham } from '../dispute.rules.js';
import { type Agreement, type Dispute, openClock, type RunningClock } from '../dispute.state.js';
import { stopClocks } from './stop-clocks.js';

/** Jointly, of a written agreement, in thirty days from its effect, about what a court can confirm (民诉法 205; 解释 355). */
export function requestConfirmation(
  { disputeId, courtId, requestedOn, applicants, concerns }: RequestConfirmationCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'request-confirmation');
  mustNotBeSham(dispute);
  mustNotBeEntrusted(dispute);
  mustNotBeCourtsOwn(dispute, courtId);
  const { agreementId, effectiveOn } = mustHaveWrittenAgreement(dispute);
  const before = dispute.confirmation?.agreementId === agreementId ? dispute.confirmation : null;
  if (before?.decided === false) return mustBeSameCourt(before.courtId, courtId);
  if (before) mustBeOpenAgain(before.outcome);
  mustBeJoint(dispute, applicants);
  mustBeConfirmable(concerns);
  mustNotBeFuture(requestedOn, metadata, 'requestedOn');
  if (effectiveOn !== null && requestedOn < effectiveOn) {
    throw refused('BEFORE_EFFECT', '申请日期不能早于协议生效日期，请核对。', { field: 'requestedOn' });
  }
  mustBeInWindow(dispute, requestedOn);
  const { code, storySubjectId } = dispute.registration;
  const attempt = before ? before.attempt + 1 : 1;
  return [
    {
      type: 'ConfirmationRequested',
      data: {
        disputeId,
        disputeCode: code,
        agreementId,
        courtId,
        fromOrganisationId: dispute.episode?.organisationId ?? dispute.ownerOrganisationId,
        applicants,
        requestedOn,
        storySubjectId,
        ...(attempt > 1 && { attempt }),
      },
    },
    ...stopClocks(dispute, ({ rule }) => rule === CONFIRMATION_RULE, metadata),
  ];
}

function mustNotBeEntrusted(dispute: Dispute): void {
  if (!isEntrusted(dispute)) return;
  throw refused(
    'ENTRUSTED_GOES_TO_COURT',
    '法院立案后委托调解达成的协议，应当提交委托法院审查，由法院制作调解书或者裁定准许撤诉，不申请司法确认。',
    { source: '特邀调解规定 20' },
  );
}

function mustNotBeCourtsOwn(dispute: Dispute, courtId: string): void {
  if (!isCourtsOwn(dispute) && dispute.episode?.organisationId !== courtId) return;
  throw refused(
    'COURT_MAKES_DOCUMENT',
    '人民法院自己主持调解达成的协议，由该院审查后制作调解书，双方签收即有法律效力，不申请司法确认。',
    { source: '民事诉讼法 100' },
  );
}

function mustHaveWrittenAgreement({ agreement }: Dispute): Agreement {
  if (agreement?.effectiveOn && agreement.form === 'written') return agreement;
  throw refused('WRITTEN_AGREEMENT_MISSING', '申请司法确认须有已生效的书面调解协议。', { source: '民诉法解释 354' });
}

function mustBeJoint({ registration }: Dispute, applicants: readonly string[]): void {
  if (registration.parties.every(({ partyId }) => applicants.includes(partyId))) return;
  throw refused('JOINT_APPLICATION_REQUIRED', '司法确认须由双方当事人共同申请。', {
    source: '人民调解法 33；民诉法 205',
    field: 'applicants',
  });
}

function mustBeConfirmable(concerns: readonly string[]): void {
  if (concerns.length === 0) return;
  throw refused(
    'NOT_CONFIRMABLE',
    '涉及身份关系、物权或知识产权确权，适用其他特别程序、公示催告、破产程序，或者不属法院受理范围的协议，不能申请司法确认。',
    {
      source: '民诉法解释 355',
      field: 'concerns',
    },
  );
}

/** One court at a time: where several are asked, the one that filed first has it (民诉法解释 352). Twice the same: nothing. */
function mustBeSameCourt(asked: string, courtId: string): readonly DisputeEvent[] {
  if (asked === courtId) return [];
  throw refused(
    'CONFIRMATION_ELSEWHERE',
    '该协议的司法确认申请正在另一法院审查，由先立案的法院管辖，不能同时向两个法院申请；需要改向本院申请的，请先撤回原申请。',
    { source: '民诉法解释 352、357', field: 'courtId', extra: { courtId: asked } },
  );
}

/** Withdrawn, or at a court that may not take it, it may be asked for again while the days last (民诉法解释 355, 357). */
function mustBeOpenAgain(outcome: NonNullable<Dispute['confirmation']>['outcome']): void {
  if (outcome === 'withdrawn' || outcome === 'not-accepted') return;
  throw refused('CONFIRMATION_DECIDED', '法院已就该协议的司法确认申请作出处理。');
}

/** The first request stopped the clock; its last day stands for a second one. undefined: there is none, or it was ended. */
export function confirmationWindow(dispute: Dispute): RunningClock | undefined {
  const isWindow = ({ rule }: Clock): boolean => rule === CONFIRMATION_RULE;
  const running = openClock(dispute, isWindow);
  if (running || !dispute.confirmation) return running;
  return dispute.clocks.findLast(({ clock }) => isWindow(clock));
}

function mustBeInWindow(dispute: Dispute, requestedOn: string): void {
  const window = confirmationWindow(dispute);
  if (window && Date.parse(`${requestedOn}T00:00:00+08:00`) <= Date.parse(window.clock.dueAt)) return;
  throw refused('CONFIRMATION_WINDOW_CLOSED', '已超过协议生效之日起三十日，不能再申请司法确认；可就协议起诉。', {
    source: '人民调解法 33；民诉法 205',
  });
}

/** What the court answered; a second message about the same answer changes nothing. */
export function recordConfirmation(
  { enforcementClocks = [], ...data }: RecordConfirmationCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  const { confirmation } = dispute;
  if (confirmation?.agreementId !== data.agreementId) {
    throw refused('CONFIRMATION_NOT_REQUESTED', '本案没有就该协议申请司法确认。');
  }
  const { storySubjectId } = dispute.registration;
  if (confirmation.decided) return [];
  const { disputeId, outcome } = data;
  const started = outcome === 'valid' ? enforcementClocks : [];
  return [
    { type: 'ConfirmationDecided', data: { ...data, storySubjectId } },
    ...started.map((clock): DisputeEvent => ({ type: 'ClockStarted', data: { disputeId, clock } })),
  ];
}
