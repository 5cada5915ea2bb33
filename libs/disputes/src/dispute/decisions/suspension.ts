import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { FIRST_POLICE_SESSION, isMediationRule } from '../clocks.js';
import { isDay } from '../days.js';
import type { DisputeEvent } from '../dispute.events.js';
import {
  mustAllow,
  mustHaveOpenEpisode,
  mustNotBeFuture,
  mustNotBeSham,
  mustNotPrecedeRequest,
} from '../dispute.rules.js';
import type { Dispute, RunningClock } from '../dispute.state.js';
import type { ResumeMediationCommand, SuspendMediationCommand } from '../proceedings.commands.js';
import type { SuspensionGround } from '../proceedings.events.js';
import { stopClocks } from './stop-clocks.js';

const SOURCES: Readonly<Record<SuspensionGround, string>> = {
  appraisal: '在线调解规则 26；医疗纠纷条例 38',
  'sham-suspected': '特邀调解规定 18',
  'party-absent': '本系统约定（无全国统一规定）',
  'party-died': '民事诉讼法 153（参照）',
  other: '本系统约定（无全国统一规定）',
};

/** Mediation rests. Under these grounds its time does not count by law; else only when every party agrees. */
const PAUSES_BY_LAW: readonly SuspensionGround[] = ['appraisal', 'sham-suspected'];

export function suspendMediation(
  { ground, agreedBy, ...data }: SuspendMediationCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'suspend');
  if (ground === 'sham-suspected') {
    throw refused('USE_SHAM_FLAG', '疑似虚假调解的，请使用“标记疑似虚假调解”，同时报告法院或公安机关。', {
      field: 'ground',
      source: '特邀调解规定 18',
    });
  }
  const agreed = mayRest(dispute, ground, agreedBy);
  const pausableClockIds = PAUSES_BY_LAW.includes(ground) || agreed ? data.pausableClockIds : [];
  return suspended({ ...data, ground, pausableClockIds }, dispute, metadata);
}

/** Everybody agreed that the time does not count; of the dead nobody asks (民事诉讼法 153 as a model). */
export function mayRest({ registration }: Dispute, ground: SuspensionGround, agreedBy: readonly string[]): boolean {
  const silent = registration.parties.filter(({ partyId }) => !agreedBy.includes(partyId)).length;
  return silent === 0 || (ground === 'party-died' && silent === 1);
}

/** The mediation and the clocks that may rest. */
export function suspended(
  { ground, since, note, pausableClockIds }: Omit<SuspendMediationCommand['data'], 'disputeId' | 'agreedBy'>,
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { episodeId } = mustHaveOpenEpisode(dispute);
  mustBeRealDay(since, 'since');
  mustNotPrecedeRequest(dispute, since, 'since');
  mustNotBeFuture(since, metadata, 'since');
  const { disputeId, storySubjectId } = dispute.registration;
  const source = SOURCES[ground];
  const pauses = dispute.clocks.filter((clock) => canRest(clock) && pausableClockIds.includes(clock.clock.clockId));
  return [
    { type: 'MediationSuspended', data: { disputeId, episodeId, ground, since, note, storySubjectId, source } },
    ...pauses.map(({ clock: { clockId, rule } }): DisputeEvent => ({
      type: 'ClockPaused',
      data: { disputeId, clockId, rule, from: since, source },
    })),
    // The police meet the parties within days of the appraisal, not of the acceptance (治安调解工作规范).
    ...(ground === 'appraisal' ? stopClocks(dispute, ({ rule }) => rule === FIRST_POLICE_SESSION, metadata) : []),
  ];
}

/** What has run out already is not cured by a pause. */
const canRest = ({ clock, stopped, overdue, pausedFrom }: RunningClock): boolean =>
  !stopped && !overdue && pausedFrom === null && isMediationRule(clock.rule);

/** Mediation goes on where it stood; the clocks run on with the paused days added. */
export function resumeMediation(
  { on, clocks, sessionClock = null }: ResumeMediationCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'resume');
  const { episodeId } = mustHaveOpenEpisode(dispute);
  mustNotBeSham(dispute);
  mustBeRealDay(on, 'on');
  mustNotBeFuture(on, metadata, 'on');
  const { disputeId } = dispute.registration;
  const backTo = dispute.proceedings.suspension?.returnTo ?? 'in-mediation';
  const resumed = dispute.clocks.flatMap(({ clock: { clockId }, stopped, pausedFrom }): DisputeEvent[] => {
    const clock = clocks.find((one) => one.clockId === clockId);
    if (!clock || stopped || pausedFrom === null) return [];
    return [{ type: 'ClockResumed', data: { disputeId, clock, pause: pauseUntil(pausedFrom, on) } }];
  });
  return [
    { type: 'MediationResumed', data: { disputeId, episodeId, on, backTo } },
    ...resumed,
    ...(sessionClock ? [{ type: 'ClockStarted', data: { disputeId, clock: sessionClock } } as const] : []),
  ];
}

/** Days from the suspension to the day before it goes on; null when there are none. */
export function pauseUntil(from: string, on: string): { readonly from: string; readonly to: string } | null {
  if (on < from) {
    throw invalid('RESUMED_BEFORE_SUSPENDED', `恢复日期不能早于中止日期 ${from}，请核对。`, { field: 'on' });
  }
  return on === from ? null : { from, to: dayBefore(on) };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function mustBeRealDay(day: string, field: string): void {
  if (!isDay(day)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field });
}
