import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MediatorDirectoryReader } from '@libs/roster';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordPartyChoice as RecordPartyChoiceCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';
import { disputeHistory, disputeStream } from '../candidates/dispute-history.js';

/** Whom one party wants to mediate; what all want together is asked first. */
export class RecordPartyChoice extends UseCaseCommand<Omit<RecordPartyChoiceCommand['data'], 'partyIds'>> {}

@CommandHandler(RecordPartyChoice)
export class RecordPartyChoiceHandler implements ICommandHandler<RecordPartyChoice> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly mediators: MediatorDirectoryReader,
  ) {}

  /** @throws DomainError `MEDIATOR_UNKNOWN`, `PARTY_UNKNOWN`, `ASSIGNMENT_SETTLED` */
  async execute({ data, metadata }: RecordPartyChoice): Promise<CommandResult> {
    const known = await this.mediators.byIds(data.mediatorIds);
    if (known.length < new Set(data.mediatorIds).size) {
      throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请从名册中选择。', { field: 'mediatorIds' });
    }
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: async ({ state }): Promise<RecordPartyChoiceCommand> => {
        const disputeId = 'case' in state ? state.case.disputeId : '';
        const { state: history } = await this.decisions.load(disputeStream(disputeId), disputeHistory);
        return { type: 'RecordPartyChoice', data: { ...data, partyIds: history.partyIds } };
      },
      metadata,
    });
  }
}
