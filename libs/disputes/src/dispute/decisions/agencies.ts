import { type CommandMetadata, refused } from '@platform/messaging';
import { isPoliceSession } from '../clocks.js';
import { isFromCourt } from '../court-sending.js';
import { shanghaiDay } from '../days.js';
import type { AcceptDisputeCommand, RecordSessionCommand, ScheduleSessionCommand } from '../dispute.commands.js';
import type { DisputeEvent } from '../dispute.events.js';
import type { Dispute } from '../dispute.state.js';
import { openClock } from '../dispute.state.js';
import { stopClocks } from './stop-clocks.js';

/** What single agencies have of their own: traffic police, police stations, and sessions that stay closed. */

/** An agency only in its own channel; the traffic police only when asked in time (道交程序规定 85、86). */
export function mustFitTheAgency(
  { registration, episode }: Dispute,
  { channel, administrativeKind = null, trafficWindow = null }: AcceptDisputeCommand['data'],
  metadata: CommandMetadata,
): void {
  if (administrativeKind !== null && channel !== 'administrative') {
    throw refused('NOT_ADMINISTRATIVE', '只有行政调解才选择承办的行政机关类型。', { field: 'administrativeKind' });
  }
  if (administrativeKind === 'traffic-police' && registration.category !== '道路交通事故') {
    throw refused('NOT_A_TRAFFIC_ACCIDENT', '公安交管部门只调解道路交通事故损害赔偿。', {
      field: 'administrativeKind',
      source: '道路交通安全法 74',
    });
  }
  // After a mediation of ours failed, it is now that the police are asked.
  const askedOn = episode ? shanghaiDay(metadata.happenedAt ?? metadata.now) : registration.requestedOn;
  if (trafficWindow === null || askedOn <= shanghaiDay(trafficWindow.dueAt)) return;
  throw refused(
    'TRAFFIC_APPLICATION_LATE',
    `申请交警调解的期限已于 ${shanghaiDay(trafficWindow.dueAt)} 届满，请告知当事人申请人民调解或者起诉。`,
    { field: 'findingReceivedOn', source: trafficWindow.source },
  );
}

const NOTICE_DAYS = 3;
const DAY_MS = 86_400_000;
export const isTrafficPolice = (dispute: Dispute): boolean =>
  openClock(dispute, ({ rule }) => rule === 'traffic_police_mediation') !== undefined;

/** Parties are told of a session of the traffic police three days before (道交程序规定 88). */
export function mustGiveNotice(
  dispute: Dispute,
  { startsAt }: ScheduleSessionCommand['data'],
  metadata: CommandMetadata,
): void {
  if (!isTrafficPolice(dispute)) return;
  const told = Date.parse(`${shanghaiDay(metadata.happenedAt ?? metadata.now)}T00:00:00Z`);
  const held = Date.parse(`${shanghaiDay(startsAt)}T00:00:00Z`);
  if (held - told >= NOTICE_DAYS * DAY_MS) return;
  throw refused('NOTICE_TOO_SHORT', '交警调解应当提前三日通知各方调解的时间和地点，请改期。', {
    field: 'startsAt',
    source: '道交程序规定 88',
  });
}

const MOST_PER_SIDE = 3;

/** At most three persons of a side (道交程序规定 89). */
export function mustNotBeCrowded(dispute: Dispute, { present }: RecordSessionCommand['data']): void {
  if (!isTrafficPolice(dispute)) return;
  const came = dispute.registration.parties.filter(({ partyId }) => present.includes(partyId));
  const isCrowded = came.some(({ role }) => came.filter((one) => one.role === role).length > MOST_PER_SIDE);
  if (!isCrowded) return;
  throw refused('TOO_MANY_PRESENT', '交警调解每方参加人数不超过三人，请推选代表。', {
    field: 'present',
    source: '道交程序规定 89',
  });
}

/**
 * Closed unless all agree: medical disputes (医疗纠纷条例 42) and what a court sent (特邀调解规定 2). Never open where a
 * child or a victim of domestic violence would be shown (未成年人保护法 103；反家庭暴力法 5).
 */
export function mayBeOpen(dispute: Dispute, { open, openAgreedBy = [] }: ScheduleSessionCommand['data']): void {
  if (!open) return;
  const { registration } = dispute;
  if (registration.flags.some((flag) => flag === '家庭暴力' || flag === '未成年人')) {
    throw refused('SESSION_MUST_BE_CLOSED', '涉及家庭暴力或者未成年人的调解不公开进行。', {
      field: 'open',
      source: '未成年人保护法 103；反家庭暴力法 5',
    });
  }
  const isMedical = registration.category === '医疗';
  if (!isMedical && !isFromCourt(dispute)) return;
  if (registration.parties.every(({ partyId }) => openAgreedBy.includes(partyId))) return;
  throw refused('OPEN_NOT_AGREED', '本类调解不公开进行；全部当事人同意公开的，请列明同意的当事人。', {
    field: 'openAgreedBy',
    source: isMedical ? '医疗纠纷条例 42' : '特邀调解规定 2',
  });
}

/** A session of the police was held: its clock stops, and that of the second one starts (治安调解工作规范). */
export function policeSessionHeld(
  dispute: Dispute,
  { nextSessionClock = null }: RecordSessionCommand['data'],
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const running = openClock(dispute, ({ rule }) => isPoliceSession(rule));
  if (!running) return [];
  const { disputeId } = dispute.registration;
  const second = running.clock.rule === 'police_first_session' ? nextSessionClock : null;
  return [
    ...stopClocks(dispute, ({ rule }) => isPoliceSession(rule), metadata),
    ...(second ? [{ type: 'ClockStarted', data: { disputeId, clock: second } } as const] : []),
  ];
}
