import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CLOCK_RULE_IDS, type ClockRuleId, shanghaiDate, startClock } from '@libs/deadlines';
import { compareRecord, type RouteDifference } from '@libs/routing';
import { clocksWithDraft, draftOf, type RuleDraft, Rulebook, routingWithDraft } from '@libs/rulebook';
import { CLOCK, type Clock } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { shanghaiDay } from '../../dispute/days.js';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { DueClocks } from '../open-clocks/open-clocks.query.js';
import { PastRecords } from './past-records.js';
import { MOST_COMPARED } from './routing-what-if.query.js';

export interface TrialPeriod {
  /** Days of registration in Shanghai, both included; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface RuleTrial {
  readonly compared: number;
  readonly more: boolean;
  readonly routes: readonly (Omit<RouteDifference, 'id'> & { readonly code: string; readonly decidedOn: string })[];
  readonly clocks: readonly {
    readonly code: string;
    readonly rule: string;
    readonly startsOn: string;
    /** Last days in Shanghai. */
    readonly before: string;
    readonly after: string;
  }[];
}

/**
 * What a kept draft would change: past disputes of its area that would go elsewhere, or running clocks that would end on
 * another day. An administrator sees codes and rules here, never a story (三员分立).
 */
export class GetRuleDraftTrial extends Query<RuleTrial> {
  constructor(
    readonly draftId: string,
    readonly period: TrialPeriod,
  ) {
    super();
  }
}

@QueryHandler(GetRuleDraftTrial)
export class GetRuleDraftTrialHandler implements IQueryHandler<GetRuleDraftTrial> {
  constructor(
    private readonly database: DataSource,
    private readonly records: PastRecords,
    private readonly book: Rulebook,
    private readonly running: DueClocks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `RULE_DRAFT_NOT_FOUND` */
  async execute({ draftId, period }: GetRuleDraftTrial): Promise<RuleTrial> {
    const draft = draftOf(this.book.state, draftId);
    return draft.kind === 'routing' ? this.routes(draft, period) : this.clocks(draft, period);
  }

  private async routes(draft: RuleDraft, { from, to }: TrialPeriod): Promise<RuleTrial> {
    const rows = this.database
      .getRepository(DisputeList)
      .createQueryBuilder('row')
      .where('starts_with(row.divisionCode, :area)', { area: draft.area });
    if (from !== null) rows.andWhere('row.registeredAt >= :from', { from: `${from}T00:00:00+08:00` });
    if (to !== null) rows.andWhere('row.registeredAt <= :to', { to: `${to}T23:59:59.999+08:00` });
    const found = await rows
      .orderBy('row.registeredAt', 'DESC')
      .take(MOST_COMPARED + 1)
      .getMany();
    const now = this.clock.now().toISOString();
    const after = routingWithDraft(this.book.state, draft, now);
    const routes: RuleTrial['routes'][number][] = [];
    for (const { disputeId, code, registeredAt } of found.slice(0, MOST_COMPARED)) {
      const record = await this.records.of(disputeId);
      const at = new Date(registeredAt).toISOString();
      const past = record && { record, decidedOn: shanghaiDay(at) };
      const moved = past && compareRecord(past, this.book.routingAt(at), after, shanghaiDay(now));
      if (!moved) continue;
      const { id: _id, ...difference } = moved;
      routes.push({ ...difference, code, decidedOn: past.decidedOn });
    }
    const compared = Math.min(found.length, MOST_COMPARED);
    return { compared, more: found.length > MOST_COMPARED, routes, clocks: [] };
  }

  private async clocks(draft: RuleDraft, { from, to }: TrialPeriod): Promise<RuleTrial> {
    const found = await this.running.running({ after: '', from: null, until: to, area: draft.area }, MOST_COMPARED + 1);
    const inPeriod = found.slice(0, MOST_COMPARED).filter(({ startsOn }) => from === null || startsOn >= from);
    const codes = await this.codesOf(inPeriod.map(({ disputeId }) => disputeId));
    const now = this.clock.now().toISOString();
    const { calendar } = this.book;
    const clocks = inPeriod.flatMap(({ clockId, disputeId, rule, startsOn, dueAt, divisionCode }) => {
      if (!(CLOCK_RULE_IDS as readonly string[]).includes(rule)) return [];
      const rules = clocksWithDraft(this.book.state, draft, now, divisionCode);
      const clock = startClock(rule as ClockRuleId, startsOn, { clockId, divisionCode, calendar, rules });
      const [before, after] = [shanghaiDate(new Date(dueAt).toISOString()), shanghaiDate(clock.dueAt)];
      return before === after ? [] : [{ code: codes.get(disputeId) ?? '', rule, startsOn, before, after }];
    });
    return { compared: inPeriod.length, more: found.length > MOST_COMPARED, routes: [], clocks };
  }

  private async codesOf(disputeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (disputeIds.length === 0) return new Map();
    const rows = await this.database
      .getRepository(DisputeList)
      .createQueryBuilder('row')
      .where('row.disputeId = any(:disputeIds)', { disputeIds })
      .getMany();
    return new Map(rows.map(({ disputeId, code }) => [disputeId, code]));
  }
}
