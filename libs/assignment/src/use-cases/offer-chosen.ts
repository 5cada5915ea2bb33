import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { OfferChosen as OfferChosenCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream, offerIdOf } from '../assignment/assignment.ids.js';
import { instantOf, requireOpened } from '../assignment/assignment.rules.js';
import { CandidateSource } from '../candidates/candidate-source.js';
import { FreshLoad } from '../candidates/fresh-load.js';
import { BATCH_RULES } from '../engine/assignment-rules.js';
import { evaluateCandidates } from '../engine/evaluate-candidates.js';
import { OfferClocks } from './offer-clock.js';

/** One case of a plan that a coordinator confirmed. The filters are tried again: a plan may be some minutes old. */
export class OfferChosen extends UseCaseCommand<
  Pick<OfferChosenCommand['data'], 'assignmentId' | 'mediatorId' | 'batch'>
> {}

@CommandHandler(OfferChosen)
export class OfferChosenHandler implements ICommandHandler<OfferChosen> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly candidates: CandidateSource,
    private readonly load: FreshLoad,
    private readonly clocks: OfferClocks,
  ) {}

  /** @throws DomainError `CANDIDATE_OUT`, `ASSIGNMENT_SETTLED`, `COORDINATOR_ONLY` */
  execute(command: OfferChosen): Promise<CommandResult> {
    // Under the lock of the person's load, so that offers of the same plan and of others that went before count.
    return this.load.ofOne(command.data.mediatorId, () => this.offer(command));
  }

  private offer({ data, metadata }: OfferChosen): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: async ({ state }): Promise<OfferChosenCommand> => {
        const opened = requireOpened(state);
        const now = instantOf(metadata);
        const { request, candidates, supervisors } = await this.candidates.ask(opened, now);
        const offerId = offerIdOf(data.assignmentId, opened.offers + 1);
        return {
          type: 'OfferChosen',
          data: {
            ...data,
            offerId,
            supervisors,
            evaluation: {
              rules: BATCH_RULES.version,
              candidates: evaluateCandidates(request, candidates, BATCH_RULES),
              organisationOf: Object.fromEntries(candidates.map((one) => [one.mediatorId, one.organisationId])),
            },
            ...this.clocks.of(now, offerId, opened.case.divisionCode),
          },
        };
      },
      metadata,
    });
  }
}
