import { expectThat, Skipped } from './report.js';
import type { AddressUnderTest, HttpAnswer, Sandbox } from './sandbox.js';

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
export const keep = (sandbox: Sandbox, step: string, body: object, key: string) =>
  sandbox.admin('POST', `${sandbox.register}/${step}`, body, `${step}-${key}`);

export const seenByPartner = async (sandbox: Sandbox, handoffId: string): Promise<HttpAnswer['body']> => {
  await sandbox.settle();
  return done(await sandbox.partner('GET', `${HANDOFFS}/${handoffId}`)).body;
};

export const statusOf = async (sandbox: Sandbox, handoffId: string): Promise<string> =>
  String((await seenByPartner(sandbox, handoffId))['status']);

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

export const packageOf = (sandbox: Sandbox, handoffId: string): Promise<HttpAnswer> =>
  sandbox.partner('GET', `${HANDOFFS}/${handoffId}/package`);

/** It waits for the superior, whose word ends it; nobody takes it meanwhile. */
export async function mustWaitForTheArbiter(sandbox: Sandbox, handoffId: string, cause: string): Promise<void> {
  await mustBe(sandbox, handoffId, 'blocked');
  const body = await seenByPartner(sandbox, handoffId);
  expectThat(body['arbitrationCause'] === cause, `原因应为 ${cause}，实际 ${String(body['arbitrationCause'])}`);
  refused(await officeStep(sandbox, 'accept', handoffId), 'HANDOFF_BLOCKED');
  const decision = { decision: 'upheld', reason: '由现办理单位继续办理' };
  done(await sandbox.arbiter('POST', `/api/handoffs/${handoffId}/decide`, decision, `decide-${handoffId}`));
  await mustBe(sandbox, handoffId, 'upheld');
}

export function addressOf({ address }: Sandbox): AddressUnderTest {
  if (!address) throw new Skipped('该系统不接收推送，只查询');
  return address;
}

/** After something stood between: what was missed came, and the system looked. */
export async function mustHaveCaughtUp(sandbox: Sandbox, handoffId: string): Promise<void> {
  await sandbox.taken();
  expectThat(addressOf(sandbox).messagesAbout(handoffId) > 0, '恢复后没有补发');
  await sandbox.read(handoffId);
}
