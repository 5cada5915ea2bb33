import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ExtendHandling as ExtendHandlingCommand } from '../handoff/handoff.commands.js';
import { HandoffClocks } from './clocks.js';
import { HandoffDecisions } from './handoff-decisions.js';

interface ExtendHandlingData extends Omit<ExtendHandlingCommand['data'], 'sides' | 'clock'> {
  /** The later last day, where no rule says it; ISO date. */
  readonly dueOn?: string | null;
}

/** The time for the matter becomes longer: the court's president, or the hotline for a complex order, approved it. */
export class ExtendHandling extends UseCaseCommand<ExtendHandlingData> {}

@CommandHandler(ExtendHandling)
export class ExtendHandlingHandler implements ICommandHandler<ExtendHandling> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data: { dueOn = null, ...data }, metadata }: ExtendHandling): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state, sides) => ({
        type: 'ExtendHandling',
        data: { ...data, sides, clock: await this.clocks.longer(state, dueOn) },
      }),
      metadata,
    );
  }
}
