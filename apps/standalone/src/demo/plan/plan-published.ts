import type { DisputeStatus, NewParty } from '@libs/disputes';
import { type Channel, type Division, divisionChildren } from '@libs/reference';
import { intakeRecord, route } from '@libs/routing';
import { DEMO_DISTRICTS } from '../people/demo-organisations.js';
import { firmName, partyName, unusedPhone } from '../people/names.js';
import { firstReceiver, mediatingBody, type Place } from './bodies.js';
import { type Course, type CourseEnd, courseOf } from './course.js';
import { CourseSteps, type Subject } from './course-steps.js';
import type { PublishedCase } from './published-case.js';
import type { PlannedTerm, Step } from './step.js';
import { numberFrom, Timeline } from './timeline.js';

/** One dispute of the demo: what is done to it, and where that leaves it. */
export interface Plan {
  readonly caseId: string;
  readonly course: Course;
  readonly stage: DisputeStatus;
  readonly steps: readonly Step[];
}

const DAY = 86_400_000;
/** The demo's history: 18 months. */
export const HISTORY_DAYS = 548;
/** Disputes that are over ended at least so long ago: a weekend more or less on their way must not carry them past today. */
const OVER_BEFORE_DAYS = 4;
/** Agreements that wait for their performance were registered in this window, in days before now. */
const AGREED_WITHIN_DAYS = 39;
const AGREED_AT_LEAST_DAYS = 16;
/** Of the agreements whose performance is not published, one in so many still waits for it. */
const WAITING_ONE_IN = 4;
/** Disputes whose end is not known are still being mediated: registered so lately that no legal clock has run out. */
const OPEN_WITHIN_DAYS = 14;
const OPEN_AT_LEAST_DAYS = 8;

/** The status in which each course leaves the dispute (libs/disputes, dispute.status.ts). */
export function stageOf(course: Course): DisputeStatus {
  if (course.kind === 'examined') return 'screening';
  if (course.kind === 'refused') return 'filed';
  if (course.kind === 'passed-on') return 'closed';
  switch (course.end.kind) {
    case 'open':
      return 'in-mediation';
    case 'failed':
    case 'withdrawn':
      return 'filed';
    case 'agreed':
      return course.end.performed ? 'filed' : 'agreed';
  }
}

/** The district that the publication names where it is one of the demo's, else one in turn: other cities' cases live here. */
export function placeOf(region: string | null, index: number): Place {
  const named = DEMO_DISTRICTS.findIndex(({ code }) => region !== null && region === NAMED_REGIONS[code]);
  const district = DEMO_DISTRICTS[named === -1 ? index % DEMO_DISTRICTS.length : named] ?? DEMO_DISTRICTS[0];
  const street = district.streets[index % district.streets.length] ?? district.streets[0];
  const [first] = divisionChildren(street) as readonly [Division, ...Division[]];
  return { district: district.code, street, community: first.code };
}

const NAMED_REGIONS: Readonly<Record<string, string>> = {
  '310109': '上海市虹口区',
  '310104': '上海市徐汇区',
  '310115': '上海市浦东新区',
};

export function inventedParties(parties: PublishedCase['parties'], index: number): readonly NewParty[] {
  return parties.map((party, at) => {
    const number = index * 5 + at;
    const person = party.kind === '自然人';
    return {
      ...party,
      name: person ? partyName(number) : firmName(number, party.traits[0] ?? '服务'),
      phone: unusedPhone(number),
    };
  });
}

type Agreed = Extract<Course, { kind: 'mediated' }> & { readonly end: Extract<CourseEnd, { kind: 'agreed' }> };

const isUnperformed = (course: Course): course is Agreed =>
  course.kind === 'mediated' && course.end.kind === 'agreed' && !course.end.performed;

/**
 * Where only the agreement is published, an office goes on: one in four is recent and waits for its performance, the others
 * are performed, visited and filed like those whose performance is published.
 */
function carriedOn(course: Course, index: number): Course {
  if (!isUnperformed(course) || index % WAITING_ONE_IN === 0) return course;
  return { ...course, end: { ...course.end, performed: true } };
}

function termsOf(record: PublishedCase, time: Timeline): readonly PlannedTerm[] {
  const pays = record.amount_cny !== null;
  const text = pays
    ? '被申请人按约定向申请人支付款项，双方就本纠纷再无其他争议。'
    : '双方按调解方案履行各自义务，就本纠纷再无其他争议。';
  return [{ text, amountCny: record.amount_cny, dueOn: time.dayAfter(30) }];
}

function sessionsOf({ handling }: PublishedCase): number {
  return handling.sessions ?? (handling.days === 1 ? 1 : 2);
}

const HANDED_OVER = new Set(['委派', '委托', '移送', '转介']);

/** True where the body that received it is not the one that mediated it and the publication names the hand-off. */
function isHandedOver(
  { intake_source, handling }: PublishedCase,
  course: Course,
  bodyOf: (channel: Channel) => string,
  receiver: string,
): boolean {
  const first = course.kind === 'mediated' ? course.channels[0] : undefined;
  if (first === undefined || bodyOf(first) === receiver) return false;
  return intake_source === '法院' || handling.handoffs.slice(0, 1).some(({ kind }) => HANDED_OVER.has(kind));
}

const isUnfinished = (course: Course): boolean =>
  course.kind === 'examined' || (course.kind === 'mediated' && course.end.kind === 'open');

/** When a dispute was registered whose way takes so many days, or is not over yet. Of those that are over, most are recent. */
function startOf(course: Course, lengthDays: number, { index, total, now }: Turn): number {
  if (isUnfinished(course)) return now - (OPEN_AT_LEAST_DAYS + (index % (OPEN_WITHIN_DAYS - OPEN_AT_LEAST_DAYS))) * DAY;
  if (isUnperformed(course)) {
    const window = AGREED_WITHIN_DAYS - AGREED_AT_LEAST_DAYS;
    return now - (AGREED_AT_LEAST_DAYS + ((index * 13) % window)) * DAY;
  }
  const latest = lengthDays + OVER_BEFORE_DAYS;
  return now - (latest + Math.floor((HISTORY_DAYS - latest) * (1 - (index + 1) / total) ** 2)) * DAY;
}

type Intake = Extract<Step['action'], { kind: 'register' }>['data'];

function intakeOf(
  record: PublishedCase,
  { index, place, on }: { readonly index: number; readonly place: Place; readonly on: string },
): Intake {
  return {
    source: record.intake_source,
    sourceOrderNo: null,
    category: record.category,
    subCategory: record.sub_category,
    title: record.title,
    facts: record.facts,
    claims: record.claims,
    amountCny: record.amount_cny,
    peopleInvolved: record.people_involved,
    flags: record.flags,
    parties: inventedParties(record.parties, index),
    divisionCode: place.community,
    requestedOn: on,
    receivedBy: firstReceiver(record.intake_source, place),
  };
}

/** Which of how many disputes, and the epoch milliseconds that end the demo's history. */
interface Turn {
  readonly index: number;
  readonly total: number;
  readonly now: number;
}

/** The plan of one published dispute. `now`: epoch milliseconds that end the demo's history. */
export function planPublished(record: PublishedCase, index: number, total: number, now: number): Plan {
  const closed = new Set(route(intakeRecord(record)).barred.map(({ channel }) => channel));
  const course = carriedOn(courseOf(record.handling, closed), index);
  const place = placeOf(record.region, index);
  const bodyOf = (channel: Channel): string =>
    mediatingBody(channel, { category: record.category, bodies: record.handling.bodies, place });
  const stepsFrom = (start: number): readonly Step[] => {
    const time = new Timeline(start, numberFrom(record.id), isUnfinished(course));
    const subject: Subject = {
      caseId: record.id,
      place,
      parties: record.parties.length,
      bodyOf,
      sessions: sessionsOf(record),
      terms: termsOf(record, time),
      handedOver: isHandedOver(record, course, bodyOf, firstReceiver(record.intake_source, place)),
    };
    return new CourseSteps(subject, time).register(intakeOf(record, { index, place, on: time.today })).follow(course)
      .all;
  };
  const start = startOf(course, daysOf(stepsFrom(now)), { index, total, now });
  return { caseId: record.id, course, stage: stageOf(course), steps: unfinishedUntil(now, stepsFrom(start)) };
}

function daysOf(steps: readonly Step[]): number {
  const moments = steps.map(({ at }) => Date.parse(at));
  return Math.ceil((Math.max(...moments) - Math.min(...moments)) / DAY);
}

/** Nothing that lies after `now` has happened; only disputes that are still open come that far. */
function unfinishedUntil(now: number, steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => Date.parse(step.at) < now);
}
