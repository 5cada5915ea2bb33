import { plainCell } from '@platform/documents';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';

export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly landscape?: boolean;
}

const BORDER = { borderStyle: 'thin', borderColor: '#b9b2a2' } as const;
const PINE = '#1f5650';

const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > 'ÿ' ? 2 : 1), 0);

function bodyCell(value: string | number | null): Cell {
  if (value === null) return { value: '—', type: String, align: 'center', ...BORDER };
  if (typeof value === 'string')
    return { value: plainCell(value), type: String, wrap: true, alignVertical: 'center', ...BORDER };
  const format = Number.isInteger(value) ? '#,##0' : '#,##0.00';
  return { value, type: Number, format, align: 'right', alignVertical: 'center', ...BORDER };
}

export const titleRow = (title: string, columns: number): Cell[] => [
  {
    value: plainCell(title),
    type: String,
    fontWeight: 'bold',
    fontSize: 14,
    columnSpan: columns,
    height: 30,
    alignVertical: 'center',
  },
  ...Array.from({ length: columns - 1 }, () => null),
];

export const headCell = (text: string, more: Partial<Extract<Cell, object>> = {}): Cell => ({
  value: text,
  type: String,
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: PINE,
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  ...BORDER,
  ...more,
});

export const bodyCells = (row: readonly (string | number | null)[]): Cell[] => row.map(bodyCell);

/** A workbook with one formatted sheet per table. Cells are values, never formulas. */
export function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, title, head, rows, landscape }) => {
      const data: SheetData = [
        titleRow(title, Math.max(head.length, 1)),
        head.map((text) => headCell(text)),
        ...rows.map((row) => bodyCells(row)),
      ];
      const columns = head.map((text, index) => {
        const longest = Math.max(width(text), ...rows.map((row) => width(String(row[index] ?? ''))));
        return { width: Math.min(Math.max(longest + 2, 8), 48) };
      });
      return {
        data,
        sheet: name,
        columns,
        stickyRowsCount: 2,
        showGridLines: false,
        ...(landscape ? { orientation: 'landscape' as const } : {}),
      };
    }),
    { fontFamily: '宋体', fontSize: 11 },
  ).toBuffer();
}
