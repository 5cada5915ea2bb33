import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ANNEX_QUERIES, type ResponseOf } from '@libs/contracts';
import {
  competentCourts,
  FindDuplicateHints,
  GetLegalChecks,
  GetModelTerms,
  HINT_REASONS,
  type LegalChecksView,
  ListRatings,
  STATUS_TERMS,
} from '@libs/disputes';
import { OrganisationDirectory } from '@libs/roster';
import { Route } from '@platform/http';
import { CLOCK, type Clock } from '@platform/messaging';
import { DataSource, In } from 'typeorm';
import { type Call, Called } from '../access/call.js';
import { legalChecks } from './legal-checks.presenter.js';

type Duplicates = ResponseOf<typeof ANNEX_QUERIES.duplicates>;
type LegalChecks = ResponseOf<typeof ANNEX_QUERIES.legalChecks>;
type Ratings = ResponseOf<typeof ANNEX_QUERIES.ratings>;
type ModelTerms = ResponseOf<typeof ANNEX_QUERIES.modelTerms>;

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

@Controller()
export class AnnexQueriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ANNEX_QUERIES.duplicates)
  async duplicates(@Called() { body, viewer }: Call<typeof ANNEX_QUERIES.duplicates>): Promise<Duplicates> {
    const { parties, divisionCode, category } = body;
    const place = divisionCode && category ? { divisionCode, category } : null;
    const hints = await this.queries.execute(new FindDuplicateHints(viewer, parties, this.today(), place));
    const items = hints.map(({ matches: _matches, reasons, status, ...hint }) => ({
      ...hint,
      status,
      statusTitle: STATUS_TERMS[status],
      reasons: reasons.map((reason) => ({ reason, title: HINT_REASONS[reason] })),
    }));
    return { items };
  }

  @Route(ANNEX_QUERIES.legalChecks)
  async legalChecks(@Called() { params, viewer }: Call<typeof ANNEX_QUERIES.legalChecks>): Promise<LegalChecks> {
    const checks = await this.queries.execute(new GetLegalChecks(viewer, params.disputeId));
    return legalChecks(checks, await this.courtsFor(checks));
  }

  @Route(ANNEX_QUERIES.ratings)
  async ratings(@Called() { params, viewer }: Call<typeof ANNEX_QUERIES.ratings>): Promise<Ratings> {
    return { items: [...(await this.queries.execute(new ListRatings(viewer, params.disputeId)))] };
  }

  @Route(ANNEX_QUERIES.modelTerms)
  async modelTerms(@Called() { params, viewer }: Call<typeof ANNEX_QUERIES.modelTerms>): Promise<ModelTerms> {
    const models = await this.queries.execute(new GetModelTerms(viewer, params.disputeId));
    return { items: models.map((model) => ({ ...model, terms: [...model.terms] })) };
  }

  private async courtsFor({ dispute }: LegalChecksView): Promise<LegalChecks['confirmation']['courts']> {
    if (!dispute.agreement?.effectiveOn || !dispute.episode) return [];
    const directory = this.database.getRepository(OrganisationDirectory);
    const courts = await directory.find({ where: { kind: 'court', closed: false }, order: { name: 'ASC' } });
    const { organisationId } = dispute.episode;
    const mediating = await directory.findOneBy({ organisationId });
    const assisting = await directory.findBy({
      organisationId: In(dispute.safeguards.assisting.map((one) => one.assistingOrganisationId)),
    });
    const assistingDivisions = assisting.map((one) => one.divisionCode);
    return [...competentCourts(dispute, courts, mediating?.divisionCode ?? null, assistingDivisions)];
  }

  private today(): string {
    return new Date(this.clock.now().getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
  }
}
