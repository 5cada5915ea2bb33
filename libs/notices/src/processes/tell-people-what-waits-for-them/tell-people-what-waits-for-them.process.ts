import type { MediatorOffered } from '@libs/assignment';
import type { DisputeEvent, EmergencyLimitMissed } from '@libs/disputes';
import type { HandoffOverdue, HandoffSent } from '@libs/handoffs';
import type { Recorded } from '@platform/event-store';
import { process, type ProcessMessage, ringAt, send } from '@platform/processes';
import type { NoticeKind, NoticeParameters } from '../../notice/notice.events.js';
import { CreateNotice, type CreateNoticeData } from '../../use-cases/create-notice.js';
import type { Audience } from '../../use-cases/recipients.js';

type Of<Type extends DisputeEvent['type']> = Extract<DisputeEvent, { type: Type }>;
type Told =
  | MediatorOffered
  | HandoffSent
  | HandoffOverdue
  | EmergencyLimitMissed
  | Of<'SessionScheduled'>
  | Of<'ClockReminded'>
  | Of<'ClockOverdue'>
  | Of<'Escalated'>
  | Of<'SupervisionOrdered'>;

const NOBODY: Audience = { mediatorIds: [], mediatorsOfTheCase: false, organisationId: null, rung: null };
const MEDIATORS: Audience = { ...NOBODY, mediatorsOfTheCase: true };

/** An offer is reminded of this long before it ends. */
const BEFORE_THE_END_MS = 4 * 3_600_000;

interface Telling {
  readonly kind: NoticeKind;
  readonly audience: Audience;
  readonly parameters: NoticeParameters;
}

/** What is told to whom; the people behind an audience are found when the notice is made. */
// One arm per fact keeps the whole table on one page.
// oxlint-disable-next-line complexity
function telling({ type, data }: Told): Telling | null {
  switch (type) {
    case 'MediatorOffered':
      return {
        kind: 'offer-made',
        audience: { ...NOBODY, mediatorIds: [data.mediatorId] },
        parameters: { until: data.expiresAt },
      };
    case 'SessionScheduled':
      return { kind: 'session-scheduled', audience: MEDIATORS, parameters: { at: data.startsAt } };
    case 'ClockReminded':
      return {
        kind: 'clock-reminder',
        audience: { ...MEDIATORS, organisationId: data.organisationId, rung: 'organisation-head' },
        parameters: { level: data.level, until: data.dueAt },
      };
    case 'ClockOverdue':
      return { kind: 'clock-overdue', audience: MEDIATORS, parameters: { until: data.dueAt } };
    case 'Escalated':
      // The order itself is told in its own words.
      if (data.reason === 'supervision-order') return null;
      return {
        kind: 'escalated',
        audience: { ...NOBODY, organisationId: data.organisationId, rung: data.rung },
        parameters: { rung: data.rung },
      };
    case 'SupervisionOrdered':
      return {
        kind: 'supervision-ordered',
        audience: { ...MEDIATORS, organisationId: data.organisationId, rung: 'organisation-head' },
        parameters: {},
      };
    case 'HandoffSent':
      return {
        kind: 'handoff-received',
        audience: { ...NOBODY, organisationId: data.toOrganisationId, rung: 'body' },
        parameters: { until: data.answerDueAt },
      };
    case 'EmergencyLimitMissed':
      return {
        kind: 'emergency-limit-missed',
        audience: { ...NOBODY, organisationId: data.duty?.organisationId ?? null, rung: 'organisation-head' },
        parameters: { until: data.respondBy, ...(data.duty && { post: data.duty.post }) },
      };
    case 'HandoffOverdue':
      return {
        kind: 'handoff-overdue',
        audience: { ...NOBODY, organisationId: data.toOrganisationId, rung: 'body' },
        parameters: {},
      };
  }
}

/** Offers, sessions, clocks, supervision and hand-offs become notices. */
export const tellPeopleWhatWaitsForThem = process({
  name: 'tell-people-what-waits-for-them',
  prefixes: ['assignment-', 'dispute-', 'emergency-', 'handoff-'],
  handles: [
    'MediatorOffered',
    'SessionScheduled',
    'ClockReminded',
    'ClockOverdue',
    'Escalated',
    'SupervisionOrdered',
    'HandoffSent',
    'HandoffOverdue',
    'EmergencyLimitMissed',
  ] satisfies Told['type'][],
  initialState: null,
  views: ['dispute-access'],
  react(recorded): readonly ProcessMessage[] {
    const event = recorded as Recorded<Told>;
    const told = telling(event);
    if (!told) return [];
    const { disputeId } = event.data;
    const notice: CreateNoticeData = { causeId: event.id, causedAt: event.metadata.happenedAt, disputeId, ...told };
    return [send(CreateNotice, notice, 'skip'), ...beforeTheEnd(event, notice)];
  },
});

function beforeTheEnd(event: Recorded<Told>, notice: CreateNoticeData): readonly ProcessMessage[] {
  if (event.type !== 'MediatorOffered') return [];
  const { assignmentId, offerId, expiresAt } = event.data;
  const at = new Date(Date.parse(expiresAt) - BEFORE_THE_END_MS).toISOString();
  const reminder = { ...notice, causedAt: at, kind: 'offer-expiring', openOffer: { assignmentId, offerId } } as const;
  return [ringAt(at, CreateNotice, reminder, 'offers')];
}
