import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetCasePage, GetLegalChecks } from '@libs/disputes';
import { HandoffDecisions, knownIn, namesSomebody } from '@libs/handoffs';
import { systemViewer, type Viewer } from '@libs/identity';
import { invalid } from '@platform/messaging';
import { Freshness } from '../access/freshness.js';

/** Who got a hand-off without names must not read one in what the sender writes beside it (个人信息保护法 6、23). */
@Injectable()
export class Nameless {
  constructor(
    private readonly queries: QueryBus,
    private readonly handoffs: HandoffDecisions,
    private readonly freshness: Freshness,
  ) {}

  /**
   * @param texts as they came, by their fields; what is no text is passed over
   * @throws DomainError `NAME_IN_NAMELESS` with the field; it quotes nothing
   */
  async require(disputeId: string, texts: object): Promise<void> {
    // A party that was written down a moment ago counts.
    await this.freshness.of('case-page');
    const viewer = systemViewer('nameless');
    const parties = knownIn(await this.queries.execute(new GetCasePage(viewer, disputeId)));
    const { representatives } = await this.queries.execute(new GetLegalChecks(viewer, disputeId));
    const agents = representatives.map((one) => ({ ...one, label: '代理人', address: null }));
    const known = [...parties, ...agents];
    for (const [field, text] of Object.entries(texts)) {
      if (typeof text !== 'string' || !namesSomebody(text, known)) continue;
      throw invalid(
        'NAME_IN_NAMELESS',
        '对方不能得知当事人身份，但此处写有当事人或者其代理人、监护人的姓名、号码或住址，请改写为“申请人”“代理人”等。',
        { field, source: '个人信息保护法 第六条、第二十三条' },
      );
    }
  }

  /** The same for what is added later, by whoever is not the receiver itself. */
  async requireIn(handoffId: string, viewer: Viewer, texts: object): Promise<void> {
    const state = await this.handoffs.load(handoffId);
    if (state?.terms.disclosure !== 'pseudonymised' || viewer.organisationId === state.sent.toOrganisationId) return;
    await this.require(state.sent.disputeId, texts);
  }
}
