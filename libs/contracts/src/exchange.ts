import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { day, freshness, id, instant, line, text, textOrNull } from './primitives.js';

const publicKey = z
  .string()
  .regex(/^whpk_[A-Za-z0-9+/]{43}=$/, '公钥应为 whpk_ 加 32 字节 ed25519 公钥的 base64。')
  .meta({ title: 'ed25519 公钥' });

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;

/** The keys of both sides (Standard Webhooks 1.0). */
export const ExchangeKeys = z
  .object({
    signingKeys: z
      .array(z.object({ keyId: text, publicKey: text }))
      .meta({ title: '平台签名公钥', description: '新的在前；轮换期间两把同时有效' }),
    partnerKeys: z.array(text).meta({ title: '已登记的贵方公钥' }),
  })
  .meta({ id: 'ExchangeKeys', title: '双方公钥' });

export const AddPublicKey = z.strictObject({ publicKey }).meta({ id: 'AddPublicKey', title: '登记公钥' });
export const RetirePublicKey = z.strictObject({ publicKey }).meta({ id: 'RetirePublicKey', title: '注销公钥' });

const DigestItem = z
  .strictObject({
    handoffId: id('移送'),
    caseCode: line(60, '案件编号'),
    owner: id('办理单位'),
    status: line(40, '状态'),
  })
  .meta({ id: 'DigestItem', title: '对账项' });

/** Signed over `liandiao-digest-v1`, a line break, and the canonical text. */
export const Digest = z
  .object({
    partnerId: text,
    day: text,
    asOf: text,
    items: z.array(DigestItem),
    keyId: text,
    signature: text,
  })
  .meta({ id: 'Digest', title: '每日对账单' });

export const SubmitDigest = z
  .strictObject({
    asOf: instant('对账时间'),
    changedSince: z
      .string()
      .regex(/^\d{1,20}$/, 'changedSince 应为上次答复中的 nextChangedSince，请原样填写。')
      .nullish()
      .meta({ title: '已查询到的位置', description: '轮询的系统填写；此后的变化明日再对' }),
    items: z.array(DigestItem).max(5_000, '一次最多 5000 项，请联系管理员。').meta({ title: '对账项' }),
    signature: line(200, '签名').meta({ description: 'ed25519，base64' }),
  })
  .meta({ id: 'SubmitDigest', title: '提交对账单' });

const Difference = z
  .object({ kind: text, kindTitle: text, handoffId: text, caseCode: text, ours: textOrNull, theirs: textOrNull })
  .meta({ id: 'DigestDifference', title: '对账差异' });

/** Books that disagree, for whoever answers for the cases on one of the two sides. */
export const BookDifference = z
  .object({
    partnerId: text,
    partnerName: text,
    since: text.meta({ title: '对账日' }),
    /** `disputeId` where the reader may open the case. */
    items: z.array(Difference.extend({ disputeId: textOrNull })),
  })
  .meta({ id: 'BookDifference', title: '对账不一致' });
export type BookDifference = z.infer<typeof BookDifference>;

export const DigestComparison = CommandAnswer.extend({
  equal: z.boolean(),
  differences: z.array(Difference),
}).meta({ id: 'DigestComparison', title: '对账结果' });

/** How the exchange with one partner stands; for administrators. */
export const PartnerExchangeView = z
  .object({
    partnerId: text,
    ...ExchangeKeys.shape,
    disabled: textOrNull,
    disabledTitle: textOrNull,
    disabledAt: textOrNull,
    lastDigestDay: textOrNull,
    lastComparedAt: textOrNull,
    mismatchSince: textOrNull,
    differences: z.array(Difference),
    pending: z.int(),
    failed: z.int(),
    delivered: z.int(),
    oldestPendingAt: textOrNull,
  })
  .meta({ id: 'PartnerExchangeView', title: '对接状况' });

export const DeliveriesQuery = z.strictObject({
  ...freshness,
  status: z.enum(DELIVERY_STATUSES).optional().meta({ title: '状态' }),
});

export const Deliveries = z
  .object({
    items: z.array(
      z
        .object({
          deliveryId: text,
          messageId: text,
          eventType: text,
          status: z.enum(DELIVERY_STATUSES),
          attempt: z.int(),
          plannedAt: text,
          dueAt: text,
          settledAt: textOrNull,
          outcome: textOrNull,
        })
        .meta({ id: 'DeliveryItem', title: '推送' }),
    ),
  })
  .meta({ id: 'Deliveries', title: '推送记录' });

export const DeliveryAttempts = z
  .object({
    items: z.array(z.object({ attempt: z.int(), at: text, milliseconds: z.int(), outcome: text })),
  })
  .meta({ id: 'DeliveryAttempts', title: '推送尝试' });

export const TestEndpoint = z.strictObject({}).meta({ id: 'TestEndpoint', title: '测试推送地址' });
export const EndpointTest = z
  .object({ delivered: z.boolean(), outcome: text, milliseconds: z.int() })
  .meta({ id: 'EndpointTest', title: '测试结果' });

export const ReplayDeliveries = z
  .strictObject({
    deliveryId: id('推送').nullish(),
    failed: z.boolean().default(false).meta({ title: '全部未送达的' }),
    since: instant('自此时起').nullish(),
  })
  .meta({ id: 'ReplayDeliveries', title: '重新推送' });

export const AddSigningKey = z.strictObject({}).meta({ id: 'AddSigningKey', title: '启用新签名密钥' });
export const RetireSigningKey = z
  .strictObject({ keyId: id('密钥') })
  .meta({ id: 'RetireSigningKey', title: '停用签名密钥' });
export const DisablePush = z.strictObject({}).meta({ id: 'DisablePush', title: '停用推送' });
export const EnablePush = z.strictObject({}).meta({ id: 'EnablePush', title: '恢复推送' });
export const ResolveMismatch = z
  .strictObject({ note: line(200, '处理情况') })
  .meta({ id: 'ResolveMismatch', title: '对账差异处理完毕' });

export const digestDay = day('对账日');
