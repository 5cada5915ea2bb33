import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface RecountClockData {
  readonly disputeId: string;
  readonly clockId: string;
  /** The change of the rulebook. */
  readonly changeId: string;
  readonly because: 'calendar' | 'rules';
}

/** Counts a running clock anew after a change of the calendar or the rules; asked twice, it changes nothing more. */
export class RecountClock extends UseCaseCommand<RecountClockData> {}

@CommandHandler(RecountClock)
export class RecountClockHandler implements ICommandHandler<RecountClock> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RecountClock): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration: { divisionCode }, clocks }) => {
        const running = clocks.find((one) => one.clock.clockId === data.clockId && !one.stopped);
        const clock = running ? this.clocks.recount(running, divisionCode, data.because) : null;
        return { type: 'RecountClock', data: { ...data, clock } };
      },
      metadata,
    );
  }
}
