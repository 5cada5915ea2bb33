import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import type { CommandMetadata, CommandResult } from '@platform/messaging';
import type { MediatorCommand } from '../mediator/mediator.commands.js';
import { mediatorDecider, mediatorStream } from '../mediator/mediator.decider.js';

/** What all commands on one person share: load, decide, append. */
@Injectable()
export class MediatorUseCase {
  constructor(protected readonly decisions: DecisionHandler) {}

  protected decide(command: MediatorCommand, metadata: CommandMetadata): Promise<CommandResult> {
    const stream = mediatorStream(command.data.mediatorId);
    return this.decisions.handle({ stream, decider: mediatorDecider, command, metadata });
  }
}
