import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Channel } from '@libs/reference';
import { type CommandResult, deterministicId, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import {
  type AdministrativeKind,
  COURT_CHOICE,
  type ClockRule,
  JUDICIAL_RULES,
  mediationRule,
  TRAFFIC_AFTER_FAILED,
} from '../dispute/clocks.js';
import { courtTerms } from '../dispute/court-sending.js';
import { mediationStart } from '../dispute/mediation-start.js';
import type { JudicialKind } from '../dispute/court.events.js';
import { isDay, shanghaiDay } from '../dispute/days.js';
import type { Clock } from '../dispute/dispute.events.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface AcceptDisputeData {
  readonly disputeId: string;
  readonly channel: Channel;
  /** Body that mediates. */
  readonly organisationId: string;
  /** How the court sent it: 委派 or 委托. Told for a judicial mediation or one that came from a court. */
  readonly judicialKind?: JudicialKind | null;
  /** Which agency mediates; absent: by the subject. */
  readonly administrativeKind?: AdministrativeKind | null;
  /** Day on which the finding of the traffic police was received (道交程序规定 86). */
  readonly findingReceivedOn?: string | null;
  /** Day on which a people's mediation of the accident ended without agreement (道交程序规定 85). */
  readonly peoplesMediationEndedOn?: string | null;
  /** End of the funeral, of the treatment, or the day the loss was fixed (道交程序规定 90). */
  readonly mediationStartsOn?: string | null;
}

/** Accepts the dispute in one channel and opens its episode (受理). */
export class AcceptDispute extends UseCaseCommand<AcceptDisputeData> {}

@CommandHandler(AcceptDispute)
export class AcceptDisputeHandler implements ICommandHandler<AcceptDispute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: AcceptDispute): Promise<CommandResult> {
    const episodeId = deterministicId(metadata.commandId, 'episode');
    const acceptedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => {
        const { registration } = dispute;
        const { findingReceivedOn, peoplesMediationEndedOn, mediationStartsOn, ...accepted } = data;
        const kind = data.administrativeKind ?? undefined;
        const judicialKind = data.judicialKind ?? courtTerms(dispute)?.kind ?? null;
        const rule = judicialKind ? JUDICIAL_RULES[judicialKind] : mediationRule(data.channel, registration, kind);
        const start = (of: ClockRule, on: string): Clock =>
          this.clocks.start(of, validDay(on), deterministicId(metadata.commandId, of), registration.divisionCode);
        const from = { acceptedOn, lossFixedOn: mediationStartsOn ?? null };
        const isPolice = data.channel === 'administrative' && kind === 'public-security';
        return {
          type: 'AcceptDispute',
          data: {
            ...accepted,
            episodeId,
            mediationClock: start(rule, mediationStart(rule, dispute, from)),
            choiceClocks: judicialKind ? COURT_CHOICE.map((of) => start(of, acceptedOn)) : [],
            sessionClock: isPolice ? start('police_first_session', acceptedOn) : null,
            trafficWindow: trafficWindow(start, { findingReceivedOn, peoplesMediationEndedOn }),
          },
        };
      },
      metadata,
    );
  }
}

/** What was told about the accident decides which window the police had to be asked in (道交程序规定 85, 86). */
function trafficWindow(
  start: (of: ClockRule, on: string) => Clock,
  {
    findingReceivedOn,
    peoplesMediationEndedOn,
  }: Pick<AcceptDisputeData, 'findingReceivedOn' | 'peoplesMediationEndedOn'>,
): Clock | null {
  if (peoplesMediationEndedOn) return start(TRAFFIC_AFTER_FAILED, peoplesMediationEndedOn);
  return findingReceivedOn ? start('traffic_police_apply', findingReceivedOn) : null;
}

function validDay(day: string): string {
  if (!isDay(day)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field: 'findingReceivedOn' });
  return day;
}
