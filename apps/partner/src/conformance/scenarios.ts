import { packageHash } from '../partner/package-hash.js';
import { expectThat, type Result, resultOf } from './report.js';
import type { Sandbox } from './sandbox.js';
import {
  accepted,
  answerAs,
  type Check,
  clockOf,
  DAY_MS,
  done,
  endpointOf,
  HANDOFFS,
  LONG_PAST_EVERY_ANSWER_MS,
  mustBe,
  mustWaitForTheArbiter,
  needs,
  objected,
  OBJECTION,
  offered,
  officeStep,
  packageOf,
  REASON,
  refused,
  said,
  statusOf,
} from './scenario-steps.js';

/** Appendix B, one by one; the numbers are the numbers there. 14 to 17 are asked of the receiving address itself. */
const SCENARIOS: readonly (readonly [number, string, Check])[] = [
  [
    1,
    '移送被接收',
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      done(await answerAs(sandbox, 'receive', handoffId));
      done(await answerAs(sandbox, 'accept', handoffId));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  [
    2,
    '附类别和法律依据提出异议',
    async (sandbox) => {
      needs(sandbox, 'partner-object-handoff');
      const handoffId = await sandbox.handOver();
      refused(await answerAs(sandbox, 'object', handoffId, { ...OBJECTION, legalBasis: '' }, `bare-${handoffId}`));
      done(await answerAs(sandbox, 'object', handoffId, OBJECTION));
      await mustBe(sandbox, handoffId, 'objected');
      refused(await answerAs(sandbox, 'accept', handoffId));
    },
  ],
  [
    3,
    '裁定由接收单位办理，接收单位受其约束',
    async (sandbox) => {
      needs(sandbox, 'partner-object-handoff', 'decide-handoff');
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
    '逾期未答复即失效',
    async (sandbox) => {
      const advance = clockOf(sandbox);
      const handoffId = await sandbox.handOver();
      await advance(LONG_PAST_EVERY_ANSWER_MS);
      await mustBe(sandbox, handoffId, 'lapsed');
      refused(await answerAs(sandbox, 'accept', handoffId), 'HANDOFF_LAPSED');
    },
  ],
  [
    5,
    '接收与撤回同时到达，只有一个成立',
    async (sandbox) => {
      needs(sandbox, 'recall-handoff');
      const handoffId = await sandbox.handOver();
      const both = await Promise.all([
        answerAs(sandbox, 'accept', handoffId),
        officeStep(sandbox, 'recall', handoffId, REASON),
      ]);
      const found = await statusOf(sandbox, handoffId);
      const acceptedFirst = both[0].status < 300;
      expectThat(
        found === (acceptedFirst ? 'accepted' : 'recalled') || found === 'return-requested',
        `状态为 ${found}`,
      );
    },
  ],
  [
    6,
    '未答复前撤回',
    async (sandbox) => {
      needs(sandbox, 'recall-handoff');
      const handoffId = await sandbox.handOver();
      done(await officeStep(sandbox, 'recall', handoffId, REASON));
      await mustBe(sandbox, handoffId, 'recalled');
      refused(await answerAs(sandbox, 'accept', handoffId));
    },
  ],
  [
    7,
    '接收后撤回只是请求',
    async (sandbox) => {
      needs(sandbox, 'recall-handoff');
      const handoffId = await accepted(sandbox);
      await officeStep(sandbox, 'recall', handoffId, REASON);
      await mustBe(sandbox, handoffId, 'accepted', 'return-requested');
    },
  ],
  [
    8,
    '请求退回，对方同意',
    async (sandbox) => {
      needs(sandbox, 'partner-request-return-handoff', 'answer-return-handoff');
      const handoffId = await accepted(sandbox);
      done(await answerAs(sandbox, 'request-return', handoffId, REASON));
      await mustBe(sandbox, handoffId, 'return-requested');
      done(await officeStep(sandbox, 'answer-return', handoffId, { decision: 'accepted' }));
      await mustBe(sandbox, handoffId, 'returned');
    },
  ],
  [
    9,
    '请求退回，对方不同意',
    async (sandbox) => {
      needs(sandbox, 'partner-request-return-handoff', 'answer-return-handoff');
      const handoffId = await accepted(sandbox);
      done(await answerAs(sandbox, 'request-return', handoffId, REASON));
      done(await officeStep(sandbox, 'answer-return', handoffId, { decision: 'refused', reason: '仍请贵单位办理' }));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  [
    10,
    '转回原单位（甲→乙→甲）须由共同上级裁定',
    async (sandbox) => {
      const handoffId = await offered(sandbox, 'roundTrip', '把案件转回原单位')();
      await mustWaitForTheArbiter(sandbox, handoffId, 'back-to-an-earlier-owner');
    },
  ],
  [
    11,
    '移送次数到限须由共同上级裁定',
    async (sandbox) => {
      const handoffId = await offered(sandbox, 'tooFar', '多次移送同一案件')();
      await mustWaitForTheArbiter(sandbox, handoffId, 'hop-limit');
    },
  ],
  [
    12,
    '同一键、同一内容：同一答复',
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
    '同一键、另一内容：409',
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      done(await answerAs(sandbox, 'receive', handoffId, { partnerOrderNo: 'A-1' }));
      const other = await answerAs(sandbox, 'receive', handoffId, { partnerOrderNo: 'A-2' });
      expectThat(other.status === 409, `应答 409，实际 ${said(other)}`);
    },
  ],
  [
    18,
    '摘要不符的材料包不能作为接收依据',
    async (sandbox) => {
      needs(sandbox, 'partner-package');
      const handoffId = await sandbox.handOver();
      const { body } = done(await packageOf(sandbox, handoffId));
      const right = packageHash(body);
      expectThat(right === body['contentHash'], '按规范化文本算得的摘要与材料包所载不符');
      const wrong = packageHash({ ...body, requestedAction: '改动后的内容' });
      expectThat(wrong !== right, '改动内容后摘要没有变化');
      refused(
        await answerAs(sandbox, 'accept', handoffId, { packageHash: wrong }, `w-${handoffId}`),
        'PACKAGE_HASH_DIFFERS',
      );
      expectThat((await statusOf(sandbox, handoffId)) !== 'accepted', '摘要不符仍被接收');
      done(await answerAs(sandbox, 'accept', handoffId, { packageHash: right }));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  [
    19,
    '接收方停机 24 小时后补收',
    async (sandbox) => {
      const advance = clockOf(sandbox);
      const endpoint = endpointOf(sandbox);
      endpoint.answerWith(503);
      const handoffId = await sandbox.handOver();
      await advance(DAY_MS);
      expectThat(!(await endpoint.has(handoffId)), '停机期间不应收到');
      endpoint.answerWith(null);
      await advance(DAY_MS);
      await endpoint.caughtUp();
      expectThat(await endpoint.has(handoffId), '恢复后没有补收');
    },
  ],
  [
    20,
    '410 停止推送并报警，恢复后补发',
    async (sandbox) => {
      const endpoint = endpointOf(sandbox);
      endpoint.answerWith(410);
      const handoffId = await sandbox.handOver();
      await endpoint.disabled();
      endpoint.answerWith(null);
      expectThat(!(await endpoint.has(handoffId)), '停用期间不应收到');
      await endpoint.enable();
      await endpoint.caughtUp();
      expectThat(await endpoint.has(handoffId), '恢复后没有补发');
    },
  ],
  [
    21,
    '推送和查询中没有姓名、电话、证件号',
    async (sandbox) => {
      const handoffId = await sandbox.handOver();
      const { body } = done(await sandbox.partner('GET', `${HANDOFFS}/${handoffId}`));
      const told = JSON.stringify([body, await endpointOf(sandbox).messages()]);
      const found = sandbox.names.filter((name) => told.includes(name));
      expectThat(found.length === 0, `出现了 ${found.length} 项个人信息`);
    },
  ],
  [
    22,
    '当事人撤回同意后材料包关闭',
    async (sandbox) => {
      needs(sandbox, 'partner-package');
      const withdraw = offered(sandbox, 'withdraw', '代当事人撤回同意');
      const handoffId = await sandbox.handOver();
      await withdraw(handoffId);
      await sandbox.settle();
      refused(await packageOf(sandbox, handoffId), 'PACKAGE_CLOSED');
    },
  ],
  [
    23,
    '移送后原单位只能提补充建议',
    async (sandbox) => {
      needs(sandbox, 'propose-handoff');
      const handoffId = await accepted(sandbox);
      done(await officeStep(sandbox, 'propose', handoffId, { text: '补充一份说明' }));
      await mustBe(sandbox, handoffId, 'accepted');
    },
  ],
  [24, '对账不一致，两边各开一项待办', (sandbox) => endpointOf(sandbox).mismatch()],
  [
    25,
    '当事人信息删除后双方收到告知并确认',
    async (sandbox) => {
      needs(sandbox, 'partner-confirm-erasure-handoff', 'confirm-erasure-handoff');
      const erase = offered(sandbox, 'erase', '删除当事人信息');
      const handoffId = await sandbox.handOver();
      const subjectId = await erase(handoffId);
      done(await answerAs(sandbox, 'confirm-erasure', handoffId, { subjectId }));
      done(await officeStep(sandbox, 'confirm-erasure', handoffId, { subjectId }));
      await sandbox.settle();
      const { body } = done(await sandbox.partner('GET', `${HANDOFFS}/${handoffId}`));
      const told = (body['erasures'] as readonly { subjectId: string; confirmedBy: readonly string[] }[]).find(
        (one) => one.subjectId === subjectId,
      );
      expectThat(told !== undefined, '没有删除告知');
      expectThat(told?.confirmedBy.length === 2, `确认的单位应有两个，实际 ${String(told?.confirmedBy.length)}`);
    },
  ],
];

/** Runs every scenario that this sandbox can carry; what it cannot is said, never passed over in silence. */
export async function runScenarios(sandbox: Sandbox): Promise<Result[]> {
  const results: Result[] = [];
  for (const [scenario, title, check] of SCENARIOS) {
    results.push(await resultOf(scenario, title, () => check(sandbox)));
  }
  return results;
}
