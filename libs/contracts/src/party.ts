import * as z from 'zod';
import { divisionCode, line, longText, text, textOrNull } from './primitives.js';
import { CATEGORY_NAMES, CHANNELS, CONSENT_DECISIONS, PARTY_KINDS } from './vocabulary.js';

const PHONE = /^\+?[0-9][0-9 -]{4,19}$/;
const ID_NUMBER = /^[0-9]{17}[0-9Xx]$/;

const phone = line(30, '手机号').regex(PHONE, '电话号码格式不正确，请核对。');

/** What a person without an account may ask for (网上申请). Small on purpose: a clerk completes it. */
export const PartyApplication = z
  .strictObject({
    divisionCode: divisionCode.meta({ title: '所在社区' }),
    category: z.enum(CATEGORY_NAMES).meta({ title: '纠纷类别' }),
    facts: longText(2_000, '事情经过'),
    claims: longText(1_000, '希望怎么解决').nullish(),
    applicant: z.strictObject({
      name: line(50, '您的姓名'),
      phone,
      idNumber: line(18, '身份证号').regex(ID_NUMBER, '身份证号应为 18 位，请核对。').nullish(),
    }),
    respondent: z.strictObject({
      kind: z.enum(PARTY_KINDS).meta({ title: '对方是' }),
      name: line(100, '对方姓名或名称'),
      phone: phone.nullish(),
    }),
    /** Voluntary, and about what is true (人民调解法 17). */
    truthful: z.literal(true, '请确认所填属实、自愿申请调解。').meta({ title: '所填属实，自愿申请' }),
  })
  .meta({ id: 'PartyApplication', title: '网上申请调解' });

export const PartyApplied = z
  .object({ code: text, receivedByName: text })
  .meta({ id: 'PartyApplied', title: '申请已收到' });

const Term = z.object({ value: text, title: text });

export const PartyForm = z
  .object({ categories: z.array(Term), partyKinds: z.array(Term) })
  .meta({ id: 'PartyForm', title: '申请表代码' });

export const PartyEnter = z
  .strictObject({
    code: line(60, '案件编号'),
    phone,
  })
  .meta({ id: 'PartyEnter', title: '凭编号和手机号查询' });

export const PartyEntered = z
  .object({ expiresAt: text, token: text })
  .meta({ id: 'PartyEntered', title: '查询已打开' });

/** Progress in plain words, for one party. Of the other side there is a count and nothing else. */
export const PartyCase = z
  .object({
    code: text,
    registeredAt: text,
    receivedByName: textOrNull,
    mediatorName: textOrNull,
    channel: z.enum(CHANNELS).nullable(),
    channelTitle: textOrNull,
    me: z.object({ name: textOrNull, role: text }),
    others: z.int(),
    stage: z.object({ number: z.int(), of: z.int(), title: text }),
    status: text,
    words: text,
    next: text,
    sessions: z.array(z.object({ startsAt: text, place: textOrNull, past: z.boolean() })),
    consent: z.object({
      decision: z.enum(CONSENT_DECISIONS).nullable(),
      channel: z.enum(CHANNELS).nullable(),
      may: z.array(z.enum(CONSENT_DECISIONS)),
    }),
    agreement: z.object({ signedByMe: z.boolean(), effectiveOn: textOrNull }).nullable(),
    confirmation: z
      .object({ requestedOn: text, outcomeTitle: textOrNull, documentNo: textOrNull, decidedOn: textOrNull })
      .nullable()
      .meta({ description: '司法确认的申请和裁定' }),
    papers: z
      .array(z.object({ paperId: text, title: text, issuedAt: text }))
      .meta({ description: '为本人制作的文书，每类最新一份' }),
    rating: z.object({ stars: z.int(), comment: textOrNull }).nullable(),
    mayRate: z.boolean(),
    expiresAt: text,
  })
  .meta({ id: 'PartyCase', title: '我的案件' });
export type PartyCase = z.infer<typeof PartyCase>;

export const PartyConsent = z
  .strictObject({
    channel: z.enum(CHANNELS).meta({ title: '渠道' }),
    decision: z.enum(CONSENT_DECISIONS).meta({ title: '意愿' }),
  })
  .meta({ id: 'PartyConsent', title: '表示意愿' });

export const PartyRating = z
  .strictObject({
    stars: z.int().min(1).max(5).meta({ title: '几星' }),
    comment: longText(500, '想说的话').nullish(),
  })
  .meta({ id: 'PartyRating', title: '评价' });

/** What the parties of a case said, for those who may read the case. */
export const CaseRatings = z
  .object({
    items: z.array(z.object({ partyId: text, stars: z.int(), comment: textOrNull, at: text })),
  })
  .meta({ id: 'CaseRatings', title: '当事人评价' });
