import { accessPredicate, type Viewer } from '@libs/identity';
import { divisionNameOn } from '@libs/reference';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Clock, CLOCK } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { AGE_BANDS } from '../answers/fact-rows.js';
import { FiguresEngine } from '../answers/figures-engine.js';
import type { Counted } from '../answers/group-rows.js';
import { Parameters } from '../answers/parameters.js';
import type { Breakdown, Question } from '../answers/question.js';
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

/** How evenly work lies on the people of the area's roster; of nobody by name. */
export interface Team {
  /** At work: not suspended, not left. */
  readonly mediators: number;
  /** 零案调解员: nothing in hand, and nothing given to them in the thirty days. */
  readonly withoutCase: number;
  /** Mediations in hand of the one in the middle, and of the one with most. */
  readonly median: number;
  readonly most: number;
}

/** What is so at this moment (驾驶舱): counts only, nothing about a person. */
export interface BoardView {
  readonly areaCode: string | null;
  readonly areaName: string;
  readonly madeAt: string;
  /** The thirty days up to today; the period of what comes and goes. */
  readonly period: string;
  /** The thirty days before it. */
  readonly before: string;
  readonly open: number;
  readonly overdue: number;
  readonly unsigned: number;
  readonly registered: number;
  readonly closed: number;
  readonly registeredToday: number;
  /** Shanghai day of `registeredToday`. */
  readonly today: string;
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
  /** Mediations in hand. */
  readonly load: readonly (Place & { readonly open: number; readonly mediators: number })[];
  readonly team: Team;
  /** Warnings of repeated parties that nobody has answered. */
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
const MEASURES = [
  'registered',
  'closed',
  'open',
  'overdue',
  'handoffsUnsigned',
  'openIntense',
  'openGroup',
  'repeatedOpen',
  'inMediation',
  'appointed',
] as const;

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
    const [counted, earlier, hot] = await Promise.all([
      this.engine.count(question, ['area', 'category', 'day', 'age', 'organisation', 'mediator'], MEASURES),
      this.engine.count(before, ['category'], ['registered']),
      this.hotPlaces(question),
    ]);
    const { registered, closed, open, overdue, handoffsUnsigned: unsigned } = counted;
    const { openIntense: intense, openGroup, repeatedOpen, inMediation } = counted;
    return {
      areaCode,
      areaName: areaCode === null ? '上海市' : divisionNameOn(areaCode, today),
      madeAt: now,
      period,
      before: before.span.text,
      open: open.total,
      overdue: overdue.total,
      unsigned: unsigned.total,
      registered: registered.total,
      closed: closed.total,
      registeredToday: at(registered, 'day', today),
      today,
      intense: intense.total,
      groups: openGroup.total,
      repeated: repeatedOpen.total,
      areas: placesOf([registered, open, overdue, unsigned, intense])
        .map((key) => ({
          key,
          title: placeName(key, today),
          open: at(open, 'area', key),
          overdue: at(overdue, 'area', key),
          unsigned: at(unsigned, 'area', key),
          registered: at(registered, 'area', key),
          intense: at(intense, 'area', key),
        }))
        .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || (a.key < b.key ? -1 : 1)),
      categories: Object.entries(registered.by.category ?? {})
        .map(([key, count]) => ({ key, title: key, count, before: at(earlier.registered, 'category', key) }))
        .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
      hotPlaces: hot,
      ages: AGE_BANDS.map(({ key, title }) => ({ key, title, count: at(open, 'age', key) })),
      load: await this.load(inMediation.by.organisation ?? {}),
      team: await this.team(areaCode, inMediation.by.mediator ?? {}, counted.appointed.by.mediator ?? {}),
      days: Array.from({ length: WINDOW }, (_, index) => back(WINDOW - 1 - index)).map((day) => ({
        day,
        registered: at(registered, 'day', day),
        closed: at(closed, 'day', day),
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

  private async hotPlaces({ viewer, areaCode, span }: Question): Promise<BoardView['hotPlaces']> {
    const parameters = new Parameters();
    const visible = this.visible(viewer, areaCode, parameters);
    const rows: { key: string; category: string; count: number }[] = await this.dataSource.query(
      `select d.division_code as key, d.category, count(*)::int as count from views.counted_disputes d
       where d.opened_on >= ${parameters.add(span.start)}::date and d.opened_on < ${parameters.add(span.end)}::date
         and length(d.division_code) = 12 and ${visible}
       group by 1, 2 having count(*) >= ${HOT} order by 3 desc, 1, 2 limit 12`,
      parameters.values,
    );
    return rows.map((row) => ({ ...row, title: placeName(row.key, shanghaiDay(this.clock.now().toISOString())) }));
  }

  /** Mediations in hand by body, beside the mediators it has. */
  private async load(open: Readonly<Record<string, number>>): Promise<BoardView['load']> {
    const bodies: { key: string; title: string; mediators: number }[] = await this.dataSource.query(
      `select o.organisation_id as key, o.name as title, count(m.mediator_id)::int as mediators
       from views.organisation_directory o
       left join views.mediator_directory m on m.organisation_id = o.organisation_id and not m.suspended and m.left_on is null
       where o.organisation_id = any($1::text[]) group by 1, 2`,
      [Object.keys(open)],
    );
    return bodies
      .map((body) => ({ ...body, open: open[body.key] ?? 0 }))
      .toSorted((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1))
      .slice(0, 12);
  }

  private async team(
    areaCode: string | null,
    open: Readonly<Record<string, number>>,
    given: Readonly<Record<string, number>>,
  ): Promise<Team> {
    const people: { id: string }[] = await this.dataSource.query(
      `select m.mediator_id as id from views.mediator_directory m
       join views.organisation_directory o on o.organisation_id = m.organisation_id
       where starts_with(o.division_code, $1) and not o.closed and not m.suspended and m.left_on is null`,
      [areaCode ?? ''],
    );
    const loads = people.map(({ id }) => open[id] ?? 0).toSorted((a, b) => a - b);
    return {
      mediators: people.length,
      withoutCase: people.filter(({ id }) => !open[id] && !given[id]).length,
      median: loads[Math.floor((loads.length - 1) / 2)] ?? 0,
      most: loads.at(-1) ?? 0,
    };
  }
}

const at = ({ by }: Counted, breakdown: Breakdown, key: string): number => by[breakdown]?.[key] ?? 0;
const placesOf = (counted: readonly Counted[]): readonly string[] => [
  ...new Set(counted.flatMap(({ by }) => Object.keys(by.area ?? {}))),
];
const placeName = (key: string, today: string): string => (key === '' ? '地点未填' : divisionNameOn(key, today));
