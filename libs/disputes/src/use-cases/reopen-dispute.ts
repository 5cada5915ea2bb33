import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { CONTACT_RULE } from '../dispute/clocks.js';
import type { ReopenDisputeCommand } from '../dispute/annex/annex.commands.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** A closed dispute comes back, with a reason; every party is asked again (协议反悔). */
export class ReopenDispute extends UseCaseCommand<Omit<ReopenDisputeCommand['data'], 'contactClock'>> {}

@CommandHandler(ReopenDispute)
export class ReopenDisputeHandler implements ICommandHandler<ReopenDispute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: ReopenDispute): Promise<CommandResult> {
    const clockId = deterministicId(metadata.commandId, CONTACT_RULE);
    const reopenedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration }) => {
        const contactClock = this.clocks.start(CONTACT_RULE, reopenedOn, clockId, registration.divisionCode);
        return { type: 'ReopenDispute', data: { ...data, contactClock } };
      },
      metadata,
    );
  }
}
