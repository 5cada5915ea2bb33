import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { emergencyDecider, emergencyStream } from '../emergency.decider.js';
import type { Duty, ResponseLimit } from '../emergency.events.js';

interface DeclareEmergencyData {
  readonly name: string;
  readonly divisionCode: string;
  /** ISO date. */
  readonly from: string;
  readonly responseLimit?: ResponseLimit | null;
  readonly duty?: Duty | null;
  readonly areaOfDeclarer: string | null;
}

/** The id of the emergency that a `DeclareEmergency` with this command id makes. */
export const emergencyIdOf = (commandId: string): string => deterministicId(commandId, 'emergency');

/** Declares a public emergency for an area. */
export class DeclareEmergency extends UseCaseCommand<DeclareEmergencyData> {}

@CommandHandler(DeclareEmergency)
export class DeclareEmergencyHandler implements ICommandHandler<DeclareEmergency> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: DeclareEmergency): Promise<CommandResult> {
    const emergencyId = emergencyIdOf(metadata.commandId);
    const storySubjectId = deterministicId(emergencyId, 'story');
    const { responseLimit = null, duty = null } = data;
    return this.decisions.handle({
      stream: emergencyStream(emergencyId),
      decider: emergencyDecider,
      command: { type: 'DeclareEmergency', data: { ...data, responseLimit, duty, emergencyId, storySubjectId } },
      metadata,
    });
  }
}
