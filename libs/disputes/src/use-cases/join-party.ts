import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { type NewParty, Parties } from './parties.js';

/** Somebody who was not named at intake joins, above all a third person (第三人). */
export class JoinParty extends UseCaseCommand<{ readonly disputeId: string; readonly party: NewParty }> {}

@CommandHandler(JoinParty)
export class JoinPartyHandler implements ICommandHandler<JoinParty> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly parties: Parties,
  ) {}

  execute({ data: { disputeId, party }, metadata }: JoinParty): Promise<CommandResult> {
    const partyId = deterministicId(metadata.commandId, 'party');
    return this.decisions.decide(
      { type: 'JoinParty', data: { disputeId, party: this.parties.make(partyId, party) } },
      metadata,
    );
  }
}
