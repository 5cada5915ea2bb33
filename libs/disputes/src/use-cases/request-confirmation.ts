import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { Unconfirmable } from '../dispute/dispute.commands.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';

interface RequestConfirmationData {
  readonly disputeId: string;
  readonly courtId: string;
  /** ISO date; absent: today. */
  readonly requestedOn?: string;
  /** Parties who apply; absent: whoever enters it states that all of them apply together (共同申请). */
  readonly applicants?: readonly string[];
  /** Subjects of the agreement that no court confirms, as far as they were found (民诉法解释 355). */
  readonly concerns?: readonly Unconfirmable[];
}

/** Joint application for judicial confirmation (人民调解法 33; 民诉法 205). */
export class RequestConfirmation extends UseCaseCommand<RequestConfirmationData> {}

@CommandHandler(RequestConfirmation)
export class RequestConfirmationHandler implements ICommandHandler<RequestConfirmation> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RequestConfirmation): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration }) => ({
        type: 'RequestConfirmation',
        data: {
          ...data,
          requestedOn: data.requestedOn ?? shanghaiDay(metadata.happenedAt ?? metadata.now),
          applicants: data.applicants ?? registration.parties.map(({ partyId }) => partyId),
          concerns: data.concerns ?? [],
        },
      }),
      metadata,
    );
  }
}
