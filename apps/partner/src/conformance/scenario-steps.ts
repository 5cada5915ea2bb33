import { expectThat, Skipped } from './report.js';
import type { HttpAnswer, Sandbox } from './sandbox.js';

/** What the scenarios are made of. */

export const DAY_MS = 86_400_000;
/** Longer than any time to answer, holidays included. */
export const LONG_PAST_EVERY_ANSWER_MS = 60 * DAY_MS;
export const HANDOFFS = '/api/partner/v1/handoffs';
export const REASON = { reason: '一致性检查' };

export type Check = (sandbox: Sandbox) => Promise<void>;

export const said = ({ status, body }: HttpAnswer): string => `${status} ${String(body['code'] ?? '')}`.trim();

export function done(answer: HttpAnswer): HttpAnswer {
  expectThat(answer.status >= 200 && answer.status < 300, `应成功，实际 ${said(answer)}`);
  return answer;
}

export function refused(answer: HttpAnswer, ...codes: readonly string[]): void {
  const code = String(answer.body['code'] ?? '');
  expectThat(answer.status >= 400 && answer.status < 500, `应被拒绝，实际 ${said(answer)}`);
  expectThat(codes.length === 0 || codes.includes(code), `应答 ${codes.join('、')}，实际 ${said(answer)}`);
}

/** Every step is one call under a key of its own. */
export const answerAs = (sandbox: Sandbox, step: string, handoffId: string, body: object = {}, key?: string) =>
  sandbox.partner('POST', `${HANDOFFS}/${handoffId}/${step}`, body, key ?? `${step}-${handoffId}`);
export const officeStep = (sandbox: Sandbox, step: string, handoffId: string, body: object = {}) =>
  sandbox.office('POST', `/api/handoffs/${handoffId}/${step}`, body, `office-${step}-${handoffId}`);

export async function statusOf(sandbox: Sandbox, handoffId: string): Promise<string> {
  await sandbox.settle();
  const { body } = done(await sandbox.partner('GET', `${HANDOFFS}/${handoffId}`));
  return String(body['status']);
}

export async function mustBe(sandbox: Sandbox, handoffId: string, ...expected: readonly string[]): Promise<void> {
  const found = await statusOf(sandbox, handoffId);
  expectThat(expected.includes(found), `状态应为 ${expected.join('、')}，实际 ${found}`);
}

export async function accepted(sandbox: Sandbox): Promise<string> {
  const handoffId = await sandbox.handOver();
  done(await answerAs(sandbox, 'accept', handoffId));
  return handoffId;
}

export const OBJECTION = { code: 'not-our-duty', legalBasis: '人民调解法 第二条', reason: '不属本单位职责' };

export async function objected(sandbox: Sandbox): Promise<string> {
  const handoffId = await sandbox.handOver();
  done(await answerAs(sandbox, 'object', handoffId, OBJECTION));
  await mustBe(sandbox, handoffId, 'objected');
  return handoffId;
}

export const needs = (sandbox: Sandbox, ...operations: readonly string[]): void => {
  const missing = operations.filter((operation) => !sandbox.operations.has(operation));
  if (missing.length > 0) throw new Skipped(`平台未提供 ${missing.join('、')}`);
};

export function offered<Name extends 'roundTrip' | 'tooFar' | 'withdraw' | 'erase'>(
  sandbox: Sandbox,
  name: Name,
  what: string,
): NonNullable<Sandbox[Name]> {
  const found = sandbox[name];
  if (!found) throw new Skipped(`试验环境不能${what}`);
  return found;
}

export const packageOf = (sandbox: Sandbox, handoffId: string): Promise<HttpAnswer> =>
  sandbox.partner('GET', `${HANDOFFS}/${handoffId}/package`);

/** It waits for the superior, whose word ends it; nobody takes it meanwhile. */
export async function mustWaitForTheArbiter(sandbox: Sandbox, handoffId: string, cause: string): Promise<void> {
  await mustBe(sandbox, handoffId, 'blocked');
  const { body } = done(await sandbox.partner('GET', `${HANDOFFS}/${handoffId}`));
  expectThat(body['arbitrationCause'] === cause, `原因应为 ${cause}，实际 ${String(body['arbitrationCause'])}`);
  refused(await officeStep(sandbox, 'accept', handoffId), 'HANDOFF_BLOCKED');
  const decision = { decision: 'upheld', reason: '由现办理单位继续办理' };
  done(await sandbox.arbiter('POST', `/api/handoffs/${handoffId}/decide`, decision, `decide-${handoffId}`));
  await mustBe(sandbox, handoffId, 'upheld');
}

export function clockOf({ advance }: Sandbox): (milliseconds: number) => Promise<void> {
  if (!advance) throw new Skipped('需要可拨动的时钟');
  return advance;
}

export function endpointOf({ endpoint }: Sandbox) {
  if (!endpoint) throw new Skipped('需要能控制接收地址的应答');
  return endpoint;
}
