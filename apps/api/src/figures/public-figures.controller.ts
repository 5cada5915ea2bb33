import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { GetPublicFigures, type PublicFigures } from '@libs/statistics';
import { Route } from '@platform/http';
import { type Call, Called } from '../access/call.js';

type At = typeof ENDPOINTS;

/** What a street shows to everybody once a year, out of its published edition. */
@Controller()
export class PublicFiguresController {
  constructor(private readonly queries: QueryBus) {}

  @Route(ENDPOINTS.publicFigures)
  async read(@Called() { query }: Call<At['publicFigures']>): Promise<ResponseOf<At['publicFigures']>> {
    const figures = await this.queries.execute(new GetPublicFigures(query.area, query.year ?? null));
    const { divisionCode, rule, years, category, channel, ...rest } = figures;
    return {
      ...rest,
      area: divisionCode,
      years: [...years],
      category: copied(category),
      channel: copied(channel),
      hiddenBelow: rule.least,
      rule: rule.source,
    };
  }
}

const copied = ({ total, rows }: PublicFigures['category']) => ({ total, rows: rows.map((row) => ({ ...row })) });
