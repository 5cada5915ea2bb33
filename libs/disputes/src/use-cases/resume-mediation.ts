import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandMetadata, type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { FIRST_POLICE_SESSION } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { Dispute } from '../dispute/dispute.state.js';
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
      (dispute) => ({
        type: 'ResumeMediation',
        data: {
          disputeId,
          on,
          clocks: dispute.clocks
            .filter(({ stopped, pausedFrom }) => !stopped && pausedFrom !== null)
            .map((running) => this.clocks.resume(running, on, dispute.registration.divisionCode)),
          sessionClock: awaitsPolice(dispute) ? this.sessionClock(dispute, on, metadata) : null,
        },
      }),
      metadata,
    );
  }

  private sessionClock({ registration }: Dispute, on: string, { commandId }: CommandMetadata): Clock {
    const clockId = deterministicId(commandId, FIRST_POLICE_SESSION);
    return this.clocks.start(FIRST_POLICE_SESSION, on, clockId, registration.divisionCode);
  }
}

/** An appraisal of the injury stopped the days in which the police meet the parties for the first time. */
const awaitsPolice = ({ proceedings, episode, clocks }: Dispute): boolean =>
  proceedings.suspension?.ground === 'appraisal' &&
  clocks.some(({ clock, stopped }) => stopped && clock.rule === FIRST_POLICE_SESSION) &&
  !episode?.sessions.some(({ held }) => held);
