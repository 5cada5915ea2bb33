import { createHash } from 'node:crypto';
import { type CommandMetadata, deterministicId, DomainError } from '@platform/messaging';
import { commandMetadata } from '@platform/testing';
import type { AssignmentCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import type { AssignmentEvent } from '../assignment/assignment.events.js';
import { offerIdOf } from '../assignment/assignment.ids.js';
import type { AssignmentState, OpenedAssignment } from '../assignment/assignment.state.js';
import { planBatch } from '../batch/plan-batch.js';
import type { AssignmentRequest, Candidate } from '../engine/assignment-request.js';
import { ASSIGNMENT_RULES, BATCH_RULES } from '../engine/assignment-rules.js';
import { evaluateCandidates } from '../engine/evaluate-candidates.js';
import {
  casesOf,
  DAY,
  dayOf,
  DAYS,
  Dice,
  type Person,
  peopleOf,
  STREETS,
  type YearCase,
  YEAR_STARTS,
} from './year-world.js';
import { Agenda, type Found, Watch } from './year-watch.js';

const HOUR = 3_600_000;
/** One street lets its cases wait for the morning. */
const BATCH_STREET = STREETS[3];
const HEAD = { id: 'head', role: 'coordinator', organisationId: 'district' } as const;
const SUPERVISORS = ['district'];

type Changing = { -readonly [Key in keyof Candidate]: Candidate[Key] };

interface Hand {
  readonly cases: Set<string>;
  readonly offers: Set<string>;
  lastOfferedAt: string | null;
}

/** A year of offers, answers, leave, departures and conflicts over the real deciders and the real engine. */
export function simulatedYear(seed: number, count: number): Found {
  const dice = new Dice(seed);
  const people = peopleOf(dice);
  const cases = casesOf(dice, people, count);
  const agenda = new Agenda();
  const watch = new Watch(people, cases);
  const states = new Map<string, AssignmentState>();
  const hands = new Map<string, Hand>(
    people.map(({ mediatorId }) => [mediatorId, { cases: new Set(), offers: new Set(), lastOfferedAt: null }]),
  );
  const pools = new Map(
    STREETS.map((street) => [
      street,
      people.filter(({ organisationId }) => organisationId === street || organisationId === 'district'),
    ]),
  );
  const digest = createHash('sha256');
  const waiting = new Set<string>();
  const handOf = (mediatorId: string): Hand => hands.get(mediatorId) as Hand;
  const caseOf = (assignmentId: string): YearCase => cases[Number(assignmentId.slice(1))] as YearCase;

  /** One object per person, told anew for every case: twenty thousand pools of copies would be the whole effort. */
  const reused = new Map<string, Changing[]>();

  function candidatesFor(one: YearCase): readonly Candidate[] {
    const known = reused.get(one.street) ?? (pools.get(one.street) ?? []).map(blank);
    reused.set(one.street, known);
    for (const candidate of known) {
      const hand = handOf(candidate.mediatorId);
      const bar = one.bars.get(candidate.mediatorId);
      candidate.workedForParty = bar === 'workedForParty';
      candidate.advisedParty = bar === 'advisedParty';
      candidate.interestedInParty = bar === 'interestedInParty';
      candidate.handledInOffice = bar === 'handledInOffice';
      candidate.openLoad = hand.cases.size + hand.offers.size;
      candidate.lastOfferedAt = hand.lastOfferedAt;
    }
    return known;
  }

  function requestFor(one: YearCase, state: OpenedAssignment, now: number): AssignmentRequest {
    return {
      assignmentId: state.case.assignmentId,
      now: new Date(now).toISOString(),
      category: one.category,
      divisionCode: one.divisionCode,
      organisationIds: [one.street, 'district'],
      languages: one.languages,
      sexWanted: one.sexWanted,
      jointChoice: state.jointChoice,
      declinedBy: state.declinedBy,
      expiredFor: state.expiredFor,
      handedBackBy: state.handedBackBy,
      failedHere: [],
      conflictsDeclaredBy: state.conflictsDeclaredBy,
      alreadyHere: [],
    };
  }

  // One arm per fact.
  // oxlint-disable-next-line complexity
  function follow(assignmentId: string, event: AssignmentEvent, now: number): void {
    digest.update(fingerprintOf(event, now));
    const one = caseOf(assignmentId);
    switch (event.type) {
      case 'CandidatesEvaluated':
        return watch.explained(event.data.candidates, (pools.get(one.street) ?? []).length);
      case 'AssignmentHeld':
        waiting.add(assignmentId);
        return agenda.at(Date.parse(event.data.until), (at) => offerNext(assignmentId, at));
      case 'MediatorOffered': {
        const { mediatorId, offerId } = event.data;
        const hand = handOf(mediatorId);
        hand.offers.add(offerId);
        hand.lastOfferedAt = new Date(now).toISOString();
        watch.offered(mediatorId, one, now, hand.cases.size + hand.offers.size);
        waiting.delete(assignmentId);
        return agenda.at(now + dice.between(1, 20) * HOUR, (at) => answer(assignmentId, event.data, at));
      }
      case 'OfferAccepted':
      case 'MediatorAssignedDirectly': {
        const hand = handOf(event.data.mediatorId);
        if ('offerId' in event.data) hand.offers.delete(event.data.offerId);
        hand.cases.add(assignmentId);
        watch.taken(event.data.mediatorId, one, hand.cases.size);
        waiting.delete(assignmentId);
        if (dice.happens(0.02)) agenda.at(now + 3 * DAY, (at) => handBack(assignmentId, event.data.mediatorId, at));
        return agenda.at(now + one.lasts, (at) =>
          send({ type: 'CloseAssignment', data: { assignmentId, disputeId: assignmentId } }, at),
        );
      }
      case 'OfferDeclined':
      case 'OfferExpired':
        handOf(event.data.mediatorId).offers.delete(event.data.offerId);
        return offerNext(assignmentId, now);
      case 'OfferWithdrawn':
        handOf(event.data.mediatorId).offers.delete(event.data.offerId);
        return undefined;
      case 'CaseHandedBack':
      case 'CaseTakenBack':
        handOf(event.data.mediatorId).cases.delete(assignmentId);
        return offerNext(assignmentId, now);
      case 'JointChoiceMade':
        return offerNext(assignmentId, now);
      case 'OffersExhausted':
        waiting.add(assignmentId);
        return undefined;
      case 'AssignmentClosed':
        if (event.data.mediatorId !== null) handOf(event.data.mediatorId).cases.delete(assignmentId);
        waiting.delete(assignmentId);
        return watch.closed();
      default:
        return undefined;
    }
  }

  function send(command: AssignmentCommand, now: number, metadata: Partial<CommandMetadata> = {}): boolean {
    const { assignmentId } = command.data;
    const before = states.get(assignmentId) ?? assignmentDecider.initialState;
    const at = { now: new Date(now).toISOString(), ...metadata };
    let events: readonly AssignmentEvent[];
    try {
      events = assignmentDecider.decide(command, before, commandMetadata(at));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      watch.refused(error.code);
      return false;
    }
    states.set(assignmentId, events.reduce(assignmentDecider.evolve, before));
    for (const event of events) follow(assignmentId, event, now);
    return true;
  }

  const opened = (assignmentId: string): OpenedAssignment => states.get(assignmentId) as OpenedAssignment;

  function evaluation(assignmentId: string, now: number, rules = ASSIGNMENT_RULES) {
    const state = opened(assignmentId);
    const one = caseOf(assignmentId);
    const candidates = candidatesFor(one);
    return {
      rules: rules.version,
      candidates: evaluateCandidates(requestFor(one, state, now), candidates, rules),
      organisationOf: Object.fromEntries(candidates.map((who) => [who.mediatorId, who.organisationId])),
    };
  }

  function offerNext(assignmentId: string, now: number): void {
    const state = opened(assignmentId);
    if (state.status !== 'searching' && state.status !== 'held') return;
    const until = new Date(now + DAY).toISOString();
    const data = {
      assignmentId,
      offerId: offerIdOf(assignmentId, state.offers + 1),
      evaluation: evaluation(assignmentId, now),
      expiresAt: until,
      derivation: '一日',
      maximumRounds: ASSIGNMENT_RULES.maximumRounds,
      hold: caseOf(assignmentId).street === BATCH_STREET ? { until, derivation: '一日' } : null,
    };
    send({ type: 'OfferNext', data }, now);
  }

  function answer(assignmentId: string, offer: { offerId: string; mediatorId: string }, now: number): void {
    const { offerId, mediatorId } = offer;
    const load = { openCases: handOf(mediatorId).cases.size, capacity: watch.capacityOf(mediatorId) };
    const base = { assignmentId, offerId, mediatorId };
    const mood = dice.next();
    if (mood < 0.08) {
      agenda.at(now + DAY, (at) => send({ type: 'ExpireOffer', data: { assignmentId, offerId } }, at));
    } else if (mood < 0.18) {
      const reason = dice.happens(0.2) ? 'conflict-of-interest' : 'no-time';
      const conflict = reason === 'conflict-of-interest';
      if (conflict) watch.declared(assignmentId, mediatorId);
      // Whoever is told that the offer is gone has declared nothing.
      const heard = send({ type: 'DeclineOffer', data: { ...base, reason } }, now);
      if (conflict && !heard) watch.undeclared(assignmentId, mediatorId);
    } else {
      send({ type: 'AcceptOffer', data: { ...base, load } }, now);
    }
  }

  function handBack(assignmentId: string, mediatorId: string, now: number): void {
    send({ type: 'HandBack', data: { assignmentId, mediatorId, reason: 'ill' } }, now);
  }

  /** Every morning: whoever leaves today gives the cases up, the batch street plans, the coordinator clears the rest. */
  function morning(now: number): void {
    const today = dayOf(now);
    for (const { mediatorId } of people.filter(({ leftOn }) => leftOn !== null && leftOn <= today)) {
      for (const assignmentId of handOf(mediatorId).cases) {
        const data = { assignmentId, mediatorId, reason: 'left' as const, supervisors: SUPERVISORS };
        send({ type: 'TakeBack', data }, now, { actor: HEAD });
      }
    }
    const mine = [...waiting].filter((id) => caseOf(id).street === BATCH_STREET || opened(id).status === 'exhausted');
    const plan = planBatch(
      mine.map((id) => ({
        request: requestFor(caseOf(id), opened(id), now),
        candidates: candidatesFor(caseOf(id)).map((who) => ({ ...who })),
      })),
    );
    watch.planned(plan);
    for (const { assignmentId, mediatorId, because } of plan.items) {
      if (mediatorId === null) continue;
      const data = {
        assignmentId,
        offerId: offerIdOf(assignmentId, opened(assignmentId).offers + 1),
        mediatorId,
        evaluation: evaluation(assignmentId, now, BATCH_RULES),
        expiresAt: new Date(now + DAY).toISOString(),
        derivation: '一日',
        supervisors: SUPERVISORS,
        batch: { batchId: deterministicId('batch', today), cases: mine.length, because },
      };
      send({ type: 'OfferChosen', data }, now, { actor: HEAD });
    }
    watch.sample(now, hands);
  }

  function open(one: YearCase, now: number): void {
    const assignmentId = `a${one.index}`;
    const { category, divisionCode, street: organisationId } = one;
    const ids = { assignmentId, disputeId: assignmentId, episodeId: assignmentId };
    const data = { ...ids, organisationId, channel: 'people' as const, category, divisionCode, assisting: null };
    send({ type: 'OpenAssignment', data }, now);
    offerNext(assignmentId, now);
    if (!dice.happens(0.015)) return;
    // People wish for somebody they know, of their own street.
    const wished = dice.oneOf(
      (pools.get(one.street) ?? []).filter((who) => who.organisationId === one.street),
    ).mediatorId;
    agenda.at(now + HOUR, (at) => {
      for (const partyId of ['p1', 'p2']) {
        const choice = { partyId, mediatorIds: [wished], sexWanted: null, manner: '口头', partyIds: ['p1', 'p2'] };
        send({ type: 'RecordPartyChoice', data: { assignmentId, ...choice } }, at);
      }
    });
  }

  for (const one of cases) agenda.at(one.opensAt, (at) => open(one, at));
  for (let day = 0; day < DAYS + 60; day += 1) agenda.at(YEAR_STARTS + day * DAY, morning);
  agenda.run();
  return watch.found(digest.digest('hex'));
}

const blank = (person: Person): Changing => ({
  ...person,
  workedForParty: false,
  advisedParty: false,
  interestedInParty: false,
  handledInOffice: false,
  openLoad: 0,
  lastOfferedAt: null,
});

/** Everything that tells two years apart, without the words. */
function fingerprintOf(event: AssignmentEvent, now: number): string {
  if (event.type !== 'CandidatesEvaluated') return JSON.stringify([now, event]);
  const judged = event.data.candidates.map(({ mediatorId, removedBy, score }) => `${mediatorId}${removedBy}${score}`);
  return `${now}${event.data.assignmentId}${judged.join()}`;
}
