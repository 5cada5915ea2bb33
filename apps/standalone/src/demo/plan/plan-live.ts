import { organisationIdOf } from '../people/demo-organisations.js';
import { firmName, partyName, unusedPhone } from '../people/names.js';
import { firstReceiver, mediatingBody } from './bodies.js';
import type { Course } from './course.js';
import { CourseSteps, type Subject } from './course-steps.js';
import { type Plan, placeOf } from './plan-published.js';
import { LIVE, type LiveDispute } from './live-disputes.js';
import { LIVE_OF_THE_STREET } from './live-street-disputes.js';
import type { Step } from './step.js';
import { numberFrom, shanghaiDay, Timeline } from './timeline.js';

const DAY = 86_400_000;

function courseFor({ channels, confirmed = false }: LiveDispute): Course {
  return { kind: 'mediated', channels, end: { kind: 'agreed', scope: 'full', confirmed, performed: true } };
}

function until(dispute: LiveDispute, steps: readonly Step[]): readonly Step[] {
  const end = steps.findIndex((step) => step.action.kind === dispute.before);
  const kept = end === -1 ? steps : steps.slice(0, end);
  if (!dispute.lastSignatureMissing) return kept;
  return kept.map((step) =>
    step.action.kind === 'sign' ? { ...step, action: { kind: 'sign', all: false } as const } : step,
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SHANGHAI_OFFSET = 8 * HOUR;

/** The same steps, minutes apart, the last of them half an hour ago. */
function recent(steps: readonly Step[], now: number): readonly Step[] {
  return steps.map((step, index) => {
    const at = new Date(now - (30 + (steps.length - 1 - index) * 12) * MINUTE).toISOString();
    if (step.action.kind !== 'register') return { ...step, at };
    const data = { ...step.action.data, requestedOn: shanghaiDay(Date.parse(at)) };
    return { ...step, at, action: { kind: 'register', data } as const };
  });
}

/** Three in the afternoon of today, or half past nine tomorrow when that is too near. */
function nextOfficeHour(now: number): string {
  const midnight = Math.floor((now + SHANGHAI_OFFSET) / DAY) * DAY - SHANGHAI_OFFSET;
  const today = midnight + 15 * HOUR;
  return new Date(today > now + HOUR ? today : midnight + DAY + 9.5 * HOUR).toISOString();
}

function declined({ id }: LiveDispute, street: string, now: number): Step {
  const action = {
    kind: 'decline-offer',
    by: { organisationId: organisationIdOf(street, 'committee'), post: 1 },
  } as const;
  return { key: `${id}/decline-offer/1`, caseId: id, at: new Date(now - 20 * MINUTE).toISOString(), action };
}

/** What the course of a dispute has beyond the ordinary one, so that nobody's day is empty. */
function arranged(dispute: LiveDispute, steps: readonly Step[], street: string, now: number): readonly Step[] {
  const timed = dispute.fresh ? recent(steps, now) : steps;
  const assigned = { organisationId: organisationIdOf(street, 'committee'), post: 0 };
  const all = timed.map((step): Step =>
    dispute.assigned && step.action.kind === 'accept-offer'
      ? { ...step, action: { kind: 'accept-offer', assigned } }
      : step,
  );
  if (dispute.helperDeclined) return [...all, declined(dispute, street, now)];
  if (!dispute.nextSession) return all;
  const session = 1 + all.filter(({ action }) => action.kind === 'schedule-session').length;
  const startsAt = nextOfficeHour(now);
  const action = { kind: 'schedule-session', session, startsAt, place: '街道调解室二（二楼）' } as const;
  const key = `${dispute.id}/schedule-session/${session}`;
  return [...all, { key, caseId: dispute.id, at: new Date(now - 20 * MINUTE).toISOString(), action }];
}

function planOne(dispute: LiveDispute, index: number, now: number): Plan {
  const place = placeOf(null, dispute.district * 4);
  const start = now - dispute.registeredDaysAgo * DAY;
  const time = new Timeline(start, numberFrom(dispute.id), true);
  const subject: Subject = {
    caseId: dispute.id,
    place,
    parties: 2,
    bodyOf: (channel) => mediatingBody(channel, { category: dispute.category, bodies: dispute.bodies, place }),
    sessions: 2,
    terms: [
      { text: '双方按调解方案履行，就本纠纷再无其他争议。', amountCny: dispute.amountCny, dueOn: time.dayAfter(60) },
    ],
    handedOver: dispute.handedOver ?? false,
  };
  const course = courseFor(dispute);
  const number = 900 + index * 3;
  const steps = new CourseSteps(subject, time)
    .register({
      source: dispute.source,
      category: dispute.category,
      title: dispute.title,
      facts: dispute.facts,
      claims: dispute.claims,
      amountCny: dispute.amountCny,
      peopleInvolved: 2,
      flags: dispute.flags ?? [],
      parties: [
        { role: '申请人', kind: '自然人', name: partyName(number), phone: unusedPhone(number) },
        dispute.firm
          ? { role: '被申请人', kind: '法人', name: firmName(number, dispute.firm), phone: unusedPhone(number + 1) }
          : { role: '被申请人', kind: '自然人', name: partyName(number + 1), phone: unusedPhone(number + 1) },
      ],
      divisionCode: place.community,
      requestedOn: time.today,
      receivedBy: firstReceiver(dispute.source, place),
    })
    .follow(course).all;
  const kept = until(dispute, steps);
  const past = dispute.fresh ? kept : kept.filter((step) => Date.parse(step.at) < now - HOUR);
  return { caseId: dispute.id, course, stage: dispute.stage, steps: arranged(dispute, past, place.street, now) };
}

/** Disputes that give every role something to do today. */
export function planLive(now: number): readonly Plan[] {
  return [...LIVE, ...LIVE_OF_THE_STREET].map((dispute, index) => planOne(dispute, index, now));
}
