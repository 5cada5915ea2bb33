import type { CandidateJudged } from '../assignment/assignment.events.js';
import type { AssignmentRequest, Candidate } from './assignment-request.js';
import type { AssignmentRules } from './assignment-rules.js';
import { type Filter, FILTERS } from './filters.js';
import { rotationOf } from './rotation.js';
import { scoreParts, totalOf } from './score.js';

export interface Removal {
  readonly filter: Filter;
  readonly because: string;
  readonly source: string;
}

/** The first filter that removes the candidate; null: none does. */
export function removalOf(
  request: AssignmentRequest,
  candidate: Candidate,
  rules: AssignmentRules,
  filters: readonly Filter[] = FILTERS,
): Removal | null {
  const question = { request, candidate, rules };
  const filter = filters.find((one) => one.removes(question));
  return filter ? { filter, because: filter.because(question), source: filter.source(question) } : null;
}

function judge(request: AssignmentRequest, candidate: Candidate, rules: AssignmentRules): CandidateJudged {
  const removal = removalOf(request, candidate, rules);
  const parts = removal ? {} : scoreParts(request, candidate, rules);
  return {
    mediatorId: candidate.mediatorId,
    removedBy: removal?.filter.id ?? null,
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
 * Hard filters, then the score, then the rotation. Every candidate is in the answer: with the filter that removed it, its
 * reason and source, or with the parts of its score. The order of `candidates` does not matter.
 */
export function evaluateCandidates(
  request: AssignmentRequest,
  candidates: readonly Candidate[],
  rules: AssignmentRules,
): readonly CandidateJudged[] {
  return candidates.map((candidate) => judge(request, candidate, rules)).toSorted(byRank);
}
