import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type LinkTipCommand, tipDecider, tipStream } from '../tip/tip.decider.js';

/** Notes in the tip what came of it. */
export class LinkTip extends UseCaseCommand<LinkTipCommand['data']> {}

@CommandHandler(LinkTip)
export class LinkTipHandler implements ICommandHandler<LinkTip> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: LinkTip): Promise<CommandResult> {
    const stream = tipStream(data.tipId);
    return this.decisions.handle({ stream, decider: tipDecider, command: { type: 'LinkTip', data }, metadata });
  }
}
