import { CATEGORY_NAMES, INTAKE_SOURCES } from '@libs/reference';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { bodyCells, headCell, titleRow } from './workbook.js';

interface Column {
  readonly key: string;
  readonly title: string;
}
interface Group {
  readonly title: string;
  readonly columns: readonly Column[];
}

const of = (key: string, title: string): Column => ({ key, title });

/** The columns of the form, group by group (domain.md 9.2, S40). */
const GROUPS: readonly Group[] = [
  {
    title: '调解情况',
    columns: [
      of('accepted', '调解案件总数（件）'),
      of('peopleInvolved', '涉及当事人（人）'),
      of('agreed', '调解成功（件）'),
      of('hardCases', '疑难复杂（件）'),
      of('amountSettled', '协议涉及金额（元）'),
    ],
  },
  { title: '案件来源（件）', columns: INTAKE_SOURCES.map((source) => of(`source:${source}`, source)) },
  {
    title: '协议形式（件）',
    columns: [of('oral', '口头协议'), of('written', '书面协议'), of('performed', '已履行条款')],
  },
  { title: '纠纷类别（件）', columns: CATEGORY_NAMES.map((category) => of(`category:${category}`, category)) },
  {
    title: '预防和防止激化（件）',
    columns: [
      of('found', '排查纠纷'),
      of('prevented', '预防纠纷'),
      of('avertedCriminal', '防止民转刑'),
      of('avertedSuicide', '防止自杀'),
      of('avertedPetition', '防止群体性上访'),
      of('avertedFight', '防止群体性械斗'),
      of('converted', '民转刑'),
    ],
  },
  {
    title: '司法效力（件）',
    columns: [
      of('confirmed', '司法确认'),
      of('agreementChanged', '协议变更'),
      of('agreementRevoked', '协议被撤销'),
      of('agreementInvalid', '协议被确认无效'),
      of('paymentOrders', '支付令'),
    ],
  },
];

const SIGNED =
  '填报单位（盖章）：　　　　　　　　负责人：　　　　　　　　填表人：　　　　　　　　填报日期：　　　　年　　月　　日';

const wholeRow = (value: string, width: number): Cell[] => [
  { value, type: String, columnSpan: width, fontSize: 10, height: 24 },
  ...Array.from({ length: width - 1 }, () => null),
];

/** 人民调解工作情况统计表 as a formatted sheet. Hidden cells (null) are printed as a star. */
export function officialForm(
  note: string,
  rows: readonly { readonly title: string; readonly cells: Readonly<Record<string, number | null>> }[],
): Promise<Buffer> {
  const columns = GROUPS.flatMap((group) => group.columns);
  const width = columns.length + 1;
  const groups: Cell[] = [headCell('调委会类型', { rowSpan: 2 })];
  for (const group of GROUPS) {
    groups.push(headCell(group.title, { columnSpan: group.columns.length }));
    groups.push(...Array.from({ length: group.columns.length - 1 }, () => null));
  }
  const data: SheetData = [
    titleRow('人民调解工作情况统计表', width),
    wholeRow(note, width),
    groups,
    [null, ...columns.map(({ title: text }) => headCell(text, { height: 60 }))],
    ...rows.map((row) => bodyCells([row.title, ...columns.map(({ key }) => cell(row.cells[key]))])),
    wholeRow(SIGNED, width),
  ];
  return writeXlsxFile(
    [
      {
        data,
        sheet: '人民调解统计表',
        columns: [
          { width: 30 },
          ...columns.map(({ title: text }) => ({ width: Math.max(9, Math.min(text.length * 1.4, 14)) })),
        ],
        orientation: 'landscape',
        showGridLines: false,
        stickyRowsCount: 4,
        stickyColumnsCount: 1,
      },
    ],
    { fontFamily: '宋体', fontSize: 10 },
  ).toBuffer();
}

const cell = (value: number | null | undefined): string | number => (value === null ? '＊' : (value ?? 0));
