import { packageHash } from '../partner/package-hash.js';
import { ADDRESS_SCENARIOS } from './address-scenarios.js';
import { compareBooks } from './books.js';
import { askEndpoint } from './check-endpoint.js';
import { expectThat, type Result, resultOf } from './report.js';
import type { Sandbox } from './sandbox.js';
import {
  accepted,
  answerAs,
  type Check,
  done,
  LONG_PAST_EVERY_ANSWER_MS,
  mustBe,
  mustWaitForTheArbiter,
  objected,
  OBJECTION,
  officeStep,
  packageOf,
  REASON,
  refused,
  said,
  seenByPartner,
  statusOf,
} from './scenario-steps.js';
import { TITLES } from './titles.js';

/** By their numbers in appendix B. */
const SCENARIOS: ReadonlyMap<number, Check> = new Map<number, Check>([
  [
    1,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      done(await answerAs(sandbox, 'receive', handoffId));
      done(await answerAs(sandbox, 'accept', handoffId));
      await mustBe(sandbox, handoffId, 'accepted');
      await sandbox.taken();
      await sandbox.read(handoffId);
    },
  ],
  [
    2,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      refused(await answerAs(sandbox, 'object', handoffId, { ...OBJECTION, legalBasis: '' }, `bare-${handoffId}`));
      done(await answerAs(sandbox, 'object', handoffId, OBJECTION));
      await mustBe(sandbox, handoffId, 'objected');
      refused(await answerAs(sandbox, 'accept', handoffId));
    },
  ],
  [
    3,
    async (sandbox) => {
      const handoffId = await objected(sandbox);
      const decision = { decision: 'overruled', reason: '依职责应由接收单位办理' };
      const path = `/api/handoffs/${handoffId}/decide`;
      done(await sandbox.arbiter('POST', path, decision, `decide-${handoffId}`));
      await mustBe(sandbox, handoffId, 'overruled');
      refused(await answerAs(sandbox, 'return', handoffId, { code: 'other', reason: '仍不同意' }));
    },
  ],
  [
    4,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      await sandbox.taken();
      await sandbox.advance(LONG_PAST_EVERY_ANSWER_MS);
      await mustBe(sandbox, handoffId, 'lapsed');
      refused(await answerAs(sandbox, 'accept', handoffId), 'HANDOFF_LAPSED');
    },
  ],
  [
    5,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      const [accepting] = await Promise.all([
        answerAs(sandbox, 'accept', handoffId),
        officeStep(sandbox, 'recall', handoffId, REASON),
      ]);
      const found = await statusOf(sandbox, handoffId);
      const fits = accepting.status < 300 ? ['accepted', 'return-requested'] : ['recalled'];
      expectThat(fits.includes(found), `状态应为 ${fits.join('、')}，实际 ${found}`);
    },
  ],
  [
    6,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      done(await officeStep(sandbox, 'recall', handoffId, REASON));
      await mustBe(sandbox, handoffId, 'recalled');
      refused(await answerAs(sandbox, 'accept', handoffId));
    },
  ],
  [
    7,
    async (sandbox) => {
      const handoffId = await accepted(sandbox);
      done(await officeStep(sandbox, 'recall', handoffId, REASON));
      await mustBe(sandbox, handoffId, 'return-requested');
    },
  ],
  [
    8,
    async (sandbox) => {
      const handoffId = await accepted(sandbox);
      done(await answerAs(sandbox, 'request-return', handoffId, REASON));
      await mustBe(sandbox, handoffId, 'return-requested');
      done(await officeStep(sandbox, 'answer-return', handoffId, { decision: 'accepted' }));
      await mustBe(sandbox, handoffId, 'returned');
    },
  ],
  [
    9,
    async (sandbox) => {
      const handoffId = await accepted(sandbox);
      done(await answerAs(sandbox, 'request-return', handoffId, REASON));
      done(await officeStep(sandbox, 'answer-return', handoffId, { decision: 'refused', reason: '仍请贵单位办理' }));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  [10, async (sandbox) => mustWaitForTheArbiter(sandbox, await sandbox.roundTrip(), 'back-to-an-earlier-owner')],
  [11, async (sandbox) => mustWaitForTheArbiter(sandbox, await sandbox.tooFar(), 'hop-limit')],
  [
    12,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      const first = done(await answerAs(sandbox, 'accept', handoffId));
      const second = done(await answerAs(sandbox, 'accept', handoffId));
      expectThat(first.body['revision'] === second.body['revision'], '重复提交得到了另一答复');
      expectThat(second.body['repeated'] === true, '重复提交没有标明');
    },
  ],
  [
    13,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      done(await answerAs(sandbox, 'receive', handoffId, { partnerOrderNo: 'A-1' }));
      const other = await answerAs(sandbox, 'receive', handoffId, { partnerOrderNo: 'A-2' });
      expectThat(other.status === 409, `应答 409，实际 ${said(other)}`);
    },
  ],
  [
    18,
    async (sandbox) => {
      if (sandbox.address) await askEndpoint(18, sandbox.address);
      const handoffId = await sandbox.handOver();
      const { body } = done(await packageOf(sandbox, handoffId));
      const right = packageHash(body);
      expectThat(right === body['contentHash'], '按规范化文本算得的摘要与材料包所载不符');
      const wrong = packageHash({ ...body, requestedAction: '改动后的内容' });
      const withWrong = answerAs(sandbox, 'accept', handoffId, { packageHash: wrong }, `w-${handoffId}`);
      refused(await withWrong, 'PACKAGE_HASH_DIFFERS');
      expectThat((await statusOf(sandbox, handoffId)) !== 'accepted', '摘要不符仍被接收');
      done(await answerAs(sandbox, 'accept', handoffId, { packageHash: right }));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  [
    21,
    async (sandbox) => {
      const handoffId = await sandbox.referNameless();
      const { body: pack } = done(await packageOf(sandbox, handoffId));
      expectThat(pack['disclosure'] === 'pseudonymised', `材料范围为 ${String(pack['disclosure'])}`);
      await sandbox.taken();
      const told =
        JSON.stringify([pack, await seenByPartner(sandbox, handoffId)]) + (sandbox.address?.everything() ?? '');
      const found = sandbox.names.filter((name) => told.includes(name)).length;
      expectThat(found === 0, `材料包、推送或查询中出现了 ${found} 项个人信息`);
      const logged = await sandbox.logged(sandbox.names);
      expectThat(logged === 0, `日志中出现了 ${logged} 项个人信息`);
    },
  ],
  [
    22,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      done(await packageOf(sandbox, handoffId));
      await sandbox.withdraw(handoffId);
      refused(await packageOf(sandbox, handoffId), 'PACKAGE_CLOSED');
    },
  ],
  [
    23,
    async (sandbox) => {
      const handoffId = await accepted(sandbox);
      await mustBe(sandbox, handoffId, 'accepted');
      refused(await sandbox.amend(handoffId), 'READ_ONLY_COPY');
      done(await officeStep(sandbox, 'propose', handoffId, { text: '补充一份说明' }));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  ...ADDRESS_SCENARIOS,
  [24, compareBooks],
  [
    25,
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      const subjectId = await sandbox.erase(handoffId);
      await sandbox.taken();
      await sandbox.read(handoffId);
      done(await answerAs(sandbox, 'confirm-erasure', handoffId, { subjectId }));
      done(await officeStep(sandbox, 'confirm-erasure', handoffId, { subjectId }));
      const { erasures } = await seenByPartner(sandbox, handoffId);
      const told = (erasures as readonly { subjectId: string; confirmedBy: readonly string[] }[]).find(
        (one) => one.subjectId === subjectId,
      );
      expectThat(told !== undefined, '没有删除告知');
      expectThat(told?.confirmedBy.length === 2, `确认的单位应有两个，实际 ${String(told?.confirmedBy.length)}`);
    },
  ],
]);

/** In these, days pass: they come first, the others live in the present. */
const OF_DAYS = [4, 19, 24];

/** Runs all of them; what a system cannot be asked is said, never passed over in silence. */
export async function runScenarios(
  sandbox: Sandbox,
  tell: (result: Result) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  const rest = [...SCENARIOS.keys()].filter((scenario) => !OF_DAYS.includes(scenario));
  for (const scenario of [...OF_DAYS, ...rest]) {
    if (scenario === rest[0]) await sandbox.catchUp();
    const check = SCENARIOS.get(scenario);
    sandbox.begin();
    const result = await resultOf(scenario, TITLES.get(scenario) ?? '', async () => {
      await check?.(sandbox);
      await sandbox.taken();
    });
    sandbox.address?.answerWith(null);
    results.push(result);
    tell(result);
  }
  return results.toSorted((a, b) => a.scenario - b.scenario);
}
