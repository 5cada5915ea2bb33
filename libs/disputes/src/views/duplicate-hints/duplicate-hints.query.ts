import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { Fingerprints } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { visibleRows } from '../visible-dispute.js';
import type { DuplicateHint } from './duplicate-hints.view.js';

/** Days before `on` in which an earlier dispute counts as possibly the same. */
export const HINT_DAYS = 90;

export interface HintPerson {
  readonly name?: string | null;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
}

/** Earlier disputes of the same people: a hint for the clerk, never a refusal. */
export class FindDuplicateHints extends Query<readonly DuplicateHint[]> {
  constructor(
    readonly viewer: Viewer,
    readonly people: readonly HintPerson[],
    /** ISO date from which the days are counted back. */
    readonly on: string,
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

  async execute({ viewer, people, on }: FindDuplicateHints): Promise<readonly DuplicateHint[]> {
    const prints = people.flatMap((person) => this.printsOf(person));
    if (prints.length === 0) return [];
    const rows = await visibleRows(this.database, DisputeList, viewer, 'list')
      .andWhere('row.fingerprints && :prints', { prints })
      .andWhere('row.requestedOn >= :since', { since: daysBefore(on, HINT_DAYS) })
      .orderBy('row.requestedOn', 'DESC')
      .limit(20)
      .getMany();
    return rows.map(({ disputeId, code, status, category, requestedOn, fingerprints }) => ({
      disputeId,
      code,
      status,
      category,
      requestedOn,
      matches: fingerprints.filter((print) => prints.includes(print)).length,
    }));
  }

  private printsOf({ name, idNumber, phone }: HintPerson): readonly string[] {
    const of = (kind: 'name' | 'id' | 'phone', value: string | null | undefined): readonly string[] =>
      value ? [this.fingerprints.of(kind, value)] : [];
    return [...of('name', name), ...of('id', idNumber), ...of('phone', phone)];
  }
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
