import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler, START } from '@platform/event-store';
import { type CommandResult, deterministicId, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DataSource, In } from 'typeorm';
import { disputeDecider } from '../../dispute/dispute.decider.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { completedBy } from '../signal/sequence.js';
import { signalDecider, signalStream } from '../signal/signal.decider.js';
import type { SignalKind } from '../signal/signal.events.js';
import { SIGNAL_RULES } from '../signal/signal.rules.js';
import { SequenceTrack } from '../views/sequence-track/sequence-track.entity.js';

interface RaiseSignalData {
  readonly kind: SignalKind;
  readonly keys: readonly string[];
  readonly disputeId: string;
  /** The fact that may have made a sequence complete. */
  readonly eventId: string;
}

/** Raises the signal that a fact made complete; usually there is none, and nothing happens. */
export class RaiseSignal extends UseCaseCommand<RaiseSignalData> {}

const NOTHING: CommandResult = { streamId: 'signal-', revision: -1, position: START, repeated: true };

@CommandHandler(RaiseSignal)
export class RaiseSignalHandler implements ICommandHandler<RaiseSignal> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly database: DataSource,
  ) {}

  async execute({ data: { kind, keys, disputeId, eventId }, metadata }: RaiseSignal): Promise<CommandResult> {
    const sequences = await this.database.getRepository(SequenceTrack).findBy({ key: In([...keys]) });
    const facts = completedBy(eventId, sequences);
    if (facts.length === 0) return NOTHING;
    const causes = facts.map((fact) => fact.eventId);
    const signalId = deterministicId('signal', kind, ...causes.toSorted());
    const disputeIds = [...new Set(facts.map((fact) => fact.disputeId))];
    const storySubjectId = await this.storyOf(disputeId);
    const { source } = SIGNAL_RULES[kind];
    return this.decisions.handle({
      stream: signalStream(signalId),
      decider: signalDecider,
      command: { type: 'RaiseSignal', data: { signalId, kind, disputeIds, causes, storySubjectId, source } },
      metadata,
    });
  }

  private async storyOf(disputeId: string): Promise<string> {
    const { state } = await this.decisions.load(disputeStream(disputeId), disputeDecider);
    if (state.status === 'none') throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，请核对编号。');
    return state.registration.storySubjectId;
  }
}
