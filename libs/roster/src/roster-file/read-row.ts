import { CATEGORY_NAMES, type Category, CHANNELS, type Channel, CHANNEL_TERMS } from '@libs/reference';
import { meantCell } from '@platform/documents';
import { invalid } from '@platform/messaging';
import { MEDIATOR_KINDS, type MediatorEnrolled, type Sex, SEXES } from '../mediator/mediator.events.js';
import { ORGANISATION_KINDS, type OrganisationEstablished } from '../organisation/organisation.events.js';
import { MEDIATOR_KIND_TERMS, ORGANISATION_KIND_TERMS, SEX_TERMS } from '../roster.terms.js';
import { listIn, MEDIATOR_COLUMNS, ORGANISATION_COLUMNS } from './columns.js';

export type Cells = Readonly<Record<string, string>>;

export type MediatorRow = MediatorEnrolled['data'] & { readonly sex: Sex | null };
export type OrganisationRow = Omit<OrganisationEstablished['data'], 'ancestors'>;

/** As in texts that people type (libs/contracts, primitives): control characters, half characters, turned reading direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;
const DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const CODE = /^\d{2}(\d{4}(\d{3}(\d{3})?)?)?$/;

/** A cell as it was meant: spreadsheets get a leading apostrophe so that no cell is taken for a formula. */
function cellOf(cells: Cells, column: string): string {
  const cell = meantCell((cells[column] ?? '').trim());
  if (UNSEEN.test(cell)) throw wrong(column, '含有不可见的控制字符，请删除后重新导入。');
  return cell;
}

function wrong(column: string, because: string): Error {
  return invalid('ROSTER_CELL_INVALID', `“${column}”${because}`, { field: column });
}

function required(cells: Cells, column: string): string {
  const cell = cellOf(cells, column);
  if (cell === '') throw wrong(column, '不能为空，请填写。');
  if (cell.length > 200) throw wrong(column, '过长，请缩短到 200 字以内。');
  return cell;
}

function idIn(cells: Cells, column: string): string {
  const cell = required(cells, column);
  if (!ID.test(cell)) throw wrong(column, '只能用字母、数字、点、横线和下划线。');
  return cell;
}

function dayIn(cells: Cells, column: string): string | null {
  const cell = cellOf(cells, column);
  if (cell === '') return null;
  const instant = DAY.test(cell) ? Date.parse(`${cell}T00:00:00Z`) : Number.NaN;
  // 2026-02-30 parses in some engines and comes back as another day.
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(cell))
    throw wrong(column, '应为 YYYY-MM-DD 格式的日期，年份在 1900 至 2099 之间。');
  return cell;
}

/** A code or its Chinese term. */
function codeOf<Code extends string>(
  cell: string,
  codes: readonly Code[],
  terms: Readonly<Record<Code, string>>,
  column: string,
): Code {
  const found = codes.find((code) => code === cell || terms[code] === cell);
  if (!found) throw wrong(column, `不认识“${cell}”，应为：${codes.map((code) => terms[code]).join('、')}。`);
  return found;
}

function categories(cell: string, column: string): readonly Category[] {
  return listIn(cell).map((one) => {
    const known = CATEGORY_NAMES.find((name) => name === one);
    if (!known) throw wrong(column, `不认识“${one}”，应为十八类纠纷之一。`);
    return known;
  });
}

function divisions(cell: string, column: string): readonly string[] {
  return listIn(cell).map((one) => {
    if (!CODE.test(one)) throw wrong(column, `“${one}”不是 2、6、9 或 12 位区划代码。`);
    return one;
  });
}

/** @throws DomainError `ROSTER_CELL_INVALID` for the first cell that is wrong */
export function readMediator(cells: Cells): MediatorRow {
  const at = MEDIATOR_COLUMNS;
  const capacity = Number(required(cells, at.capacity));
  if (!Number.isInteger(capacity) || capacity < 1) throw wrong(at.capacity, '应为不小于 1 的整数。');
  const sex = cellOf(cells, at.sex);
  return {
    mediatorId: idIn(cells, at.mediatorId),
    name: required(cells, at.name),
    kind: codeOf(required(cells, at.kind), MEDIATOR_KINDS, MEDIATOR_KIND_TERMS, at.kind),
    organisationId: idIn(cells, at.organisationId),
    fields: categories(cellOf(cells, at.fields), at.fields),
    languages: listIn(cellOf(cells, at.languages)),
    districtCodes: divisions(cellOf(cells, at.districtCodes), at.districtCodes),
    capacity,
    termEndsOn: dayIn(cells, at.termEndsOn),
    trainedUntil: dayIn(cells, at.trainedUntil),
    formerEmployers: listIn(cellOf(cells, at.formerEmployers)),
    sex: sex === '' ? null : codeOf(sex, SEXES, SEX_TERMS, at.sex),
  };
}

/** @throws DomainError `ROSTER_CELL_INVALID` */
export function readOrganisation(cells: Cells): OrganisationRow {
  const at = ORGANISATION_COLUMNS;
  const parentId = cellOf(cells, at.parentId);
  const divisionCode = required(cells, at.divisionCode);
  if (!CODE.test(divisionCode)) throw wrong(at.divisionCode, '应为 2、6、9 或 12 位数字。');
  return {
    organisationId: idIn(cells, at.organisationId),
    name: required(cells, at.name),
    kind: codeOf(required(cells, at.kind), ORGANISATION_KINDS, ORGANISATION_KIND_TERMS, at.kind),
    channels: listIn(cellOf(cells, at.channels)).map((one): Channel =>
      codeOf(one, CHANNELS, CHANNEL_TERMS, at.channels),
    ),
    divisionCode,
    parentId: parentId === '' ? null : idIn(cells, at.parentId),
    industry: cellOf(cells, at.industry) || null,
  };
}
