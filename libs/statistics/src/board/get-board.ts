import { accessPredicate, type Viewer } from '@libs/identity';
import { divisionByCode } from '@libs/reference';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Clock, CLOCK } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { FiguresEngine } from '../answers/figures-engine.js';
import { Parameters } from '../answers/parameters.js';
import { codeLengthBelow, type Question } from '../answers/question.js';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { spanOf } from '../period/period.js';

interface Place {
  readonly key: string;
  readonly title: string;
}

export interface BoardRow extends Place {
  readonly open: number;
  readonly overdue: number;
  readonly unsigned: number;
  readonly registered: number;
  readonly intense: number;
}

/** What is so at this moment (驾驶舱): counts only, nothing about a person. */
export interface BoardView {
  readonly areaCode: string | null;
  readonly areaName: string;
  readonly madeAt: string;
  /** The thirty days up to today; the period of what comes and goes. */
  readonly period: string;
  readonly open: number;
  readonly overdue: number;
  readonly unsigned: number;
  readonly registered: number;
  readonly closed: number;
  readonly registeredToday: number;
  /** Open cases that are marked as likely to intensify. */
  readonly intense: number;
  readonly groups: number;
  /** By street for a district, by district for the city, by community for a street. */
  readonly areas: readonly BoardRow[];
  readonly categories: readonly (Place & { readonly count: number; readonly before: number })[];
  /** Places with most registrations, three or more. */
  readonly hotPlaces: readonly (Place & { readonly count: number; readonly category: string })[];
  /** Open cases by how long they have been open. */
  readonly ages: readonly { readonly key: string; readonly title: string; readonly count: number }[];
  readonly load: readonly (Place & { readonly open: number; readonly mediators: number })[];
  /** Warnings that nobody has answered, by kind. */
  readonly repeated: number;
  readonly days: readonly { readonly day: string; readonly registered: number; readonly closed: number }[];
}

export class GetBoard extends Query<BoardView> {
  constructor(
    readonly viewer: Viewer,
    readonly areaCode: string | null,
  ) {
    super();
  }
}

const DAY = 86_400_000;
const WINDOW = 30;
const HOT = 3;
const AGES = [
  ['week', '7 日内', 0, 7],
  ['month', '8–30 日', 8, 30],
  ['quarter', '31–90 日', 31, 90],
  ['older', '90 日以上', 91, 100_000],
] as const;

interface OpenCase {
  readonly division: string;
  readonly age: number;
  readonly intense: boolean;
  readonly grouped: boolean;
  readonly organisation: string;
  readonly n: number;
}

@QueryHandler(GetBoard)
export class GetBoardHandler implements IQueryHandler<GetBoard> {
  constructor(
    private readonly engine: FiguresEngine,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, areaCode }: GetBoard): Promise<BoardView> {
    const now = this.clock.now().toISOString();
    const today = shanghaiDay(now);
    const back = (days: number): string => new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);
    const period = `${back(WINDOW - 1)}..${today}`;
    const question: Question = { viewer, span: spanOf(period), areaCode, asOf: null, filters: {} };
    const before: Question = { ...question, span: spanOf(`${back(2 * WINDOW - 1)}..${back(WINDOW)}`) };
    const [counted, earlier, cases, hot, repeated] = await Promise.all([
      this.engine.count(
        question,
        ['area', 'category', 'day'],
        ['registered', 'closed', 'open', 'overdue', 'handoffsUnsigned'],
      ),
      this.engine.count(before, ['category'], ['registered']),
      this.openCases(viewer, areaCode, today),
      this.hotPlaces(viewer, areaCode, back(WINDOW - 1)),
      this.repeated(viewer, areaCode),
    ]);
    const at = (row: Readonly<Record<string, number>> | undefined, key: string): number => row?.[key] ?? 0;
    const { registered, closed, open, overdue, handoffsUnsigned: unsigned } = counted;
    const keys = new Set([registered, open, overdue, unsigned].flatMap(({ by }) => Object.keys(by.area ?? {})));
    const sum = (some: readonly OpenCase[]): number => some.reduce((total, { n }) => total + n, 0);
    return {
      areaCode,
      areaName: areaCode === null ? '上海市' : (divisionByCode(areaCode)?.name ?? areaCode),
      madeAt: now,
      period,
      open: open.total,
      overdue: overdue.total,
      unsigned: unsigned.total,
      registered: registered.total,
      closed: closed.total,
      registeredToday: at(registered.by.day, today),
      intense: sum(cases.filter(({ intense }) => intense)),
      groups: sum(cases.filter(({ grouped }) => grouped)),
      areas: [...keys]
        .map((key) => ({
          key,
          title: placeName(key),
          open: at(open.by.area, key),
          overdue: at(overdue.by.area, key),
          unsigned: at(unsigned.by.area, key),
          registered: at(registered.by.area, key),
          intense: sum(cases.filter(({ division, intense }) => intense && division === key)),
        }))
        .toSorted((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1)),
      categories: Object.entries(registered.by.category ?? {})
        .map(([key, count]) => ({ key, title: key, count, before: at(earlier.registered.by.category, key) }))
        .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
      hotPlaces: hot,
      ages: AGES.map(([key, title, least, most]) => ({
        key,
        title,
        count: sum(cases.filter(({ age }) => age >= least && age <= most)),
      })),
      load: await this.load(cases),
      repeated,
      days: Array.from({ length: WINDOW }, (_, index) => back(WINDOW - 1 - index)).map((day) => ({
        day,
        registered: at(registered.by.day, day),
        closed: at(closed.by.day, day),
      })),
    };
  }

  private visible(viewer: Viewer, areaCode: string | null, parameters: Parameters): string {
    const access = accessPredicate(viewer, 'access', 'list');
    const within =
      areaCode === null
        ? ''
        : ` and d.division_code >= ${parameters.add(areaCode)} and d.division_code < ${parameters.add(`${areaCode}~`)}`;
    return (
      `exists (select 1 from views.dispute_access "access" where "access".dispute_id = d.dispute_id` +
      ` and ${parameters.named(access.sql, access.parameters)})${within}`
    );
  }

  private openCases(viewer: Viewer, areaCode: string | null, today: string): Promise<OpenCase[]> {
    const parameters = new Parameters();
    const visible = this.visible(viewer, areaCode, parameters);
    const digits = codeLengthBelow(areaCode);
    return this.dataSource.query(
      `with last as (select distinct on (f.dispute_id) f.dispute_id, f.kind from views.counted_facts f
         where f.kind in ('registered', 'reopened', 'closed') order by f.dispute_id, f.revision desc)
       select coalesce(left(d.division_code, ${digits}), '') as division, ${parameters.add(today)}::date - d.opened_on as age,
         d.flags @> array['可能激化'] as intense, d.flags @> array['群体性'] as grouped,
         coalesce(u.organisation_id, d.received_by, '') as organisation, count(*)::int as n
       from last join views.counted_disputes d using (dispute_id)
       left join lateral (select organisation_id from views.counted_units u where u.dispute_id = d.dispute_id
         and u.channel is not null and u.detail is null order by u.opened_on desc, u.unit_id limit 1) u on true
       where last.kind <> 'closed' and ${visible} group by 1, 2, 3, 4, 5`,
      parameters.values,
    );
  }

  private async hotPlaces(viewer: Viewer, areaCode: string | null, since: string): Promise<BoardView['hotPlaces']> {
    const parameters = new Parameters();
    const visible = this.visible(viewer, areaCode, parameters);
    const rows: { key: string; category: string; count: number }[] = await this.dataSource.query(
      `select d.division_code as key, d.category, count(*)::int as count from views.counted_disputes d
       where d.opened_on >= ${parameters.add(since)}::date and length(d.division_code) = 12 and ${visible}
       group by 1, 2 having count(*) >= ${HOT} order by 3 desc, 1, 2 limit 12`,
      parameters.values,
    );
    return rows.map((row) => ({ ...row, title: placeName(row.key) }));
  }

  /** Open warnings of the sequence kinds (same people, same place, refusals, breach). */
  private async repeated(viewer: Viewer, areaCode: string | null): Promise<number> {
    const parameters = new Parameters();
    const visible = this.visible(viewer, areaCode, parameters);
    const [row]: { n: number }[] = await this.dataSource.query(
      `select count(distinct s.signal_id)::int as n from views.counted_signals s
       join views.counted_disputes d on d.dispute_id = s.dispute_id
       where s.kind = 'same-people' and not s.done and ${visible}`,
      parameters.values,
    );
    return row?.n ?? 0;
  }

  private async load(cases: readonly OpenCase[]): Promise<BoardView['load']> {
    const open = new Map<string, number>();
    for (const { organisation, n } of cases) open.set(organisation, (open.get(organisation) ?? 0) + n);
    const bodies: { key: string; title: string; mediators: number }[] = await this.dataSource.query(
      `select o.organisation_id as key, o.name as title, count(m.mediator_id)::int as mediators
       from views.organisation_directory o
       left join views.mediator_directory m on m.organisation_id = o.organisation_id and not m.suspended and m.left_on is null
       where o.organisation_id = any($1::text[]) group by 1, 2`,
      [[...open.keys()]],
    );
    return bodies
      .map((body) => ({ ...body, open: open.get(body.key) ?? 0 }))
      .toSorted((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1))
      .slice(0, 12);
  }
}

const placeName = (key: string): string => (key === '' ? '地点未填' : (divisionByCode(key)?.name ?? key));
