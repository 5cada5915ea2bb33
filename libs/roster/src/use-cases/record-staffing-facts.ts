import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import type { StaffingFactsRecorded } from '../organisation/organisation.events.js';

export class RecordStaffingFacts extends UseCaseCommand<StaffingFactsRecorded['data']> {}

@CommandHandler(RecordStaffingFacts)
export class RecordStaffingFactsHandler implements ICommandHandler<RecordStaffingFacts> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RecordStaffingFacts): Promise<CommandResult> {
    return this.decisions.handle({
      stream: organisationStream(data.organisationId),
      decider: organisationDecider,
      command: { type: 'RecordStaffingFacts', data },
      metadata,
    });
  }
}
