import * as z from 'zod';
import { lateEntry } from './common.js';
import { amount, day, divisionCode, freshness, id, line, text, textOrNull } from './primitives.js';
import * as words from './roster-vocabulary.js';
import { CATEGORY_NAMES, CHANNELS, ORGANISATION_KINDS } from './vocabulary.js';

const body = <Shape extends z.ZodRawShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

const hours = z.number().positive('时长应大于 0。').max(400, '时长过长，请核对。').meta({ title: '时长（小时）' });
const capacity = z.int().min(1, '应为不小于 1 的整数。').max(200, '数值过大，请核对。').meta({ title: '办案上限' });
const scope = {
  fields: z.array(z.enum(CATEGORY_NAMES)).max(18).meta({ title: '专业领域' }),
  languages: z.array(line(20, '语言')).max(20).meta({ title: '语言' }),
  districtCodes: z.array(divisionCode).max(50).meta({ title: '服务区划' }),
};

export const EnrolMediator = body('EnrolMediator', '调解员入册', {
  mediatorId: id('调解员'),
  name: line(50, '姓名'),
  kind: z.enum(words.MEDIATOR_KINDS).meta({ title: '类别' }),
  organisationId: id('所属机构'),
  ...scope,
  capacity,
  termEndsOn: day('任期届满').nullable(),
  trainedUntil: day('培训有效期').nullable(),
  formerEmployers: z.array(line(100, '曾任单位')).max(20),
});
export const TakeLeave = body('TakeLeave', '请假', { from: day('开始日期'), until: day('结束日期') });
export const CancelLeave = body('CancelLeave', '销假', { from: day('开始日期'), until: day('结束日期') });
export const DeclareAvailability = body('DeclareAvailability', '申报可服务时段', {
  windows: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), from: line(5, '起'), until: line(5, '止') }))
    .max(28)
    .meta({ title: '时段' }),
});
export const DeclareInterest = body('DeclareInterest', '申报利益关系', {
  kind: z.enum(words.INTEREST_KINDS).meta({ title: '关系' }),
  counterpart: line(100, '对方姓名或名称'),
  since: day('起始日期').nullable(),
});
export const EndInterest = body('EndInterest', '利益关系终止', { interestId: id('利益关系'), on: day('终止日期') });
export const SuspendMediator = body('SuspendMediator', '暂停调解工作', { reason: line(200, '原因') });
export const ReinstateMediator = body('ReinstateMediator', '恢复调解工作', {});
export const NoteSex = body('NoteSex', '登记性别', { sex: z.enum(words.SEXES).meta({ title: '性别' }) });
export const ChangeScope = body('ChangeScope', '变更服务范围', scope);
export const ChangeCapacity = body('ChangeCapacity', '变更办案上限', { capacity });
export const RenewTerm = body('RenewTerm', '续任', { termEndsOn: day('任期届满') });
export const MoveMediator = body('MoveMediator', '调动', { organisationId: id('所属机构') });
export const LeaveRoster = body('LeaveRoster', '离任', {
  on: day('离任日期'),
  reason: z.enum(words.DEPARTURE_REASONS).meta({ title: '离任原因' }),
});
export const RecordFormerService = body('RecordFormerService', '登记曾任职务', {
  employer: line(100, '单位'),
  organisationId: id('机构').nullable(),
  post: line(50, '职务'),
  from: day('起').nullable(),
  until: day('止').nullable(),
});
export const RecordTraining = body('RecordTraining', '登记培训', {
  subject: line(100, '内容'),
  on: day('日期'),
  hours,
  trainedUntil: day('培训有效期').nullable(),
});
export const RecordService = body('RecordService', '登记服务', {
  on: day('日期'),
  hours,
  activity: line(200, '服务内容'),
});
export const RecordHonour = body('RecordHonour', '登记表彰', {
  on: day('日期'),
  title: line(100, '表彰名称'),
  grantedBy: line(100, '授予单位'),
});
export const GrantAllowance = body('GrantAllowance', '发放补贴', {
  disputeId: id('案件'),
  kind: z.enum(words.ALLOWANCE_KINDS).meta({ title: '补贴种类' }),
  amountCny: amount('金额'),
  on: day('日期'),
  basis: line(200, '发放依据'),
});

export const EstablishOrganisation = body('EstablishOrganisation', '登记机构', {
  organisationId: id('机构'),
  name: line(100, '机构名称'),
  kind: z.enum(ORGANISATION_KINDS).meta({ title: '类别' }),
  channels: z.array(z.enum(CHANNELS)).max(4),
  divisionCode,
  parentId: id('上级机构').nullable(),
  industry: line(50, '行业').nullable(),
});
export const MoveOrganisation = body('MoveOrganisation', '变更隶属', { parentId: id('上级机构').nullable() });
export const CloseOrganisation = body('CloseOrganisation', '撤销机构', {});
export const ChooseOfferMode = body('ChooseOfferMode', '选派方式', {
  mode: z.enum(words.OFFER_MODES).meta({ title: '选派方式' }),
});
export const RecordStaffing = body('RecordStaffing', '登记辖区情况', {
  year: z.int().min(2000).max(2100),
  areaKm2: z.number().min(0).max(10_000).meta({ title: '面积（平方公里）' }),
  population: z.int().min(0).max(30_000_000).meta({ title: '常住人口' }),
  casesPerYear: z.int().min(0).max(1_000_000).meta({ title: '年案件数' }),
  staff: z.int().min(0).max(1_000).meta({ title: '在岗人数' }),
  source: line(200, '数据来源'),
});

export const ImportRoster = body('ImportRoster', '导入名册', {
  csv: z.string().min(1, '文件是空的。').max(5_000_000, '文件过大，请分批导入。').meta({ title: 'CSV 文件内容' }),
});
export const RosterImported = z
  .object({
    kind: z.enum(['mediators', 'organisations']),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    rejected: z.array(z.object({ line: z.int(), code: text, message: text })),
  })
  .meta({ id: 'RosterImported', title: '导入结果' });
export const ExportQuery = z.strictObject({ ...freshness, kind: z.enum(['mediators', 'organisations']) });
export const RosterExport = z.object({ fileName: text, csv: text }).meta({ id: 'RosterExport', title: '名册文件' });

export const MediatorsQuery = z.strictObject({
  ...freshness,
  text: line(50, '姓名或编号').optional(),
  organisationId: id('机构').optional(),
  kind: z.enum(words.MEDIATOR_KINDS).optional(),
  field: z.enum(CATEGORY_NAMES).optional(),
  left: z.enum(['yes', 'no']).default('no'),
  after: id('调解员').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

const load = { openCases: z.int(), openOffers: z.int() };
export const MediatorSummary = z
  .object({
    mediatorId: text,
    name: text,
    kind: z.enum(words.MEDIATOR_KINDS),
    kindTitle: text,
    organisationId: text,
    organisationName: textOrNull,
    fields: z.array(text),
    languages: z.array(text),
    districtCodes: z.array(text),
    capacity: z.int(),
    ...load,
    termEndsOn: textOrNull,
    trainedUntil: textOrNull,
    onLeaveUntil: textOrNull,
    suspended: z.boolean(),
    leftOn: textOrNull,
  })
  .meta({ id: 'MediatorSummary', title: '调解员' });
export const Mediators = z
  .object({ items: z.array(MediatorSummary), total: z.int(), next: textOrNull })
  .meta({ id: 'Mediators', title: '调解员名册' });

const dated = { on: text };
export const MediatorPage = MediatorSummary.extend({
  sex: z.enum(words.SEXES).nullable(),
  lastOfferedAt: textOrNull,
  leaves: z.array(z.object({ from: text, until: text })),
  windows: z.array(z.object({ weekday: z.int(), from: text, until: text })),
  formerEmployers: z.array(text),
  formerServices: z.array(
    z.object({
      employer: text,
      organisationId: textOrNull,
      post: text,
      from: textOrNull,
      until: textOrNull,
    }),
  ),
  /** null: not for this reader. */
  interests: z
    .array(
      z.object({
        interestId: text,
        kind: z.enum(words.INTEREST_KINDS),
        kindTitle: text,
        counterpart: text,
        since: textOrNull,
      }),
    )
    .nullable(),
  trainings: z.array(z.object({ ...dated, subject: text, hours: z.number(), trainedUntil: textOrNull })),
  services: z.array(z.object({ ...dated, hours: z.number(), activity: text })),
  honours: z.array(z.object({ ...dated, title: text, grantedBy: text })),
  /** null: not for this reader. */
  allowances: z
    .array(
      z.object({ ...dated, kind: z.enum(words.ALLOWANCE_KINDS), kindTitle: text, amountCny: z.number(), basis: text }),
    )
    .nullable(),
  /** May this reader change the entry? */
  mayKeep: z.boolean(),
  own: z.boolean(),
}).meta({ id: 'MediatorPage', title: '调解员详情' });

export const Certificate = z
  .object({
    certificateNo: text,
    mediatorId: text,
    name: text,
    organisationName: textOrNull,
    from: text,
    until: text,
    services: z.int(),
    hours: z.number(),
    trainingHours: z.number(),
    honours: z.array(z.object({ ...dated, title: text, grantedBy: text })),
    issuedOn: text,
    source: text,
  })
  .meta({ id: 'ServiceCertificate', title: '志愿服务证明' });

export const Staffing = z
  .object({
    standard: z.object({ version: text, source: text, approvedBy: textOrNull }),
    items: z.array(
      z.object({
        organisationId: text,
        name: text,
        year: z.int(),
        staff: z.int(),
        required: z.int(),
        missing: z.int(),
        derivation: text,
        source: text,
      }),
    ),
  })
  .meta({ id: 'Staffing', title: '司法所人员配备' });
