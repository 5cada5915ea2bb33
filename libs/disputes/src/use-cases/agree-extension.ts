import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface AgreeExtensionData {
  readonly disputeId: string;
  readonly clockId: string;
  /** New last day, ISO date. */
  readonly dueOn: string;
  readonly agreedBy: readonly string[];
}

/** All parties agree to more time (特邀调解规定 27; 医疗纠纷条例 38). */
export class AgreeExtension extends UseCaseCommand<AgreeExtensionData> {}

@CommandHandler(AgreeExtension)
export class AgreeExtensionHandler implements ICommandHandler<AgreeExtension> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: AgreeExtension): Promise<CommandResult> {
    const { disputeId, clockId, dueOn, agreedBy } = data;
    return this.decisions.decideFrom(
      disputeId,
      (dispute) => {
        const running = dispute.clocks.find((one) => one.clock.clockId === clockId);
        if (!running) throw notFound('CLOCK_NOT_FOUND', '没有这个期限，请刷新后重试。', { field: 'clockId' });
        return {
          type: 'AgreeExtension',
          data: {
            disputeId,
            agreedBy,
            clock: this.clocks.extend(running.clock, dueOn, dispute.registration.divisionCode),
          },
        };
      },
      metadata,
    );
  }
}
