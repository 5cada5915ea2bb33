import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ScheduleSessionCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

export const sessionIdOf = (commandId: string): string => deterministicId(commandId, 'session');

/** Appoints a time and a place for a session. */
export class ScheduleSession extends UseCaseCommand<Omit<ScheduleSessionCommand['data'], 'sessionId'>> {}

@CommandHandler(ScheduleSession)
export class ScheduleSessionHandler implements ICommandHandler<ScheduleSession> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ScheduleSession): Promise<CommandResult> {
    const sessionId = sessionIdOf(metadata.commandId);
    return this.decisions.decide({ type: 'ScheduleSession', data: { ...data, sessionId } }, metadata);
  }
}
