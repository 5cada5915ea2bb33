import type { ProblemFields, Refusal } from '../../api/problem.js';
import { accessProblems } from './problems-access.js';
import { caseProblems } from './problems-case.js';
import { handoffProblems } from './problems-handoffs.js';
import { officeProblems } from './problems-office.js';

/** By the stable code of the server: what was refused, and what to do. */
export type Refusals = Readonly<Record<string, readonly [refused: string, todo: string]>>;

/** `test/problems.spec.ts` proves that every code the server can send is here. */
export const problems: Refusals = { ...accessProblems, ...caseProblems, ...handoffProblems, ...officeProblems };

/** Answers without a code of ours, made where no server answered or something before it did. */
const BY_STATUS: Readonly<Record<number, readonly [string, string]>> = {
  0: ['The server cannot be reached', 'Check the network and try again; what you entered is still here.'],
  401: ['Your session is over', 'Sign in again.'],
  403: ['You may not do this', 'If it is needed, ask the head of your body.'],
  404: ['It was not found', 'It may have moved, or you may not see it.'],
  409: ['Somebody else has changed this meanwhile', 'Reload and try again.'],
  412: ['Somebody else has changed this meanwhile', 'Reload and try again.'],
  429: ['Too many attempts in a short time', 'Wait a minute and try again.'],
  503: ['The service is starting, or under repair', 'Try again later.'],
};

/** In English words, with the server's own sentence beside them. */
export function refusalInEnglish({ code, status, title, detail }: ProblemFields): Refusal {
  const known = Object.hasOwn(problems, code) ? problems[code] : undefined;
  const [said, todo] = known ?? BY_STATUS[status] ?? ['The service made an error', 'Try again later.'];
  return { title: said, todo, original: status === 0 ? null : (detail ?? title) };
}
