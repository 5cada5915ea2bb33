import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { CasePage } from '../case-page/case-page.entity.js';
import { DisputeLinks } from '../dispute-links/dispute-links.entity.js';
import { visibleRows } from '../visible-dispute.js';

/** Terms of a model case as a draft for another: who owes and when is each case's own. */
export interface ModelTermsView {
  readonly disputeId: string;
  readonly code: string;
  readonly terms: readonly {
    readonly text: string;
    readonly amountCny: number | null;
    readonly manner: string | null;
  }[];
}

/** Agreements of the model cases of this dispute's series that the reader may see (示范调解). */
export class GetModelTerms extends Query<readonly ModelTermsView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetModelTerms)
export class GetModelTermsHandler implements IQueryHandler<GetModelTerms> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer, disputeId }: GetModelTerms): Promise<readonly ModelTermsView[]> {
    const models = (await this.modelsOf(disputeId)).filter((model) => model !== disputeId);
    if (models.length === 0) return [];
    const rows = await visibleRows(this.database, CasePage, viewer, 'content')
      .andWhere('row.disputeId IN (:...models)', { models })
      .getMany();
    const agreed = rows.filter(({ facts }) => Boolean(facts.agreement?.effectiveOn));
    return this.sealer.open(
      agreed.map(({ facts }) => ({
        disputeId: facts.disputeId,
        code: facts.code,
        terms: (facts.agreement?.terms ?? []).map(({ text, amountCny, manner }) => ({ text, amountCny, manner })),
      })),
    );
  }

  /** The parent itself and the members named as models. */
  private async modelsOf(disputeId: string): Promise<readonly string[]> {
    const links = this.database.getRepository(DisputeLinks);
    const own = await links.findOneBy({ disputeId, kind: 'series' });
    if (!own) return [];
    const parent = own.otherDisputeId;
    const members = await links.findBy({ otherDisputeId: parent, kind: 'series', model: true });
    return [parent, ...members.map((member) => member.disputeId)];
  }
}
