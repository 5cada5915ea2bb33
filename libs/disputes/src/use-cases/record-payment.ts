import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordPaymentCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type RecordPaymentData = Omit<RecordPaymentCommand['data'], 'paymentId' | 'termId'> & {
  /** Term it is paid for; absent: paid before there was an agreement. */
  readonly termId?: string | null;
};

/** Money changed hands; the whole sum of a term performs it. */
export class RecordPayment extends UseCaseCommand<RecordPaymentData> {}

@CommandHandler(RecordPayment)
export class RecordPaymentHandler implements ICommandHandler<RecordPayment> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordPayment): Promise<CommandResult> {
    const paymentId = deterministicId(metadata.commandId, 'payment');
    const complete = { ...data, paymentId, termId: data.termId ?? null };
    return this.decisions.decide({ type: 'RecordPayment', data: complete }, metadata);
  }
}
