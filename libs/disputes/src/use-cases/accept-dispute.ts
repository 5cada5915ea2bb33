import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Channel } from '@libs/reference';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { JUDICIAL_RULES, mediationRule } from '../dispute/clocks.js';
import type { JudicialKind } from '../dispute/court.events.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface AcceptDisputeData {
  readonly disputeId: string;
  readonly channel: Channel;
  /** Body that mediates. */
  readonly organisationId: string;
  /** How the court sent it: 委派 or 委托. Told for a judicial mediation or one that came from a court. */
  readonly judicialKind?: JudicialKind | null;
}

/** Accepts the dispute in one channel and opens its episode (受理). */
export class AcceptDispute extends UseCaseCommand<AcceptDisputeData> {}

@CommandHandler(AcceptDispute)
export class AcceptDisputeHandler implements ICommandHandler<AcceptDispute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: AcceptDispute): Promise<CommandResult> {
    const episodeId = deterministicId(metadata.commandId, 'episode');
    const acceptedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration }) => {
        const rule = data.judicialKind ? JUDICIAL_RULES[data.judicialKind] : mediationRule(data.channel, registration);
        const mediationClock = this.clocks.start(
          rule,
          acceptedOn,
          deterministicId(metadata.commandId, rule),
          registration.divisionCode,
        );
        return { type: 'AcceptDispute', data: { ...data, episodeId, mediationClock } };
      },
      metadata,
    );
  }
}
