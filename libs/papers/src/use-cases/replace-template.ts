import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { isPaperKind } from '../kinds/kinds.js';
import { paperTemplateDecider, type ReplaceTemplateCommand } from '../templates/paper-template.decider.js';
import { paperTemplateStream } from '../templates/paper-template.events.js';

/** Replaces the template of a kind of paper from a day on; earlier versions stay. */
export class ReplaceTemplate extends UseCaseCommand<ReplaceTemplateCommand['data']> {}

@CommandHandler(ReplaceTemplate)
export class ReplaceTemplateHandler implements ICommandHandler<ReplaceTemplate> {
  constructor(private readonly decisions: DecisionHandler) {}

  async execute({ data, metadata }: ReplaceTemplate): Promise<CommandResult> {
    if (!isPaperKind(data.kind)) throw notFound('PAPER_KIND_UNKNOWN', '没有该类文书，请刷新后重试。');
    return this.decisions.handle({
      stream: paperTemplateStream(data.kind),
      decider: paperTemplateDecider,
      command: { type: 'ReplaceTemplate', data },
      metadata,
    });
  }
}
