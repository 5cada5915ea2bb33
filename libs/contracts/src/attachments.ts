import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import { ATTACHMENT_TYPES, CLASSIFICATIONS } from './partner-vocabulary.js';
import { id, line, text } from './primitives.js';

const MAX_BYTES = 20 * 1024 * 1024;

export const sha256 = (title: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 应为 64 位十六进制小写字符。')
    .meta({ title });

/** First what it is, then its bytes: what comes is measured by what was said. */
export const AnnounceAttachment = z
  .strictObject({
    name: line(200, '附件名称'),
    mediaType: z.enum(ATTACHMENT_TYPES).meta({ title: '类型' }),
    size: z.int().min(1).max(MAX_BYTES, '附件不超过 20 MB，请压缩或拆分后重试。').meta({ title: '字节数' }),
    sha256: sha256('内容的 SHA-256'),
    classification: z
      .enum(CLASSIFICATIONS)
      .default('sensitive')
      .meta({ title: '分级', description: 'public 可公开；internal 内部；sensitive 含敏感个人信息' }),
  })
  .meta({ id: 'AnnounceAttachment', title: '登记附件' });

/** Of an attachment for machines: its name may be a person's and stands in the package. */
export const AttachmentNote = z
  .object({
    attachmentId: text,
    mediaType: text,
    size: z.int(),
    sha256: text,
    classification: text,
    by: text,
    stored: z.boolean(),
    sealed: z.boolean().meta({ title: '已封存', description: '因删除当事人信息，不再提供' }),
  })
  .meta({ id: 'AttachmentNote', title: '附件' });

export const NamedAttachment = AttachmentNote.extend({ name: text }).meta({ id: 'NamedAttachment', title: '附件' });
export type NamedAttachment = z.infer<typeof NamedAttachment>;

const handoffParams = z.strictObject({ handoffId: id('移送') });
const attachmentParams = z.strictObject({ handoffId: id('移送'), attachmentId: id('附件') });

const OF_PEOPLE = { tag: '移送', permission: 'handoff:answer' } as const;
const OF_SYSTEMS = { tag: '协作单位接口', permission: 'partner:interface', scope: 'attachments:write' } as const;

const announce = {
  method: 'POST',
  title: '登记附件',
  relation: 'handoff-side',
  command: true,
  status: 201,
  params: handoffParams,
  body: AnnounceAttachment,
  response: CommandAnswer,
} as const;

const store = {
  method: 'POST',
  title: '提交附件内容',
  relation: 'handoff-side',
  command: true,
  upload: true,
  params: attachmentParams,
  response: CommandAnswer,
} as const;

const file = { title: '下载附件', params: attachmentParams, response: z.unknown() } as const;

const PEOPLE = '/api/handoffs/:handoffId/attachments';
const SYSTEMS = '/api/partner/v1/handoffs/:handoffId/attachments';

export const ATTACHMENT_ENDPOINTS = {
  announceAttachment: endpoint({ ...announce, ...OF_PEOPLE, id: 'announce-attachment', path: PEOPLE }),
  storeAttachment: endpoint({
    ...store,
    ...OF_PEOPLE,
    id: 'store-attachment',
    path: `${PEOPLE}/:attachmentId/content`,
  }),
  /** Whoever reads the case reads it, and the body that got the hand-off. */
  attachment: endpoint({
    ...file,
    id: 'attachment',
    path: `${PEOPLE}/:attachmentId/content`,
    tag: '移送',
    permission: 'dispute:read',
    relation: 'handoff-reader',
  }),
  partnerAnnounceAttachment: endpoint({
    ...announce,
    ...OF_SYSTEMS,
    id: 'partner-announce-attachment',
    path: SYSTEMS,
  }),
  partnerStoreAttachment: endpoint({
    ...store,
    ...OF_SYSTEMS,
    id: 'partner-store-attachment',
    path: `${SYSTEMS}/:attachmentId/content`,
  }),
  partnerAttachment: endpoint({
    ...file,
    ...OF_SYSTEMS,
    scope: 'packages:read',
    id: 'partner-attachment',
    path: `${SYSTEMS}/:attachmentId/content`,
    relation: 'handoff-reader',
  }),
} as const;
