import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ArrangeJointMediationCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Another body assists; the lead stays the lead (联合调解). */
export class ArrangeJointMediation extends UseCaseCommand<ArrangeJointMediationCommand['data']> {}

@CommandHandler(ArrangeJointMediation)
export class ArrangeJointMediationHandler implements ICommandHandler<ArrangeJointMediation> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ArrangeJointMediation): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ArrangeJointMediation', data }, metadata);
  }
}
