import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import type { CommandMetadata, CommandResult } from '@platform/messaging';
import { Rulebook } from '../book/rulebook.js';
import type { RulebookCommand } from '../rulebook/rulebook.commands.js';
import { rulebookDecider } from '../rulebook/rulebook.decider.js';
import { RULEBOOK_STREAM } from '../rulebook/rulebook.events.js';

/** The one way to a new fact in the book. Whoever wrote something reads it at once in the same process. */
@Injectable()
export class RulebookDecisions {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly book: Rulebook,
  ) {}

  async decide(command: RulebookCommand, metadata: CommandMetadata): Promise<CommandResult> {
    const result = await this.decisions.handle({
      stream: RULEBOOK_STREAM,
      decider: rulebookDecider,
      command,
      metadata,
    });
    await this.book.refresh();
    return result;
  }
}
