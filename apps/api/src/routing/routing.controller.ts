import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { GetRoutingWhatIf } from '@libs/disputes';
import { endOfDay, shanghaiDate } from '@libs/deadlines';
import { divisionPath } from '@libs/reference';
import { ROUTING_TABLES, tablesAt } from '@libs/routing';
import { Rulebook } from '@libs/rulebook';
import { Route } from '@platform/http';
import { CLOCK, type Clock } from '@platform/messaging';
import { type Call, Called } from '../access/call.js';

type At = typeof ENDPOINTS;
interface Dated {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

const shown = (rule: Dated) => ({
  rule: rule.id,
  source: rule.source,
  text: rule.text,
  validFrom: rule.validFrom ?? null,
  validUntil: rule.validUntil ?? null,
  row: { ...rule },
});

/** The routing tables as they hold in a place on a day, and a draft of them tried on past disputes. */
@Controller()
export class RoutingController {
  constructor(
    private readonly queries: QueryBus,
    private readonly book: Rulebook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ENDPOINTS.routingRules)
  rules(@Called() { query, viewer }: Call<At['routingRules']>): ResponseOf<At['routingRules']> {
    const now = this.clock.now().toISOString();
    const today = shanghaiDate(now);
    const on = query.on ?? today;
    const area = query.area ?? viewer.areaCode ?? '31';
    const tables = tablesAt(on, area, this.book.routingAt(on === today ? now : endOfDay(on)));
    return {
      version: tables.version,
      on,
      area,
      areaName: divisionPath(area) || area,
      bars: tables.bars.map((bar) => ({
        ...shown(bar),
        closes: [...bar.closes],
        noMediation: bar.noMediation ?? false,
      })),
      choices: tables.choices.map((choice) => ({
        ...shown(choice),
        channel: choice.channel,
        body: tables.bodies[choice.body]?.plain ?? choice.body,
        weight: choice.weight,
      })),
      duties: tables.duties.map(shown),
      invitations: tables.invitations.map((one) => ({
        ...shown(one),
        role: one.role,
        body: tables.bodies[one.body]?.plain ?? one.body,
      })),
      grades: tables.grades.map((grade) => ({ ...shown(grade), code: grade.code, name: grade.name })),
      changes: ROUTING_TABLES.changes.map(({ rules, ...change }) => ({
        ...change,
        rules: rules.map(({ rule }) => rule),
      })),
    };
  }

  @Route(ENDPOINTS.routingWhatIf)
  async whatIf(@Called() { body, viewer }: Call<At['routingWhatIf']>): Promise<ResponseOf<At['routingWhatIf']>> {
    const period = { from: body.from ?? null, to: body.to ?? null };
    const { items, ...counted } = await this.queries.execute(new GetRoutingWhatIf(viewer, body.draft, period));
    return {
      ...counted,
      items: items.map(({ before, after, gone, added, ...item }) => ({
        ...item,
        before: { ...before, rules: [...before.rules] },
        after: { ...after, rules: [...after.rules] },
        gone: [...gone],
        added: [...added],
      })),
    };
  }
}
