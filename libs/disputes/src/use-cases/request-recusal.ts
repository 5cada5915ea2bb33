import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RequestRecusalCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type RequestRecusalData = Omit<RequestRecusalCommand['data'], 'reason'> & { readonly reason?: string | null };

/** A party asks that a mediator withdraw (深圳条例 23 as a model). */
export class RequestRecusal extends UseCaseCommand<RequestRecusalData> {}

@CommandHandler(RequestRecusal)
export class RequestRecusalHandler implements ICommandHandler<RequestRecusal> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RequestRecusal): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RequestRecusal', data: { ...data, reason: data.reason ?? null } }, metadata);
  }
}
