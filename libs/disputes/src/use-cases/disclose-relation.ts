import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { DiscloseRelationCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type DiscloseRelationData = Omit<DiscloseRelationCommand['data'], 'detail'> & { readonly detail?: string | null };

/** A mediator tells what may affect fairness (特邀调解规定 15). */
export class DiscloseRelation extends UseCaseCommand<DiscloseRelationData> {}

@CommandHandler(DiscloseRelation)
export class DiscloseRelationHandler implements ICommandHandler<DiscloseRelation> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: DiscloseRelation): Promise<CommandResult> {
    return this.decisions.decide(
      { type: 'DiscloseRelation', data: { ...data, detail: data.detail ?? null } },
      metadata,
    );
  }
}
