import { invalid } from '@platform/messaging';
import { parse } from 'csv-parse/sync';
import { MEDIATOR_COLUMNS, ORGANISATION_COLUMNS } from './columns.js';
import type { Cells } from './read-row.js';

export interface RosterFile {
  readonly kind: 'mediators' | 'organisations';
  readonly rows: readonly { readonly line: number; readonly cells: Cells }[];
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function kindOf(header: readonly string[]): RosterFile['kind'] {
  const has = (columns: Readonly<Record<string, string>>, needed: readonly string[]): boolean =>
    needed.every((one) => header.includes(columns[one] ?? ''));
  if (has(MEDIATOR_COLUMNS, ['mediatorId', 'name', 'kind', 'organisationId', 'capacity'])) return 'mediators';
  if (has(ORGANISATION_COLUMNS, ['organisationId', 'name', 'kind', 'divisionCode'])) return 'organisations';
  throw invalid(
    'ROSTER_HEADER_UNKNOWN',
    `首行应为列名。人员名册：${Object.values(MEDIATOR_COLUMNS).join('、')}；` +
      `机构名册：${Object.values(ORGANISATION_COLUMNS).join('、')}。可先导出一份作为样表。`,
    { field: 'csv' },
  );
}

/**
 * Rows of a CSV file (RFC 4180, UTF-8 with or without a mark) with the line on which each ends.
 *
 * @throws DomainError `ROSTER_HEADER_UNKNOWN`, `ROSTER_FILE_BROKEN`
 */
export function readRosterFile(csv: string): RosterFile {
  let header: readonly string[] = [];
  try {
    const parsed = parse(csv, {
      bom: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.trim());
        return [...header];
      },
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    return { kind: kindOf(header), rows: parsed.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error;
    throw invalid('ROSTER_FILE_BROKEN', '文件不是有效的 CSV（逗号分隔、UTF-8 编码），请检查引号是否成对。', {
      field: 'csv',
    });
  }
}
