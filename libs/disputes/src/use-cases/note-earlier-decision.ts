import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { EarlierDecision } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type Optional = 'documentNo' | 'decidedOn';

export type NewEarlierDecision = Omit<EarlierDecision, Optional> & Partial<Pick<EarlierDecision, Optional>>;

export function earlierDecision({ documentNo = null, decidedOn = null, ...rest }: NewEarlierDecision): EarlierDecision {
  return { ...rest, documentNo, decidedOn };
}

/** A judgment, award or agreement that was there before (在先裁判、协议). */
export class NoteEarlierDecision extends UseCaseCommand<NewEarlierDecision & { readonly disputeId: string }> {}

@CommandHandler(NoteEarlierDecision)
export class NoteEarlierDecisionHandler implements ICommandHandler<NoteEarlierDecision> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data: { disputeId, ...decision }, metadata }: NoteEarlierDecision): Promise<CommandResult> {
    const data = { disputeId, ...earlierDecision(decision) };
    return this.decisions.decide({ type: 'NoteEarlierDecision', data }, metadata);
  }
}
