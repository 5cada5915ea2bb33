import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { TakeFromPool as TakeFromPoolCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream, offerIdOf } from '../assignment/assignment.ids.js';
import { instantOf, requireOpened } from '../assignment/assignment.rules.js';
import { CandidateSource } from '../candidates/candidate-source.js';
import { FreshLoad } from '../candidates/fresh-load.js';
import { ASSIGNMENT_RULES } from '../engine/assignment-rules.js';
import { evaluateCandidates, removalOf } from '../engine/evaluate-candidates.js';
import { FILTERS } from '../engine/filters.js';
import { OfferClocks } from './offer-clock.js';

/** A mediator takes a case from the pool (认领). */
export class TakeFromPool extends UseCaseCommand<{ readonly assignmentId: string; readonly mediatorId: string }> {}

/** What was declined or not answered before may be taken all the same: people change their mind. */
const FOR_VOLUNTEERS = FILTERS.filter(({ id }) => id !== 'declined' && id !== 'offer-expired');

@CommandHandler(TakeFromPool)
export class TakeFromPoolHandler implements ICommandHandler<TakeFromPool> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly candidates: CandidateSource,
    private readonly load: FreshLoad,
    private readonly clocks: OfferClocks,
  ) {}

  /** @throws DomainError `ASSIGNMENT_TAKEN`, `MEDIATOR_BARRED`, `MEDIATOR_UNKNOWN` */
  execute(command: TakeFromPool): Promise<CommandResult> {
    return this.load.ofOne(command.data.mediatorId, () => this.take(command));
  }

  private take({ data: { assignmentId, mediatorId }, metadata }: TakeFromPool): Promise<CommandResult> {
    const now = instantOf(metadata);
    return this.decisions.handle({
      stream: assignmentStream(assignmentId),
      decider: assignmentDecider,
      command: async ({ state }): Promise<TakeFromPoolCommand> => {
        const assignment = requireOpened(state);
        const { request, candidates } = await this.candidates.ask(assignment, now, mediatorId);
        const candidate = candidates.find((one) => one.mediatorId === mediatorId);
        if (!candidate) throw notFound('MEDIATOR_UNKNOWN', '名册中没有您的记录，请联系管理员。');
        const removal = removalOf(request, candidate, ASSIGNMENT_RULES, FOR_VOLUNTEERS);
        const offerId = offerIdOf(assignmentId, assignment.offers + 1);
        return {
          type: 'TakeFromPool',
          data: {
            assignmentId,
            mediatorId,
            offerId,
            evaluation: {
              rules: ASSIGNMENT_RULES.version,
              candidates: evaluateCandidates(request, candidates, ASSIGNMENT_RULES),
              organisationOf: Object.fromEntries(candidates.map((one) => [one.mediatorId, one.organisationId])),
            },
            ...this.clocks.of(now, offerId, assignment.case.divisionCode),
            barredBecause: removal && { text: removal.because, source: removal.source },
          },
        };
      },
      metadata,
    });
  }
}
