/**
 * Every field that a template may name, with the length of the line to fill in by hand where the case has no value. `input`:
 * whoever makes the paper may type it. `mediators`: content of sessions, for the mediators of the case only (design.md 6.4).
 */
export interface Field {
  readonly blank: number;
  readonly input?: 'line' | 'text';
  readonly mediators?: true;
  /** Lines to write on where a longer text is missing; default five. */
  readonly lines?: number;
}

const short: Field = { blank: 4 };
const usual: Field = { blank: 8 };
const long: Field = { blank: 16 };
const typed = (blank: number): Field => ({ blank, input: 'line' });
const told: Field = { blank: 26, input: 'text' };

export const FIELDS = {
  案件编号: usual,
  卷号: { blank: 10, input: 'line' },
  文号: { blank: 10, input: 'line' },
  案由: long,
  纠纷类别: usual,
  来源: usual,
  来源单号: usual,
  申请日期: usual,
  登记日期: usual,
  登记单位: long,
  登记人: typed(6),
  承办单位: long,
  受理日期: usual,
  期限届满日: usual,
  期限依据: long,
  调解员: usual,
  记录人: typed(6),
  申请人姓名: long,
  被申请人姓名: long,
  第三人姓名: long,
  各方姓名: long,
  纠纷事实: told,
  请求事项: told,
  标的金额: usual,
  涉及人数: short,
  发生地点: long,
  告知日期: usual,
  告知方式: short,
  协议形式: short,
  协议日期: usual,
  协议金额: usual,
  争议事项: told,
  履行情况: usual,
  不予受理日期: usual,
  终止原因: long,
  终止日期: usual,
  终止说明: long,
  告知途径: long,
  调解结果: usual,
  移送单位: long,
  接收单位: long,
  移送理由: told,
  移送日期: usual,
  委托单位: { blank: 14, input: 'line' },
  确认法院: { blank: 14, input: 'line' },
  申请确认日期: usual,
  确认期限届满日: usual,
  裁定结果: usual,
  裁定文号: usual,
  无争议事实: told,
  无争议事实日期: usual,
  报告法院: { blank: 14, input: 'line' },
  报告日期: usual,
  增加成本的行为: long,
  无争议事实附记: long,
  后续任职限制: long,
  生效约定: long,
  法院调解告知: long,
  督办内容: told,
  督办单位: long,
  督办日期: usual,
  督办期限: usual,
  督办答复: told,
  结案日期: usual,
  立卷日期: usual,
  立卷人: typed(6),
  保管期限: usual,
  保管期限依据: long,
  调解开始日期: usual,
  调解结束日期: usual,
  总页数: short,
  联系人: typed(6),
  联系电话: typed(10),
  备注: typed(10),
  情况说明: told,
  调查时间: typed(10),
  调查地点: typed(14),
  调查人: typed(6),
  被调查人: typed(6),
  调查记录: { blank: 26, input: 'text', mediators: true, lines: 9 },
  调解时间: typed(10),
  调解地点: typed(14),
  调解经过: { blank: 26, input: 'text', mediators: true, lines: 8 },
  协议内容: { blank: 20, input: 'text', lines: 8 },
  不予受理理由: { ...told, lines: 3 },
  其他解决途径: { ...told, lines: 3 },
  附件名称: { ...told, lines: 3 },
  委托人: typed(8),
  受托人: typed(8),
  受托人证件号码: typed(10),
  受托人电话: typed(7),
  委托事项: told,
  收件人: typed(6),
  邮政编码: typed(6),
  电子送达地址: typed(14),
  志愿者: typed(6),
  服务时数: typed(3),
  服务内容: { blank: 16, input: 'line' },
} as const satisfies Record<string, Field>;
export type FieldName = keyof typeof FIELDS;

const PARTY = [
  '序号',
  '称谓',
  '身份',
  '类型',
  '姓名',
  '性别',
  '性别年龄',
  '民族',
  '年龄',
  '职业',
  '证件号码',
  '电话',
  '住址',
] as const;

/** Lists, with the fields of an entry. */
export const LISTS = {
  申请人: PARTY,
  被申请人: PARTY,
  第三人: PARTY,
  各方: PARTY,
  代理人: ['姓名', '身份', '证件号码', '电话', '被代理人', '权限'],
  各次调解: ['次数', '时间', '地点', '参加人', '公开', '笔录'],
  条款: ['序号', '内容', '金额', '方式', '地点', '期限', '义务人', '履行约定', '履行'],
  理由: ['序号', '内容', '依据'],
  其他途径: ['序号', '途径'],
  回访: ['序号', '日期', '方式', '满意', '记录'],
  附件材料: ['序号', '名称'],
  卷内文件: ['序号', '名称', '页次', '备注'],
} as const satisfies Record<string, readonly string[]>;
export type ListName = keyof typeof LISTS;

/** Fields of list entries that only the mediators of the case read. */
export const MEDIATORS_ONLY_ENTRIES: readonly string[] = ['各次调解.笔录'];

const ENTRY_BLANKS: Readonly<Record<string, number>> = {
  姓名: 8,
  性别: 3,
  民族: 3,
  年龄: 3,
  职业: 6,
  证件号码: 12,
  电话: 8,
  住址: 16,
  内容: 20,
  地点: 8,
  时间: 10,
  笔录: 26,
};

export type Entry = Readonly<Record<string, string | null>>;
export interface Values {
  readonly fields: Readonly<Record<FieldName, string | null>>;
  readonly lists: Readonly<Record<ListName, readonly Entry[]>>;
}

export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);
export const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);
export const fieldOf = (name: string): Field | null => (isField(name) ? FIELDS[name] : null);
export const entryFieldsOf = (list: ListName): readonly string[] => LISTS[list];
export const blankOf = (name: string, isEntry: boolean): number =>
  (isEntry ? ENTRY_BLANKS[name] : fieldOf(name)?.blank) ?? 6;
