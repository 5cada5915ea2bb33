import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import type { Category } from '@libs/reference';
import { Fingerprints } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { visibleRows } from '../visible-dispute.js';
import type { DuplicateHint, HintReason } from './duplicate-hints.view.js';

/** Days before `on` in which an earlier dispute counts as possibly the same. */
export const HINT_DAYS = 90;

export interface HintPerson {
  readonly name?: string | null;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
}

/** A place as deep as a street, with the kind of dispute. */
export interface HintPlace {
  readonly divisionCode: string;
  readonly category: Category;
}

/** Earlier disputes of the same people, or of the same kind at the same place. */
export class FindDuplicateHints extends Query<readonly DuplicateHint[]> {
  constructor(
    readonly viewer: Viewer,
    readonly people: readonly HintPerson[],
    /** ISO date from which the days are counted back. */
    readonly on: string,
    readonly place: HintPlace | null = null,
  ) {
    super();
  }
}

@QueryHandler(FindDuplicateHints)
export class FindDuplicateHintsHandler implements IQueryHandler<FindDuplicateHints> {
  constructor(
    private readonly database: DataSource,
    private readonly fingerprints: Fingerprints,
  ) {}

  async execute({ viewer, people, on, place }: FindDuplicateHints): Promise<readonly DuplicateHint[]> {
    const prints = this.printsOf(people);
    const isDeep = place !== null && place.divisionCode.length >= STREET_DIGITS;
    if (prints.size === 0 && !isDeep) return [];
    const rows = await visibleRows(this.database, DisputeList, viewer, 'list')
      .andWhere('(row.fingerprints && :prints OR (row.divisionCode = :divisionCode AND row.category = :category))', {
        prints: [...prints.keys()],
        divisionCode: isDeep ? place.divisionCode : '',
        category: place?.category ?? '',
      })
      .andWhere('row.requestedOn >= :since', { since: daysBefore(on, HINT_DAYS) })
      .andWhere("row.status <> 'merged'")
      .orderBy('row.requestedOn', 'DESC')
      .limit(MOST_HINTS)
      .getMany();
    return rows.map((row) => hintOf(row, prints, isDeep ? place : null)).toSorted(strongestFirst);
  }

  private printsOf(people: readonly HintPerson[]): Prints {
    const of = (kind: 'name' | 'id' | 'phone', value: string | null | undefined): [string, HintReason][] =>
      value ? [[this.fingerprints.of(kind, value), `same-${kind}`]] : [];
    return new Map(
      people.flatMap(({ name, idNumber, phone }) => [
        ...of('name', name),
        ...of('id', idNumber),
        ...of('phone', phone),
      ]),
    );
  }
}

/** Fingerprint of what was typed, and what an equal one says. */
type Prints = ReadonlyMap<string, HintReason>;

/** Shorter codes are whole districts: every day has many disputes of one kind there. */
const STREET_DIGITS = 9;
const MOST_HINTS = 20;

function hintOf(row: DisputeList, prints: Prints, place: HintPlace | null): DuplicateHint {
  const { disputeId, code, status, category, requestedOn } = row;
  const equal = row.fingerprints.flatMap((print) => prints.get(print) ?? []);
  const isThere = place !== null && row.divisionCode === place.divisionCode && category === place.category;
  const reasons = [...new Set<HintReason>([...equal, ...(isThere ? (['same-place'] as const) : [])])];
  return { disputeId, code, status, category, requestedOn, matches: equal.length, reasons };
}

function strongestFirst(left: DuplicateHint, right: DuplicateHint): number {
  return right.matches - left.matches || right.requestedOn.localeCompare(left.requestedOn);
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
