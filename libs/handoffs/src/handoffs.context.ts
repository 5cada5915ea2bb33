import { BlobPieceRow, BlobRow } from '@platform/blobs';
import type { ContextDefinition } from '@platform/composition';
import { handoffEvents } from './handoff/handoff.events.js';
import { followTheMediationWithTheHandlingClock } from './processes/follow-the-mediation-with-the-handling-clock/follow-the-mediation-with-the-handling-clock.process.js';
import { ringWhenAHandoffAnswerIsDue } from './processes/ring-when-a-handoff-answer-is-due/ring-when-a-handoff-answer-is-due.process.js';
import { sendAHandoffToTheCourtWhenConfirmationIsRequested } from './processes/send-a-handoff-to-the-court-when-confirmation-is-requested/send-a-handoff-to-the-court-when-confirmation-is-requested.process.js';
import { sendAHandoffWhenATransferStarts } from './processes/send-a-handoff-when-a-transfer-starts/send-a-handoff-when-a-transfer-starts.process.js';
import { ringWhenAHandoffMustBeFinished } from './processes/ring-when-a-handoff-must-be-finished/ring-when-a-handoff-must-be-finished.process.js';
import { tellTheSenderHowItsCaseGoes } from './processes/tell-the-sender-how-its-case-goes/tell-the-sender-how-its-case-goes.process.js';
import { commands } from './use-cases/commands.js';
import { handoffTrack } from './views/handoff-track/handoff-track.projection.js';

export const handoffsContext: ContextDefinition = {
  name: 'handoffs',
  events: handoffEvents,
  commands: [...commands],
  projections: [handoffTrack],
  processes: [
    sendAHandoffWhenATransferStarts,
    sendAHandoffToTheCourtWhenConfirmationIsRequested,
    ringWhenAHandoffAnswerIsDue,
    ringWhenAHandoffMustBeFinished,
    tellTheSenderHowItsCaseGoes,
    followTheMediationWithTheHandlingClock,
  ],
  entities: [BlobRow, BlobPieceRow],
};
