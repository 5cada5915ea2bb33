import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { disputeDecider } from '../../dispute/dispute.decider.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { conversionDecider, conversionStream } from '../conversion/conversion.decider.js';

interface RecordConversionData {
  readonly disputeId: string;
  /** ISO date. */
  readonly on: string;
  readonly caseNo?: string | null;
  readonly note?: string | null;
}

/** Notes that the dispute became a criminal case (民转刑), on which day. */
export class RecordConversion extends UseCaseCommand<RecordConversionData> {}

@CommandHandler(RecordConversion)
export class RecordConversionHandler implements ICommandHandler<RecordConversion> {
  constructor(private readonly decisions: DecisionHandler) {}

  async execute({ data: { disputeId, on, caseNo, note }, metadata }: RecordConversion): Promise<CommandResult> {
    const { state } = await this.decisions.load(disputeStream(disputeId), disputeDecider);
    if (state.status === 'none') throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，请核对编号。');
    const { divisionCode, storySubjectId, requestedOn } = state.registration;
    return this.decisions.handle({
      stream: conversionStream(disputeId),
      decider: conversionDecider,
      command: {
        type: 'RecordConversion',
        data: {
          disputeId,
          storySubjectId,
          organisationId: state.ownerOrganisationId,
          divisionCode,
          on,
          caseNo: caseNo ?? null,
          note: note ?? null,
          requestedOn,
        },
      },
      metadata,
    });
  }
}
