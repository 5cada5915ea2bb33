import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, conflict } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AnswerReturn as AnswerReturnCommand } from '../handoff/handoff.commands.js';
import type { SentHandoff } from '../handoff/handoff.state.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The other side answers a request for return; what is agreed or being handed on cannot go back any more. */
export class AnswerReturn extends UseCaseCommand<Omit<AnswerReturnCommand['data'], 'sides'>> {}

@CommandHandler(AnswerReturn)
export class AnswerReturnHandler implements ICommandHandler<AnswerReturn> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: AnswerReturn): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state, sides) => {
        if (data.decision === 'accepted' && state.returnRequestedBy !== null) await this.requireReturnable(state);
        return { type: 'AnswerReturn', data: { ...data, sides } };
      },
      metadata,
    );
  }

  private async requireReturnable({ sent }: SentHandoff): Promise<void> {
    if (sent.purpose !== 'transfer') return;
    const facts = await this.handoffs.disputeFacts(sent.disputeId);
    const owns = facts === null || facts.owners.at(-1) === sent.toOrganisationId;
    if (facts && (!facts.returnable || !owns)) {
      throw conflict('GIVE_BACK_TOO_LATE', '案件已达成协议、已结案或已转由其他单位办理，不能再退回。');
    }
  }
}
