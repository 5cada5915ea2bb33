import type { MediatorKind } from '@libs/roster';
import type { AssignmentEvent } from '../assignment/assignment.events.js';
import { dayOf } from './year-world.js';

export interface Colleague {
  readonly mediatorId: string;
  readonly kind: MediatorKind;
  readonly capacity: number;
  readonly formerEmployer: string | null;
  readonly leave: { readonly from: string; readonly until: string };
  /** Day, or null. */
  readonly leavesOn: string | null;
}

export interface Found {
  readonly digest: string;
  readonly breaches: readonly string[];
  readonly offers: number;
  readonly taken: number;
  readonly closed: number;
  readonly expired: number;
  readonly declined: number;
  readonly returned: number;
  /** Candidates without a filter, a reason or a source although they were left out. */
  readonly unexplained: number;
  /** Evaluations that did not speak of everybody. */
  readonly incomplete: number;
  readonly filters: readonly string[];
  readonly refusals: readonly string[];
  /** Most that stood open at once, offers and cases, over the capacity of the person. */
  readonly fullest: number;
}

/** Looks at every fact with rules of its own, written without the engine and without a view. */
export class HandlersWatch {
  private readonly breaches: string[] = [];
  private readonly filters = new Set<string>();
  private readonly refusals = new Set<string>();
  private readonly parties = new Map<string, string>();
  private readonly hands = new Map<string, Set<string>>();
  private readonly promised = new Map<string, string>();
  private readonly people: ReadonlyMap<string, Colleague>;
  private readonly counts = { offers: 0, taken: 0, closed: 0, expired: 0, declined: 0, returned: 0 };
  private unexplained = 0;
  private incomplete = 0;
  private fullest = 0;

  constructor(colleagues: readonly Colleague[]) {
    this.people = new Map(colleagues.map((one) => [one.mediatorId, one]));
  }

  hasParty(disputeId: string, name: string): void {
    this.parties.set(disputeId, name);
  }

  refused(code: string): void {
    this.refusals.add(code);
  }

  inHandOf(mediatorId: string): readonly string[] {
    return [...(this.hands.get(mediatorId) ?? [])];
  }

  // One arm per fact.
  // oxlint-disable-next-line complexity
  follow(event: AssignmentEvent, at: string): void {
    switch (event.type) {
      case 'CandidatesEvaluated':
        return this.explained(event.data.candidates);
      case 'MediatorOffered':
        this.counts.offers += 1;
        if (this.promised.has(event.data.offerId)) this.breaches.push(`${event.data.offerId} was made twice`);
        this.promised.set(event.data.offerId, event.data.mediatorId);
        return this.asked(event.data, at);
      case 'OfferAccepted':
        this.counts.taken += 1;
        this.promised.delete(event.data.offerId);
        this.hands.set(event.data.mediatorId, this.handOf(event.data.mediatorId).add(event.data.assignmentId));
        return this.withinCapacity(event.data.mediatorId);
      case 'OfferExpired':
        this.counts.expired += 1;
        return void this.promised.delete(event.data.offerId);
      case 'OfferDeclined':
        this.counts.declined += 1;
        return void this.promised.delete(event.data.offerId);
      case 'OfferWithdrawn':
        return void this.promised.delete(event.data.offerId);
      case 'CaseHandedBack':
      case 'CaseTakenBack':
        this.counts.returned += 1;
        return void this.handOf(event.data.mediatorId).delete(event.data.assignmentId);
      case 'AssignmentClosed':
        this.counts.closed += 1;
        for (const hand of this.hands.values()) hand.delete(event.data.assignmentId);
        return undefined;
      default:
        return undefined;
    }
  }

  found(digest: string): Found {
    const { breaches, unexplained, incomplete, fullest } = this;
    const [filters, refusals] = [[...this.filters].toSorted(), [...this.refusals].toSorted()];
    return { digest, breaches, ...this.counts, unexplained, incomplete, filters, refusals, fullest };
  }

  private explained(candidates: Extract<AssignmentEvent, { type: 'CandidatesEvaluated' }>['data']['candidates']): void {
    if (candidates.length !== this.people.size) this.incomplete += 1;
    for (const { removedBy, removedBecause, source } of candidates) {
      if (removedBy === null) continue;
      this.filters.add(removedBy);
      if (!removedBecause || !source) this.unexplained += 1;
    }
  }

  private asked(offer: { mediatorId: string; disputeId: string; offerId: string }, at: string): void {
    const person = this.people.get(offer.mediatorId);
    if (!person) return void this.breaches.push(`${offer.mediatorId} is nobody`);
    const today = dayOf(Date.parse(at));
    const wrong = [
      person.kind === 'legal-sense-person' && 'reports only',
      person.formerEmployer !== null &&
        person.formerEmployer === this.parties.get(offer.disputeId) &&
        'was with a party',
      person.leave.from <= today && today <= person.leave.until && 'is on leave',
      person.leavesOn !== null && person.leavesOn <= today && 'has left',
    ];
    for (const what of wrong) if (what) this.breaches.push(`${offer.offerId} to ${offer.mediatorId}, who ${what}`);
    this.withinCapacity(offer.mediatorId);
  }

  private withinCapacity(mediatorId: string): void {
    const capacity = this.people.get(mediatorId)?.capacity ?? 0;
    const open = this.handOf(mediatorId).size + [...this.promised.values()].filter((one) => one === mediatorId).length;
    this.fullest = Math.max(this.fullest, open / capacity);
    if (open > capacity) this.breaches.push(`${mediatorId} has ${open} of ${capacity}`);
  }

  private handOf(mediatorId: string): Set<string> {
    const hand = this.hands.get(mediatorId) ?? new Set<string>();
    this.hands.set(mediatorId, hand);
    return hand;
  }
}
