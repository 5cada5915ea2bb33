import { Controller, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { type ClockRule, isStatutory, periodFor, shanghaiDate } from '@libs/deadlines';
import { GetClockRecounts } from '@libs/disputes';
import { AnnounceCalendarYear, holidayYears, Rulebook } from '@libs/rulebook';
import { Route } from '@platform/http';
import { CLOCK, type Clock, deterministicId } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';
import { clockTitle } from './clock-titles.js';
import { keeperAreaOf } from './rule-drafts.controller.js';

type At = typeof ENDPOINTS;
type May = ResponseOf<At['clockRuleTable']>['rows'][number]['may'];

/** The clocks of a place, and the working calendar of the city. */
@Controller()
export class ClocksAndCalendarController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly book: Rulebook,
    private readonly names: Names,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ENDPOINTS.clockRuleTable)
  table(@Called() { query, viewer }: Call<At['clockRuleTable']>): ResponseOf<At['clockRuleTable']> {
    const now = this.clock.now().toISOString();
    const area = query.area ?? keeperAreaOf(viewer);
    const { version, rules } = this.book.clocksAt(now, area);
    const { remind, rungs, source, version: ladderVersion } = this.book.ladderAt(now, area);
    return {
      version,
      area,
      rows: rules.map((rule) => {
        const { id, title, standing, starts, stops, expiry, extendable, pausable } = rule;
        const { period, source: from } = periodFor(rule, area);
        const shown = { rule: id, title, length: period.length, unit: period.unit, source: from };
        return { ...shown, standing, starts, stops, expiry, extendable, pausable, may: mayOf(rule) };
      }),
      ladder: { ...remind, rungs: [...rungs], source, version: ladderVersion },
    };
  }

  @Route(ENDPOINTS.workCalendar)
  async calendar(): Promise<ResponseOf<At['workCalendar']>> {
    const { state } = this.book;
    const known = holidayYears(state);
    const names = await this.names.accounts(state.years.map(({ by }) => by));
    const thisYear = Number(shanghaiDate(this.clock.now().toISOString()).slice(0, 4));
    const last = Math.max(thisYear + 1, ...known.map(({ year }) => year));
    const first = Math.min(...known.map(({ year }) => year));
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return {
      years: years.map((year) => {
        const found = known.find((one) => one.year === year);
        return {
          year,
          published: found !== undefined,
          source: found?.source ?? null,
          holidays: (found?.holidays ?? []).map((one) => ({ ...one })),
          makeUpWorkingDays: [...(found?.makeUpWorkingDays ?? [])],
          entries: state.years
            .filter((entry) => entry.year.year === year)
            .map(({ changeId, at, by, year: { source }, correction }) => ({
              changeId,
              at,
              byName: names.get(by) ?? null,
              source,
              correction,
            })),
        };
      }),
    };
  }

  @Route(ENDPOINTS.announceCalendarYear)
  async announce(
    @Called() { body, viewer, metadata }: CommandCall<At['announceCalendarYear']>,
  ): Promise<CommandAnswer> {
    const { correction = null, ...year } = body;
    const changeId = deterministicId(metadata.commandId, 'calendar-year');
    const data = { changeId, keeperArea: keeperAreaOf(viewer), year, correction };
    return { ...answerOf(await this.commands.execute(new AnnounceCalendarYear(data, metadata))), id: changeId };
  }

  @Route(ENDPOINTS.clockRecounts)
  async recounts(@Called() { params }: Call<At['clockRecounts']>): Promise<ResponseOf<At['clockRecounts']>> {
    const { total, items } = await this.queries.execute(new GetClockRecounts(params.changeId));
    return {
      total,
      items: items.map(({ code, rule, dueBefore, dueAfter, derivation }) => ({
        code,
        title: clockTitle(rule),
        before: dueBefore,
        after: dueAfter,
        derivation,
      })),
    };
  }
}

function mayOf(rule: ClockRule): May {
  if (!isStatutory(rule)) return 'anything';
  if (rule.expiry === 'right-ends') return 'nothing';
  return rule.expiry === 'keep-until' ? 'longer' : 'shorter';
}
