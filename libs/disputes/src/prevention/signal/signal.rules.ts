import type { Recorded } from '@platform/event-store';
import { shanghaiDay } from '../../dispute/days.js';
import type { DisputeEvent, DisputeRegistered, Party } from '../../dispute/dispute.events.js';
import type { SignalKind } from './signal.events.js';

export interface SignalRule {
  /** So many of them are a signal; the next signal needs as many new ones. */
  readonly count: number;
  /** The first and the last lie no further apart; null: any time. */
  readonly withinDays: number | null;
  /** False: told once and never again. */
  readonly again: boolean;
  readonly source: string;
}

const LOCAL = '本系统配置（预警条件，无法定数值）';

/** No law gives numbers: local choices, to be approved by the district before use in earnest (design.md 5). */
export const SIGNAL_RULES: Readonly<Record<SignalKind, SignalRule>> = {
  'same-people': { count: 3, withinDays: null, again: true, source: `人民调解法 第五条（预防）；${LOCAL}` },
  'same-place': { count: 3, withinDays: 90, again: true, source: `人民调解法 第五条（预防）；${LOCAL}` },
  'repeated-refusal': {
    count: 2,
    withinDays: null,
    again: true,
    source: `人民调解法 第二十三条、第二十六条；${LOCAL}`,
  },
  'agreement-breached': { count: 1, withinDays: null, again: false, source: '人民调解法 第三十一条、第三十二条' },
  'repeated-police-report': { count: 2, withinDays: null, again: true, source: `人民调解法 第二十五条；${LOCAL}` },
};

/** A fact that counts towards signals under one key; keys name ids and fingerprints, never a person. */
export interface Sighting {
  readonly kind: SignalKind;
  readonly key: string;
}

export const SIGHTED = [
  'DisputeRegistered',
  'ConsentRefused',
  'ConsentWithdrawn',
  'PerformanceRecorded',
  'SafetyReported',
] as const satisfies readonly DisputeEvent['type'][];
export type Sighted = Recorded<Extract<DisputeEvent, { type: (typeof SIGHTED)[number] }>>;

/** Disputes of more pairs of opponents are group disputes: who meets whom says nothing there. */
const MOST_PAIRS = 25;
/** Digits of a community's code: a street is too wide to be one place. */
const COMMUNITY_DIGITS = 12;

export function sightingsIn(event: Sighted): readonly Sighting[] {
  switch (event.type) {
    case 'DisputeRegistered':
      return ofRegistration(event.data);
    case 'ConsentRefused':
    case 'ConsentWithdrawn':
      return [sighting('repeated-refusal', event.data.disputeId)];
    case 'PerformanceRecorded':
      return event.data.outcome === 'breached' ? [sighting('agreement-breached', event.data.agreementId)] : [];
    case 'SafetyReported':
      return [sighting('repeated-police-report', event.data.disputeId)];
  }
}

/** The day by which a window is measured: that of the request, which an import of old cases keeps. */
export function dayOf(event: Sighted): string {
  return event.type === 'DisputeRegistered' ? event.data.requestedOn : shanghaiDay(event.metadata.happenedAt);
}

function ofRegistration(data: DisputeRegistered['data']): readonly Sighting[] {
  const { disputeId, divisionCode, category, source, flags } = data;
  const pairs = pairsOf(data.parties);
  const police = source === '公安' || flags.includes('可能激化');
  return [
    ...pairs.map((pair) => sighting('same-people', pair)),
    ...(divisionCode?.length === COMMUNITY_DIGITS ? [sighting('same-place', `${divisionCode} ${category}`)] : []),
    ...(police ? [disputeId, ...pairs].map((key) => sighting('repeated-police-report', key)) : []),
  ];
}

const sighting = (kind: SignalKind, key: string): Sighting => ({ kind, key: `${kind} ${key}` });

/** Opponents by equal fingerprints of name, id number or phone, whoever applies this time. */
function pairsOf(parties: readonly Party[]): readonly string[] {
  const applicants = parties.filter(({ role }) => role === '申请人');
  const respondents = parties.filter(({ role }) => role === '被申请人');
  if (applicants.length * respondents.length > MOST_PAIRS) return [];
  const pairs = applicants.flatMap((one) => respondents.flatMap((other) => meetings(one, other)));
  return [...new Set(pairs)];
}

function meetings(one: Party, other: Party): readonly string[] {
  return one.fingerprints.flatMap((left) => other.fingerprints.map((right) => [left, right].toSorted().join(' ')));
}
