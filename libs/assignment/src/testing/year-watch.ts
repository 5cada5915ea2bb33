import type { CandidateJudged } from '../assignment/assignment.events.js';
import type { BatchPlan } from '../batch/plan-batch.js';
import { DAY, dayOf, DAYS, type Person, type YearCase, YEAR_STARTS } from './year-world.js';

type Deed = (at: number) => unknown;

/** What happens next, in order of time; of two at one instant the one that was planned first. */
export class Agenda {
  private readonly heap: { at: number; order: number; deed: Deed }[] = [];
  private order = 0;

  at(at: number, deed: Deed): void {
    this.order += 1;
    this.heap.push({ at, order: this.order, deed });
    for (let child = this.heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.before(child, parent)) break;
      this.swap(child, parent);
      child = parent;
    }
  }

  run(): void {
    while (this.heap.length > 0) {
      const [first] = this.heap;
      const last = this.heap.pop();
      if (this.heap.length > 0 && last) {
        this.heap[0] = last;
        this.sink();
      }
      first?.deed(first.at);
    }
  }

  private sink(): void {
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      let least = parent;
      if (left < this.heap.length && this.before(left, least)) least = left;
      if (right < this.heap.length && this.before(right, least)) least = right;
      if (least === parent) return;
      this.swap(parent, least);
      parent = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (!one || !other) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (!one || !other) return;
    this.heap[a] = other;
    this.heap[b] = one;
  }
}

export interface Found {
  readonly digest: string;
  readonly breaches: readonly string[];
  readonly offers: number;
  readonly taken: number;
  readonly closed: number;
  readonly judged: number;
  readonly removed: number;
  /** Removed without filter, reason or source. */
  readonly unexplained: number;
  /** Evaluations that did not speak of everybody in the pool. */
  readonly incomplete: number;
  readonly refusals: Readonly<Record<string, number>>;
  /** Greatest share of the samples: the most loaded person over the one in the middle. */
  readonly worstRatio: number;
  readonly medianRatio: number;
  readonly samples: number;
  readonly batches: number;
  readonly gained: number;
  readonly batchWorseThanGreedy: number;
}

/** Looks at every offer with rules of its own, written without the engine. */
export class Watch {
  private readonly breaches: string[] = [];
  private readonly ratios: number[] = [];
  private readonly refusals: Record<string, number> = {};
  private readonly conflicts = new Set<string>();
  private readonly people: ReadonlyMap<string, Person>;
  private readonly counts = { offers: 0, taken: 0, closed: 0, judged: 0, removed: 0, unexplained: 0, incomplete: 0 };
  private readonly batch = { batches: 0, gained: 0, batchWorseThanGreedy: 0 };

  constructor(
    people: readonly Person[],
    private readonly cases: readonly YearCase[],
  ) {
    this.people = new Map(people.map((person) => [person.mediatorId, person]));
  }

  capacityOf(mediatorId: string): number {
    return this.person(mediatorId).capacity;
  }

  declared(assignmentId: string, mediatorId: string): void {
    this.conflicts.add(`${assignmentId} ${mediatorId}`);
  }

  undeclared(assignmentId: string, mediatorId: string): void {
    this.conflicts.delete(`${assignmentId} ${mediatorId}`);
  }

  offered(mediatorId: string, one: YearCase, now: number, inHand: number): void {
    this.counts.offers += 1;
    const person = this.person(mediatorId);
    const today = dayOf(now);
    const wrong = [
      inHand > person.capacity && 'over capacity',
      person.reporterOnly && 'reports only',
      one.bars.has(mediatorId) && `conflict: ${one.bars.get(mediatorId)}`,
      this.conflicts.has(`a${one.index} ${mediatorId}`) && 'declared a conflict',
      person.leftOn !== null && person.leftOn <= today && 'has left',
      person.termEndsOn !== null && person.termEndsOn < today && 'term is over',
      person.leaves.some(({ from, until }) => from <= today && today <= until) && 'on leave',
    ];
    for (const what of wrong) if (what) this.breaches.push(`a${one.index} ${mediatorId} offered: ${what}`);
  }

  taken(mediatorId: string, one: YearCase, cases: number): void {
    this.counts.taken += 1;
    if (cases > this.capacityOf(mediatorId)) this.breaches.push(`a${one.index} ${mediatorId} taken over capacity`);
    if (one.bars.has(mediatorId)) this.breaches.push(`a${one.index} ${mediatorId} taken in conflict`);
  }

  closed(): void {
    this.counts.closed += 1;
  }

  refused(code: string): void {
    this.refusals[code] = (this.refusals[code] ?? 0) + 1;
  }

  explained(candidates: readonly CandidateJudged[], pool: number): void {
    const removed = candidates.filter(({ removedBy }) => removedBy !== null);
    this.counts.judged += candidates.length;
    this.counts.removed += removed.length;
    this.counts.unexplained += removed.filter(({ removedBecause, source }) => !removedBecause || !source).length;
    if (candidates.length < pool) this.counts.incomplete += 1;
  }

  planned({ assigned, greedyAssigned, total, greedyTotal, items }: BatchPlan): void {
    if (items.length === 0) return;
    this.batch.batches += 1;
    this.batch.gained += total - greedyTotal;
    const worse = assigned < greedyAssigned || (assigned === greedyAssigned && total < greedyTotal);
    this.batch.batchWorseThanGreedy += Number(worse);
  }

  /** Of those who could take cases that day: how the most loaded stands to the one in the middle. */
  sample(now: number, hands: ReadonlyMap<string, { readonly cases: ReadonlySet<string> }>): void {
    const settled = now > YEAR_STARTS + 45 * DAY && now < YEAR_STARTS + DAYS * DAY;
    if (!settled) return;
    const today = dayOf(now);
    const loads = [...this.people.values()]
      .filter((one) => !one.reporterOnly && (one.leftOn === null || one.leftOn > today))
      .filter((one) => one.termEndsOn === null || one.termEndsOn >= today)
      .map(({ mediatorId }) => hands.get(mediatorId)?.cases.size ?? 0)
      .toSorted((a, b) => a - b);
    const median = loads[Math.floor(loads.length / 2)] ?? 0;
    this.ratios.push((loads.at(-1) ?? 0) / Math.max(1, median));
  }

  found(digest: string): Found {
    const ratios = this.ratios.toSorted((a, b) => a - b);
    return {
      digest,
      breaches: this.breaches,
      ...this.counts,
      refusals: this.refusals,
      worstRatio: ratios.at(-1) ?? 0,
      medianRatio: ratios[Math.floor(ratios.length / 2)] ?? 0,
      samples: ratios.length,
      ...this.batch,
      gained: Math.round(this.batch.gained * 100) / 100,
    };
  }

  private person(mediatorId: string): Person {
    const person = this.people.get(mediatorId);
    if (!person) throw new Error(`nobody is called ${mediatorId}; cases: ${this.cases.length}`);
    return person;
  }
}
