import * as z from 'zod';
import { AttachmentNote } from './attachments.js';
import { AllowedAction } from './common.js';
import { freshness, id, line, text, textOrNull } from './primitives.js';
import { CHANNELS, HANDOFF_STATUSES } from './vocabulary.js';
import { DISCLOSURES, PARTNER_SCOPES, RECEIVE_MODES } from './partner-vocabulary.js';

/** RFC 6749 4.4.2; the credentials may also come by HTTP Basic (2.3.1). */
export const TokenRequest = z
  .object({
    grant_type: z.literal('client_credentials').meta({ title: '授权方式' }),
    client_id: z.string().max(100).optional().meta({ title: '客户端编号' }),
    client_secret: z.string().max(200).optional().meta({ title: '客户端密钥' }),
    scope: z
      .string()
      .max(500)
      .optional()
      .meta({ title: '申请的权限', description: '以空格分隔；不填为登记的全部权限' }),
  })
  .meta({ id: 'TokenRequest', title: '获取令牌' });

/** RFC 6749 5.1. */
export const TokenAnswer = z
  .object({ access_token: text, token_type: z.literal('Bearer'), expires_in: z.int(), scope: text })
  .meta({ id: 'TokenAnswer', title: '令牌' });

const profile = {
  name: line(100, '系统名称'),
  scopes: z.array(z.enum(PARTNER_SCOPES)).min(1, '请至少选择一项接口权限。').meta({ title: '接口权限' }),
  linkages: z.array(id('对接事项')).max(30).default([]).meta({ title: '对接事项', description: '不填为全部' }),
  receive: z.enum(RECEIVE_MODES).default('poll').meta({ title: '接收方式' }),
  webhookUrl: line(500, '推送地址').nullish(),
  disclosure: z.enum(DISCLOSURES).default('minimal').meta({ title: '材料范围' }),
  certificate: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '证书指纹应为 SHA-256 的 64 位十六进制小写字符。')
    .nullish()
    .meta({ title: '客户端证书指纹' }),
};

export const RegisterPartner = z
  .strictObject({ partnerId: id('系统编号'), organisationId: id('所属单位'), ...profile })
  .meta({ id: 'RegisterPartner', title: '登记协作单位系统' });

export const ChangePartner = z.strictObject(profile).meta({ id: 'ChangePartner', title: '变更登记' });

export const RotatePartnerSecret = z
  .strictObject({
    previousHours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .meta({ title: '旧密钥保留小时数', description: '密钥泄露时填 0' }),
  })
  .meta({ id: 'RotatePartnerSecret', title: '更换密钥' });

export const SuspendPartner = z
  .strictObject({ reason: line(200, '停用原因') })
  .meta({ id: 'SuspendPartner', title: '停用' });

export const ResumePartner = z.strictObject({}).meta({ id: 'ResumePartner', title: '恢复' });

/** The secret stands here and nowhere else; the same Idempotency-Key answers it again. */
export const PartnerSecretAnswer = z
  .object({ id: text, clientId: text, clientSecret: text, revision: z.int(), position: text, repeated: z.boolean() })
  .meta({ id: 'PartnerSecretAnswer', title: '客户端密钥' });

export const PartnerItem = z
  .object({
    partnerId: text,
    organisationId: text,
    organisationName: textOrNull,
    name: text,
    scopes: z.array(text),
    linkages: z.array(text),
    receive: z.enum(RECEIVE_MODES),
    webhookUrl: textOrNull,
    disclosure: z.enum(DISCLOSURES),
    certificate: textOrNull,
    suspended: z.boolean(),
    registeredAt: text,
    secretRotatedAt: textOrNull,
    revision: z.int(),
  })
  .meta({ id: 'PartnerItem', title: '协作单位系统' });

export const Partners = z.object({ items: z.array(PartnerItem) }).meta({ id: 'Partners', title: '协作单位系统名录' });

export const PartnerHandoffsQuery = z.strictObject({
  ...freshness,
  changedSince: z
    .string()
    .regex(/^\d{1,20}$/, 'changedSince 应为上次答复中的 nextChangedSince，请原样填写。')
    .optional()
    .meta({ title: '自此之后的变化', description: '上次答复中的 nextChangedSince；不填为从头开始' }),
  limit: z.coerce.number().int().min(1).max(500).default(100).meta({ title: '每页条数' }),
});

/** What a machine gets of a hand-off. No text about a person: that is in the package. */
export const PartnerHandoff = z
  .object({
    handoffId: text,
    disputeCode: text,
    kind: text,
    purpose: text,
    purposeTitle: text,
    channel: z.enum(CHANNELS),
    direction: z.enum(['in', 'out']),
    fromOrganisationId: text,
    fromOrganisationName: textOrNull,
    toOrganisationId: text,
    toOrganisationName: textOrNull,
    status: z.enum(HANDOFF_STATUSES),
    statusTitle: text,
    legalBasis: text,
    sentAt: text,
    answerDueAt: text,
    derivation: text,
    overdue: z.boolean(),
    partnerOrderNo: textOrNull,
    returnCode: textOrNull,
    linkage: text,
    linkageTitle: text,
    hop: z.int(),
    sourceOrderNo: textOrNull,
    arbitrationCause: textOrNull,
    arbitrationDueAt: textOrNull,
    returnRequestedBy: textOrNull,
    handlingDueAt: textOrNull,
    progress: z.array(z.object({ stage: text, at: text })),
    attachments: z.array(AttachmentNote),
    erasures: z.array(z.object({ subjectId: text, confirmedBy: z.array(text) })),
    outcome: textOrNull,
    decidedOn: textOrNull,
    documentNo: textOrNull,
    revision: z.int(),
    changedAt: text.meta({ description: '变化的位置，可作 changedSince' }),
    allowedActions: z.array(AllowedAction),
  })
  .meta({ id: 'PartnerHandoff', title: '移送（接口）' });
export type PartnerHandoff = z.infer<typeof PartnerHandoff>;

export const PartnerHandoffs = z
  .object({
    items: z.array(PartnerHandoff),
    nextChangedSince: text.meta({ title: '下次查询的起点' }),
    more: z.boolean().meta({ title: '是否还有' }),
  })
  .meta({ id: 'PartnerHandoffs', title: '变化的移送' });
