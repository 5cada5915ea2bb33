import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AssignDirectly as AssignDirectlyCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';
import { instantOf, requireOpened } from '../assignment/assignment.rules.js';
import { CandidateSource } from '../candidates/candidate-source.js';
import { ASSIGNMENT_RULES } from '../engine/assignment-rules.js';
import { removalOf } from '../engine/evaluate-candidates.js';
import { FILTERS } from '../engine/filters.js';

/** A coordinator assigns without an offer and says why. */
export class AssignDirectly extends UseCaseCommand<{
  readonly assignmentId: string;
  readonly mediatorId: string;
  readonly reason: string;
}> {}

const BINDING = FILTERS.filter((filter) => !filter.overridable);

@CommandHandler(AssignDirectly)
export class AssignDirectlyHandler implements ICommandHandler<AssignDirectly> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly candidates: CandidateSource,
  ) {}

  /** @throws DomainError `MEDIATOR_UNKNOWN`, `MEDIATOR_BARRED`, `COORDINATOR_ONLY`, `REASON_MISSING`, `ASSIGNMENT_SETTLED` */
  execute({ data, metadata }: AssignDirectly): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: async ({ state }): Promise<AssignDirectlyCommand> => {
        const question = await this.candidates.ask(requireOpened(state), instantOf(metadata), data.mediatorId);
        const candidate = question.candidates.find((one) => one.mediatorId === data.mediatorId);
        if (!candidate) {
          throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请从名册中选择。', { field: 'mediatorId' });
        }
        const removal = removalOf(question.request, candidate, ASSIGNMENT_RULES, BINDING);
        return {
          type: 'AssignDirectly',
          data: {
            ...data,
            organisationId: candidate.organisationId,
            storySubjectId: question.storySubjectId,
            supervisors: question.supervisors,
            barredBecause: removal && { text: removal.because, source: removal.source },
          },
        };
      },
      metadata,
    });
  }
}
