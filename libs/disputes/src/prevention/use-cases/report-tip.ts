import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Category, IntakeFlag } from '@libs/reference';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, deterministicId, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { tipDecider, tipStream } from '../tip/tip.decider.js';
import type { TipKind } from '../tip/tip.events.js';

export interface ReportTipData {
  readonly kind: TipKind;
  readonly category: Category;
  readonly flags?: readonly IntakeFlag[];
  readonly text: string;
  readonly place?: string | null;
  /** Where the reporter looks after people. */
  readonly divisionCode: string;
}

/** The id of the tip that a `ReportTip` with this command id makes. */
export const tipIdOf = (commandId: string): string => deterministicId(commandId, 'tip');

/** Tells the desk of the reporter's own body. */
export class ReportTip extends UseCaseCommand<ReportTipData> {}

@CommandHandler(ReportTip)
export class ReportTipHandler implements ICommandHandler<ReportTip> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ReportTip): Promise<CommandResult> {
    const { organisationId } = metadata.actor;
    if (organisationId === null) throw invalid('REPORTER_WITHOUT_BODY', '您的账号没有所属单位，请联系居（村）委会。');
    const tipId = tipIdOf(metadata.commandId);
    const told = { ...data, flags: data.flags ?? [], place: data.place ?? null };
    const storySubjectId = deterministicId(tipId, 'story');
    return this.decisions.handle({
      stream: tipStream(tipId),
      decider: tipDecider,
      command: { type: 'ReportTip', data: { ...told, tipId, storySubjectId, organisationId } },
      metadata,
    });
  }
}
