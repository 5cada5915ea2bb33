import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { OfferNext as OfferNextCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream, offerIdOf } from '../assignment/assignment.ids.js';
import { instantOf } from '../assignment/assignment.rules.js';
import { bestOf } from '../assignment/offering.js';
import type { AssignmentState } from '../assignment/assignment.state.js';
import { CandidateSource } from '../candidates/candidate-source.js';
import { FreshLoad } from '../candidates/fresh-load.js';
import { ASSIGNMENT_RULES } from '../engine/assignment-rules.js';
import { evaluateCandidates } from '../engine/evaluate-candidates.js';
import { OfferClocks } from './offer-clock.js';

/** Looks for the best candidate who is left and asks them; hands over to the coordinator when nobody is. */
export class OfferNext extends UseCaseCommand<{ readonly assignmentId: string }> {}

/** On newer facts another is the best, or nobody is. */
class AnotherIsBest extends Error {
  constructor(readonly mediatorId: string | null) {
    super('another candidate is the best');
  }
}

@CommandHandler(OfferNext)
export class OfferNextHandler implements ICommandHandler<OfferNext> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly candidates: CandidateSource,
    private readonly load: FreshLoad,
    private readonly clocks: OfferClocks,
  ) {}

  /**
   * Whoever is asked is chosen under the lock of their own load, on a view that has seen the last offer to them: two workers
   * never give one place away twice. Each further round means that another offer was made meanwhile, so they end.
   */
  async execute(command: OfferNext): Promise<CommandResult> {
    for (let best: string | null = null; ;) {
      try {
        return await this.offerTo(best, command);
      } catch (error) {
        if (!(error instanceof AnotherIsBest)) throw error;
        best = error.mediatorId;
      }
    }
  }

  private offerTo(best: string | null, command: OfferNext): Promise<CommandResult> {
    return best === null ? this.decide(null, command) : this.load.ofOne(best, () => this.decide(best, command));
  }

  /** @throws AnotherIsBest unless it is the one who was expected */
  private decide(expected: string | null, { data, metadata }: OfferNext): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: async ({ state }) => {
        const command = await this.prepare(data.assignmentId, state, instantOf(metadata));
        const best = bestOf(command.data.evaluation.candidates);
        if (best !== expected) throw new AnotherIsBest(best);
        return command;
      },
      metadata,
    });
  }

  private async prepare(assignmentId: string, state: AssignmentState, now: string): Promise<OfferNextCommand> {
    const rules = ASSIGNMENT_RULES;
    const divisionCode = 'case' in state ? state.case.divisionCode : null;
    const offerId = offerIdOf(assignmentId, 'offers' in state ? state.offers + 1 : 1);
    const looking = state.status === 'searching' || state.status === 'held';
    const searching = looking && state.rounds < rules.maximumRounds;
    const question = searching ? await this.candidates.ask(state, now) : null;
    const clock = this.clocks.of(now, offerId, divisionCode);
    return {
      type: 'OfferNext',
      data: {
        assignmentId,
        offerId,
        evaluation: {
          rules: rules.version,
          candidates: question ? evaluateCandidates(question.request, question.candidates, rules) : [],
          organisationOf: Object.fromEntries(
            (question?.candidates ?? []).map((one) => [one.mediatorId, one.organisationId]),
          ),
        },
        ...clock,
        maximumRounds: rules.maximumRounds,
        hold: question?.batchOffers ? { until: clock.expiresAt, derivation: clock.derivation } : null,
      },
    };
  }
}
