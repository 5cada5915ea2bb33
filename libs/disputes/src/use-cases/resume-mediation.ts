import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface ResumeMediationData {
  readonly disputeId: string;
  /** First day that counts again; today when left out. */
  readonly on?: string;
}

/** The cause is gone: mediation goes on, and the paused days are added to its clock. */
export class ResumeMediation extends UseCaseCommand<ResumeMediationData> {}

@CommandHandler(ResumeMediation)
export class ResumeMediationHandler implements ICommandHandler<ResumeMediation> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: ResumeMediation): Promise<CommandResult> {
    const { disputeId } = data;
    const on = data.on ?? shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      disputeId,
      ({ clocks, registration }) => ({
        type: 'ResumeMediation',
        data: {
          disputeId,
          on,
          clocks: clocks
            .filter(({ stopped, pausedFrom }) => !stopped && pausedFrom !== null)
            .map((running) => this.clocks.resume(running, on, registration.divisionCode)),
        },
      }),
      metadata,
    );
  }
}
