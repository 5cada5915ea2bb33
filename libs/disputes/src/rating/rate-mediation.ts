import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { ratingDecider, type RateMediationCommand, ratingStream } from './rating.decider.js';

/** A party says how it was (回访 of the party's own accord). */
export class RateMediation extends UseCaseCommand<Omit<RateMediationCommand['data'], 'storySubjectId'>> {}

@CommandHandler(RateMediation)
export class RateMediationHandler implements ICommandHandler<RateMediation> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RateMediation): Promise<CommandResult> {
    const storySubjectId = deterministicId(data.disputeId, 'story');
    return this.decisions.handle({
      stream: ratingStream(data.disputeId, data.partyId),
      decider: ratingDecider,
      command: { type: 'RateMediation', data: { ...data, storySubjectId } },
      metadata,
    });
  }
}
