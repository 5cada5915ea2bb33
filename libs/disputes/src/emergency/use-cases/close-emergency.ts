import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type CloseEmergencyCommand, emergencyDecider, emergencyStream } from '../emergency.decider.js';

/** Ends an emergency with its report; its disputes go on. */
export class CloseEmergency extends UseCaseCommand<CloseEmergencyCommand['data']> {}

@CommandHandler(CloseEmergency)
export class CloseEmergencyHandler implements ICommandHandler<CloseEmergency> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: CloseEmergency): Promise<CommandResult> {
    return this.decisions.handle({
      stream: emergencyStream(data.emergencyId),
      decider: emergencyDecider,
      command: { type: 'CloseEmergency', data },
      metadata,
    });
  }
}
