import type { AssignmentRequest, Candidate } from './assignment-request.js';
import type { AssignmentRules } from './assignment-rules.js';

/** 1 for a specialist, less for a generalist, least for a specialist of other fields. */
function field(request: AssignmentRequest, candidate: Candidate): number {
  if (candidate.fields.length === 0) return 0.5;
  return candidate.fields.includes(request.category) ? 1 : 0.2;
}

/** Digits two division codes share, at a level of the tree: 0, 2 (city), 6 (district), 9 (street), 12 (community). */
function sharedLevel(a: string, b: string): number {
  const levels = [12, 9, 6, 2];
  return levels.find((level) => a.length >= level && b.length >= level && a.slice(0, level) === b.slice(0, level)) ?? 0;
}

const CLOSENESS: Readonly<Record<number, number>> = { 12: 1, 9: 0.8, 6: 0.5, 2: 0.2, 0: 0 };
const NEUTRALITY: Readonly<Record<number, number>> = { 12: 0.3, 9: 0.7, 6: 1, 2: 1, 0: 1 };

/** Who is near knows the people (人民调解法 21); who is too near may not be seen as neutral (特邀规定 15). */
function place(request: AssignmentRequest, candidate: Candidate, rules: AssignmentRules): number {
  const { divisionCode } = request;
  if (divisionCode === null || candidate.districtCodes.length === 0) return 0.5;
  const level = Math.max(...candidate.districtCodes.map((code) => sharedLevel(code, divisionCode)));
  const closeness = CLOSENESS[level] ?? 0;
  const neutrality = NEUTRALITY[level] ?? 1;
  const share = rules.closenessFirst.includes(request.category) ? 0.75 : 0.25;
  return share * closeness + (1 - share) * neutrality;
}

const DAY = 86_400_000;

/** Who was never asked counts as having waited in full. */
function waiting(request: AssignmentRequest, candidate: Candidate, rules: AssignmentRules): number {
  if (candidate.lastOfferedAt === null) return 1;
  const days = (Date.parse(request.now) - Date.parse(candidate.lastOfferedAt)) / DAY;
  return Math.min(1, Math.max(0, days / rules.waitingDays));
}

function language(request: AssignmentRequest, candidate: Candidate): number {
  if (request.languages.length === 0) return 1;
  const spoken = request.languages.filter((wanted) => candidate.languages.includes(wanted));
  return spoken.length / request.languages.length;
}

/** In full where it does not matter. */
function sex(request: AssignmentRequest, candidate: Candidate): number {
  return request.sexWanted === null || request.sexWanted === candidate.sex ? 1 : 0;
}

/** Four decimals: enough to rank, and the same on every machine. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

export function scoreParts(
  request: AssignmentRequest,
  candidate: Candidate,
  rules: AssignmentRules,
): Readonly<Record<string, number>> {
  const { weights } = rules;
  return {
    field: rounded(weights.field * field(request, candidate)),
    place: rounded(weights.place * place(request, candidate, rules)),
    load: rounded(weights.load * (1 - candidate.openLoad / candidate.capacity)),
    waiting: rounded(weights.waiting * waiting(request, candidate, rules)),
    language: rounded(weights.language * language(request, candidate)),
    sex: rounded(weights.sex * sex(request, candidate)),
    ...(request.jointChoice.includes(candidate.mediatorId) ? { choice: rules.jointChoice } : {}),
  };
}

export const totalOf = (parts: Readonly<Record<string, number>>): number =>
  rounded(Object.values(parts).reduce((sum, part) => sum + part, 0));
