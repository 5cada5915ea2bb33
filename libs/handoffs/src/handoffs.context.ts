import type { ContextDefinition } from '@platform/composition';
import { handoffEvents } from './handoff/handoff.events.js';
import { ringWhenAHandoffAnswerIsDue } from './processes/ring-when-a-handoff-answer-is-due/ring-when-a-handoff-answer-is-due.process.js';
import { sendAHandoffToTheCourtWhenConfirmationIsRequested } from './processes/send-a-handoff-to-the-court-when-confirmation-is-requested/send-a-handoff-to-the-court-when-confirmation-is-requested.process.js';
import { sendAHandoffWhenATransferStarts } from './processes/send-a-handoff-when-a-transfer-starts/send-a-handoff-when-a-transfer-starts.process.js';
import { AcceptHandoff } from './use-cases/accept-handoff.js';
import { ConcludeHandoff } from './use-cases/conclude-handoff.js';
import { LapseHandoff } from './use-cases/lapse-handoff.js';
import { ReceiveHandoff } from './use-cases/receive-handoff.js';
import { ReturnHandoff } from './use-cases/return-handoff.js';
import { SendHandoff } from './use-cases/send-handoff.js';
import { handoffTrack } from './views/handoff-track/handoff-track.projection.js';

export const handoffsContext: ContextDefinition = {
  name: 'handoffs',
  events: handoffEvents,
  commands: [SendHandoff, ReceiveHandoff, AcceptHandoff, ReturnHandoff, LapseHandoff, ConcludeHandoff],
  projections: [handoffTrack],
  processes: [
    sendAHandoffWhenATransferStarts,
    sendAHandoffToTheCourtWhenConfirmationIsRequested,
    ringWhenAHandoffAnswerIsDue,
  ],
  entities: [],
};
