import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { LinkageId } from '@libs/handoffs';
import type { Channel } from '@libs/reference';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { COURT_CHOICE, COURT_CONTACT_RULE, type ClockRule, JUDICIAL_RULES, mediationRule } from '../dispute/clocks.js';
import { sendingOf } from '../dispute/court-sending.js';
import { shanghaiDay } from '../dispute/days.js';
import type { Clock } from '../dispute/dispute.events.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface TakeOverData {
  readonly disputeId: string;
  readonly handoffId: string;
  readonly channel: Channel;
  readonly toOrganisationId: string;
  /** Link by which it came; absent: accepted before it was told. */
  readonly linkage?: LinkageId | null;
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
    const { disputeId, handoffId, channel, toOrganisationId, linkage } = data;
    const acceptedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      disputeId,
      (dispute) => {
        const { registration } = dispute;
        const sent = sendingOf(dispute, { handoffId, toOrganisationId, linkage, acceptedOn });
        const rule = sent ? JUDICIAL_RULES[sent.kind] : mediationRule(channel, registration);
        const start = (of: ClockRule, on = acceptedOn): Clock =>
          this.clocks.start(of, on, deterministicId(handoffId, of), registration.divisionCode);
        return {
          type: 'TakeOver',
          data: {
            disputeId,
            handoffId,
            toOrganisationId,
            episodeId: deterministicId(handoffId, 'episode'),
            mediationClock: start(rule, sent?.takenOn),
            sentByCourt: sent,
            courtContactClock: sent ? start(COURT_CONTACT_RULE) : null,
            choiceClocks: sent ? COURT_CHOICE.map((of) => start(of)) : [],
          },
        };
      },
      metadata,
    );
  }
}
