import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { isDay } from '../dispute/days.js';
import { objectionRule } from '../dispute/decisions/objections.js';
import type { NoticeRulingCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** A party received the ruling, or an interested person came to know of it: the window of objection runs (民诉法解释 372). */
export class NoticeRuling extends UseCaseCommand<Omit<NoticeRulingCommand['data'], 'clock'>> {}

@CommandHandler(NoticeRuling)
export class NoticeRulingHandler implements ICommandHandler<NoticeRuling> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: NoticeRuling): Promise<CommandResult> {
    const { by, on, partyId, person = 1 } = data;
    if (!isDay(on)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field: 'on' });
    return this.decisions.decideFrom(
      data.disputeId,
      ({ confirmation }) => {
        const rule = objectionRule(by);
        const clockId = deterministicId(
          confirmation?.agreementId ?? data.disputeId,
          rule,
          partyId ?? by,
          ...(person > 1 ? [String(person)] : []),
        );
        return { type: 'NoticeRuling', data: { ...data, clock: this.clocks.start(rule, on, clockId) } };
      },
      metadata,
    );
  }
}
