import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { shanghaiDay } from '../dispute/days.js';
import { mayRest } from '../dispute/decisions/suspension.js';
import type { SuspensionGround } from '../dispute/proceedings.events.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';
import { pausableClockIds } from './pausable-clocks.js';

interface SuspendMediationData {
  readonly disputeId: string;
  readonly ground: SuspensionGround;
  /** First day that does not count; today when left out. */
  readonly since?: string;
  readonly note?: string | null;
  /** Parties that agree that the time does not count. */
  readonly agreedBy?: readonly string[];
}

/** Mediation rests: appraisal (在线调解规则 26; 医疗纠纷条例 38), an absent party, another cause. */
export class SuspendMediation extends UseCaseCommand<SuspendMediationData> {}

@CommandHandler(SuspendMediation)
export class SuspendMediationHandler implements ICommandHandler<SuspendMediation> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: SuspendMediation): Promise<CommandResult> {
    const { disputeId, ground, note = null, agreedBy = [] } = data;
    const since = data.since ?? shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      disputeId,
      (dispute) => {
        const by = mayRest(dispute, ground, agreedBy) ? 'agreement' : 'appraisal';
        const pausable = pausableClockIds(dispute, by, this.clocks);
        return {
          type: 'SuspendMediation',
          data: { disputeId, ground, since, note, agreedBy, pausableClockIds: pausable },
        };
      },
      metadata,
    );
  }
}
