export * from './handoff/handoff.events.js';
export * from './handoff/handoff.actions.js';
export * from './handoff/handoff.cloud-event.js';
export { handoffDecider, handoffStream } from './handoff/handoff.decider.js';
export type { HandoffStatus } from './handoff/handoff.state.js';
export { handoffsContext } from './handoffs.context.js';
export { HandoffsModule } from './handoffs.module.js';
export { confirmationHandoffId } from './processes/send-a-handoff-to-the-court-when-confirmation-is-requested/send-a-handoff-to-the-court-when-confirmation-is-requested.process.js';
export { AcceptHandoff } from './use-cases/accept-handoff.js';
export { ConcludeHandoff } from './use-cases/conclude-handoff.js';
export { LapseHandoff } from './use-cases/lapse-handoff.js';
export { ReceiveHandoff } from './use-cases/receive-handoff.js';
export { ReturnHandoff } from './use-cases/return-handoff.js';
export { SendHandoff } from './use-cases/send-handoff.js';
export { HandoffTrack } from './views/handoff-track/handoff-track.entity.js';
export {
  GetHandoff,
  type HandoffFilter,
  ListChangedHandoffs,
  ListHandoffs,
  ListHandoffsOfDispute,
} from './views/handoff-track/handoff-track.queries.js';
export { HandoffReader, type HandoffView } from './views/handoff-track/handoff-track.reader.js';
