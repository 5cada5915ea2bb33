import { shanghaiDate } from '@libs/deadlines';
import type { CandidateJudged } from '../assignment/assignment.events.js';
import type { AssignmentRequest, Candidate } from './assignment-request.js';
import type { AssignmentRules } from './assignment-rules.js';
import { FAIR_SHARE, type Filter, FILTERS } from './filters.js';
import { rotationOf } from './rotation.js';
import { scoreParts, totalOf } from './score.js';

export interface Removal {
  readonly filter: string;
  readonly because: string;
  readonly source: string;
}

/** The first filter that removes the candidate; null: none does. */
export function removalOf(
  request: AssignmentRequest,
  candidate: Candidate,
  rules: AssignmentRules,
  filters: readonly Filter[] = FILTERS,
  today: string = shanghaiDate(request.now),
): Removal | null {
  const question = { request, candidate, rules, today };
  const filter = filters.find((one) => one.removes(question));
  return filter ? { filter: filter.id, because: filter.because(question), source: filter.source(question) } : null;
}

/** The share of the capacity up to which the lighter part of those who could take the case stand. */
export function lighterShare(
  candidates: readonly Pick<Candidate, 'openLoad' | 'capacity'>[],
  quantile: number,
): number {
  const shares = candidates.map(({ openLoad, capacity }) => openLoad / capacity).toSorted((a, b) => a - b);
  return shares[Math.floor((shares.length - 1) * quantile)] ?? 0;
}

/** Whoever stands on the line stays, so that this never leaves nobody. */
function unfairlyLoaded(request: AssignmentRequest, left: readonly Candidate[], rules: AssignmentRules) {
  const { quantile, floor } = rules.fairShare;
  const limit = lighterShare(left, quantile);
  return (candidate: Candidate): Removal | null => {
    const { openLoad, capacity, mediatorId } = candidate;
    if (openLoad < floor || openLoad / capacity <= limit || request.jointChoice.includes(mediatorId)) return null;
    return { filter: FAIR_SHARE.id, because: FAIR_SHARE.because(candidate, limit), source: FAIR_SHARE.source };
  };
}

function judged(
  request: AssignmentRequest,
  candidate: Candidate,
  removal: Removal | null,
  rules: AssignmentRules,
): CandidateJudged {
  const parts = removal ? {} : scoreParts(request, candidate, rules);
  return {
    mediatorId: candidate.mediatorId,
    removedBy: removal?.filter ?? null,
    removedBecause: removal?.because ?? null,
    source: removal?.source ?? null,
    score: totalOf(parts),
    parts,
    rotation: rotationOf(request.assignmentId, candidate.mediatorId),
  };
}

function byRank(a: CandidateJudged, b: CandidateJudged): number {
  const removed = Number(a.removedBy !== null) - Number(b.removedBy !== null);
  return removed || b.score - a.score || a.rotation - b.rotation || (a.mediatorId < b.mediatorId ? -1 : 1);
}

/**
 * Hard filters, then the fair share, then the score, then the rotation. Every candidate is in the answer: with the filter
 * that removed it, its reason and source, or with the parts of its score. The order of `candidates` does not matter.
 */
export function evaluateCandidates(
  request: AssignmentRequest,
  candidates: readonly Candidate[],
  rules: AssignmentRules,
): readonly CandidateJudged[] {
  const today = shanghaiDate(request.now);
  const looked = candidates.map((candidate) => ({
    candidate,
    removal: removalOf(request, candidate, rules, FILTERS, today),
  }));
  const left = looked.filter(({ removal }) => removal === null).map(({ candidate }) => candidate);
  const overloaded = unfairlyLoaded(request, left, rules);
  return looked
    .map(({ candidate, removal }) => judged(request, candidate, removal ?? overloaded(candidate), rules))
    .toSorted(byRank);
}
