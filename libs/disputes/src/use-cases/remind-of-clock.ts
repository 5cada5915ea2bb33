import { reminderDue } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';

/** Reminds of a clock that will be due (提醒); asked too early, twice or after its end, it changes nothing. */
export class RemindOfClock extends UseCaseCommand<{ readonly disputeId: string; readonly clockId: string }> {}

@CommandHandler(RemindOfClock)
export class RemindOfClockHandler implements ICommandHandler<RemindOfClock> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly book: Rulebook,
  ) {}

  execute({ data, metadata }: RemindOfClock): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration: { divisionCode }, clocks }) => {
        const ladder = this.book.ladderAt(metadata.now, divisionCode);
        const clock = clocks.find((one) => one.clock.clockId === data.clockId)?.clock;
        const level = clock ? reminderDue(clock, ladder, metadata.now, this.book.calendar) : null;
        return { type: 'RemindOfClock', data: { ...data, level, source: ladder.source } };
      },
      metadata,
    );
  }
}
