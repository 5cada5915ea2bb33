import type { DisputeClosed, DisputeEvent, DisputeRefused, MediationConcluded } from '@libs/disputes';
import type { RecordedEvent } from '@platform/event-store';
import { process, type ProcessMessage, send } from '@platform/processes';
import type { ProgressStage } from '../../handoff/handoff.events.js';
import { ConcludeHandoff } from '../../use-cases/conclude-handoff.js';
import { ReportProgress } from '../../use-cases/report-progress.js';
import { type OpenTransfers, openTransfers, TRANSFER_COURSE } from '../open-transfers.js';

const STAGES: Partial<Record<DisputeEvent['type'], ProgressStage>> = {
  EpisodeOpened: 'mediation-opened',
  MediatorAppointed: 'mediator-appointed',
  SessionHeld: 'session-held',
};
const SETTLED: readonly string[] = ['agreement', 'settled-and-withdrawn'];

type Ended = DisputeClosed | DisputeRefused | MediationConcluded;

/** Day in Shanghai. */
const dayOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

function isSettled(event: RecordedEvent): boolean {
  const { type, data } = event as RecordedEvent & Ended;
  return type === 'MediationConcluded' && SETTLED.includes(data.ending);
}

function told(handoffId: string, event: RecordedEvent): ProcessMessage {
  const stage = STAGES[event.type as DisputeEvent['type']];
  if (stage) return send(ReportProgress, { handoffId, stage }, 'skip');
  const outcome = isSettled(event) ? 'settled' : 'not-settled';
  return send(ConcludeHandoff, { handoffId, outcome, decidedOn: dayOf(event.metadata.happenedAt) }, 'skip');
}

/** Nobody who handed a case over has to ask what became of it; a person who reported it first is not contradicted. */
export const tellTheSenderHowItsCaseGoes = process<OpenTransfers>({
  name: 'tell-the-sender-how-its-case-goes',
  prefixes: ['handoff-', 'dispute-'],
  handles: [...TRANSFER_COURSE, ...Object.keys(STAGES), 'MediationConcluded', 'DisputeRefused', 'DisputeClosed'],
  instance: (event) => (event.data as { readonly disputeId: string }).disputeId,
  initialState: { handoffIds: [] },
  evolve: openTransfers,
  react(event, { handoffIds }) {
    return event.stream.startsWith('handoff-') ? [] : handoffIds.map((handoffId) => told(handoffId, event));
  },
});
