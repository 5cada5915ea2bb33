import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { filterDecider, filterStream } from '../saved-filter/saved-filter.decider.js';
import type { FilterSaved } from '../saved-filter/saved-filter.events.js';

/** Keeps a question of an account. Without `filterId` it is a new one. */
export class SaveFilter extends UseCaseCommand<
  Omit<FilterSaved['data'], 'filterId'> & { readonly filterId?: string | undefined }
> {}

@CommandHandler(SaveFilter)
export class SaveFilterHandler implements ICommandHandler<SaveFilter> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: SaveFilter): Promise<CommandResult> {
    const filterId = data.filterId ?? deterministicId(metadata.commandId, 'filter');
    return this.decisions.handle({
      stream: filterStream(data.accountId),
      decider: filterDecider,
      command: { type: 'SaveFilter', data: { ...data, filterId } },
      metadata,
    });
  }
}

export class RemoveFilter extends UseCaseCommand<{ readonly accountId: string; readonly filterId: string }> {}

@CommandHandler(RemoveFilter)
export class RemoveFilterHandler implements ICommandHandler<RemoveFilter> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RemoveFilter): Promise<CommandResult> {
    return this.decisions.handle({
      stream: filterStream(data.accountId),
      decider: filterDecider,
      command: { type: 'RemoveFilter', data },
      metadata,
    });
  }
}
