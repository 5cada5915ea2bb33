import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { shanghaiDay } from '../dispute/days.js';
import type { RecordSessionCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** Minutes of a session; only the mediators of the case read them. */
export class RecordSession extends UseCaseCommand<Omit<RecordSessionCommand['data'], 'nextSessionClock'>> {}

@CommandHandler(RecordSession)
export class RecordSessionHandler implements ICommandHandler<RecordSession> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RecordSession): Promise<CommandResult> {
    const heldOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ clocks }) => {
        const isFirst = clocks.some(({ clock, stopped }) => !stopped && clock.rule === 'police_first_session');
        const id = deterministicId(metadata.commandId, 'police_second_session');
        const nextSessionClock = isFirst ? this.clocks.start('police_second_session', heldOn, id) : null;
        return { type: 'RecordSession', data: { ...data, nextSessionClock } };
      },
      metadata,
    );
  }
}
