import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordReturnVisitCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type RecordReturnVisitData = Omit<RecordReturnVisitCommand['data'], 'note'> & { readonly note?: string | null };

/** A visit after the agreement: performed, satisfied, any sign of escalation (回访). */
export class RecordReturnVisit extends UseCaseCommand<RecordReturnVisitData> {}

@CommandHandler(RecordReturnVisit)
export class RecordReturnVisitHandler implements ICommandHandler<RecordReturnVisit> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordReturnVisit): Promise<CommandResult> {
    const complete = { ...data, note: data.note ?? null };
    return this.decisions.decide({ type: 'RecordReturnVisit', data: complete }, metadata);
  }
}
