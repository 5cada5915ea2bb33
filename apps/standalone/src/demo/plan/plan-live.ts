import { firmName, partyName, unusedPhone } from '../people/names.js';
import { firstReceiver, mediatingBody } from './bodies.js';
import type { Course } from './course.js';
import { CourseSteps, type Subject } from './course-steps.js';
import { type Plan, placeOf } from './plan-published.js';
import { LIVE, type LiveDispute } from './live-disputes.js';
import type { Step } from './step.js';
import { numberFrom, Timeline } from './timeline.js';

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
  return { caseId: dispute.id, course, stage: dispute.stage, steps: kept.filter((step) => Date.parse(step.at) < now) };
}

/** Disputes that give every role something to do today. */
export function planLive(now: number): readonly Plan[] {
  return LIVE.map((dispute, index) => planOne(dispute, index, now));
}
