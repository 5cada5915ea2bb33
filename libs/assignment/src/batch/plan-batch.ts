import type { CandidateJudged } from '../assignment/assignment.events.js';
import type { AssignmentRequest, Candidate } from '../engine/assignment-request.js';
import { type AssignmentRules, ASSIGNMENT_RULES, BATCH_RULES } from '../engine/assignment-rules.js';
import { evaluateCandidates, lighterShare } from '../engine/evaluate-candidates.js';
import { leastCost } from './solver.js';

export interface BatchCase {
  readonly request: AssignmentRequest;
  readonly candidates: readonly Candidate[];
}

export interface BatchItem {
  readonly assignmentId: string;
  /** null: nobody who may take it has a place left. */
  readonly mediatorId: string | null;
  /** Place among the candidates of this case alone, its score there, and the best score there. */
  readonly rank: number | null;
  readonly score: number;
  readonly bestScore: number;
  readonly because: string;
  readonly candidates: readonly CandidateJudged[];
}

export interface BatchPlan {
  readonly items: readonly BatchItem[];
  /** The same measure for both: scores, less what every further case of one person costs. */
  readonly total: number;
  readonly greedyTotal: number;
  readonly assigned: number;
  readonly greedyAssigned: number;
}

/** Worth more than every score: first as many cases as possible, then as well as possible. */
const UNASSIGNED = 1_000;
const IMPOSSIBLE = 1_000_000;
/**
 * What every case above the fair share of the whole batch costs: the first outweighs what one candidate is better than
 * another by field, place and language; the next ones cost as much again, so that who is far above comes last.
 */
const UNFAIR = 50;
/** Never so much that a case is rather left without anybody. */
const MOST_UNFAIR = 500;

interface Seat {
  readonly mediatorId: string;
  /** Cases of the same person before it in this batch. */
  readonly index: number;
  readonly cost: number;
}

interface Room {
  readonly capacity: number;
  readonly openLoad: number;
}

function roomOf(cases: readonly BatchCase[]): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>();
  for (const { mediatorId, capacity, openLoad } of cases.flatMap(({ candidates }) => candidates)) {
    rooms.set(mediatorId, { capacity, openLoad });
  }
  return rooms;
}

/** Places of everybody; each further one costs more, so that nobody gets the whole morning. */
function seatsOf(rooms: ReadonlyMap<string, Room>, most: number, rules: AssignmentRules): readonly Seat[] {
  const all = [...rooms.values()];
  const capacity = all.reduce((total, room) => total + room.capacity, 0);
  // Where the lighter part stands, and what the batch itself adds for everybody.
  const share = lighterShare(all, rules.fairShare.quantile) + most / Math.max(1, capacity);
  const { floor } = ASSIGNMENT_RULES.fairShare;
  return [...rooms.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([mediatorId, room]) =>
      Array.from({ length: Math.max(0, Math.min(most, room.capacity - room.openLoad)) }, (_, index) => {
        const load = room.openLoad + index;
        const above = load < floor ? 0 : Math.max(0, Math.ceil(load - share * room.capacity - 1e-9));
        const unfair = Math.min(MOST_UNFAIR, UNFAIR * above);
        return { mediatorId, index, cost: (rules.weights.load * index) / room.capacity + unfair };
      }),
    );
}

interface Judged extends BatchCase {
  readonly judged: readonly CandidateJudged[];
  readonly scores: ReadonlyMap<string, number>;
}

function judge(one: BatchCase, rules: AssignmentRules): Judged {
  const judged = evaluateCandidates(one.request, one.candidates, rules);
  const left = judged.filter(({ removedBy }) => removedBy === null);
  return { ...one, judged, scores: new Map(left.map(({ mediatorId, score }) => [mediatorId, score])) };
}

/** Ten thousandths as whole numbers: the same plan on every machine. */
const whole = (cost: number): number => Math.round(cost * 10_000);

function solve(cases: readonly Judged[], seats: readonly Seat[]): readonly (Seat | null)[] {
  const columns = leastCost(
    cases.map(({ scores }, row) => [
      ...seats.map(({ mediatorId, cost }) => {
        const score = scores.get(mediatorId);
        return whole(score === undefined ? IMPOSSIBLE : cost - score);
      }),
      ...cases.map((_, column) => whole(column === row ? UNASSIGNED : IMPOSSIBLE)),
    ]),
  );
  return columns.map((column) => seats[column] ?? null);
}

/** One after the other, as offers go without a batch: each takes the best who is left at its turn. */
function greedy(cases: readonly Judged[], seats: readonly Seat[]): readonly (Seat | null)[] {
  const used = new Map<string, number>();
  const bySeat = new Map(seats.map((seat) => [`${seat.mediatorId} ${seat.index}`, seat]));
  return cases.map(({ scores }) => {
    const open = [...scores.entries()].flatMap(([mediatorId, score]) => {
      const seat = bySeat.get(`${mediatorId} ${used.get(mediatorId) ?? 0}`);
      return seat ? [{ seat, worth: score - seat.cost }] : [];
    });
    const best = open.reduce<(typeof open)[number] | null>((a, b) => (a && a.worth >= b.worth ? a : b), null);
    if (best) used.set(best.seat.mediatorId, best.seat.index + 1);
    return best?.seat ?? null;
  });
}

function totalOf(cases: readonly Judged[], chosen: readonly (Seat | null)[]): number {
  const worth = chosen.map((seat, index) => (seat ? (cases[index]?.scores.get(seat.mediatorId) ?? 0) - seat.cost : 0));
  return Math.round(worth.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

const taken = (chosen: readonly (Seat | null)[]): number => chosen.filter((seat) => seat !== null).length;

function explain(rank: number, score: number, bestScore: number): string {
  if (rank === 1) return '为本案评分最高的人选。';
  return (
    `在本案候选人中列第 ${rank} 位（${score} 分，最高 ${bestScore} 分）；列前者在同批中安排给了更需要其专长的案件，` +
    '或再加一件将高于均衡负荷，如此全批合计最优。'
  );
}

/**
 * The cases of a morning together at the least cost (集中选派): every pair is filtered and scored as for one case alone;
 * a place is used once, a further case of the same person costs more. Same inputs, same plan.
 */
export function planBatch(cases: readonly BatchCase[], rules: AssignmentRules = BATCH_RULES): BatchPlan {
  const ordered = cases.toSorted((a, b) => (a.request.assignmentId < b.request.assignmentId ? -1 : 1));
  const judged = ordered.map((one) => judge(one, rules));
  const seats = seatsOf(roomOf(ordered), ordered.length, rules);
  const chosen = solve(judged, seats);
  const alone = greedy(judged, seats);
  return {
    items: judged.map((one, index): BatchItem => {
      const { assignmentId } = one.request;
      const mediatorId = chosen[index]?.mediatorId ?? null;
      const bestScore = one.judged[0]?.score ?? 0;
      if (mediatorId === null) {
        const because = one.scores.size === 0 ? '没有符合条件的人选。' : '符合条件的人选在本批中均无余额。';
        return { assignmentId, mediatorId, rank: null, score: 0, bestScore, because, candidates: one.judged };
      }
      const rank = one.judged.findIndex((candidate) => candidate.mediatorId === mediatorId) + 1;
      const score = one.scores.get(mediatorId) ?? 0;
      const because = explain(rank, score, bestScore);
      return { assignmentId, mediatorId, rank, score, bestScore, because, candidates: one.judged };
    }),
    total: totalOf(judged, chosen),
    greedyTotal: totalOf(judged, alone),
    assigned: taken(chosen),
    greedyAssigned: taken(alone),
  };
}
