import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Channel } from '@libs/reference';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { COURT_CONTACT_RULE, mediationRule } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface TakeOverData {
  readonly disputeId: string;
  readonly handoffId: string;
  readonly channel: Channel;
  readonly toOrganisationId: string;
}

/** The receiver accepted a transfer: the owner changes, and mediation goes on where the parties agreed to it. */
export class TakeOver extends UseCaseCommand<TakeOverData> {}

@CommandHandler(TakeOver)
export class TakeOverHandler implements ICommandHandler<TakeOver> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: TakeOver): Promise<CommandResult> {
    const { disputeId, handoffId, channel, toOrganisationId } = data;
    const episodeId = deterministicId(handoffId, 'episode');
    const acceptedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      disputeId,
      ({ registration }) => {
        const rule = mediationRule(channel, registration);
        const mediationClock = this.clocks.start(
          rule,
          acceptedOn,
          deterministicId(handoffId, rule),
          registration.divisionCode,
        );
        // What a court sent and another body took; given back to the court it is no delegation any more.
        const isDelegated = registration.source === '法院' && toOrganisationId !== registration.receivedBy;
        const courtContactClock = isDelegated
          ? this.clocks.start(
              COURT_CONTACT_RULE,
              acceptedOn,
              deterministicId(handoffId, COURT_CONTACT_RULE),
              registration.divisionCode,
            )
          : null;
        const taken = { disputeId, handoffId, toOrganisationId, episodeId, mediationClock, courtContactClock };
        return { type: 'TakeOver', data: taken };
      },
      metadata,
    );
  }
}
