import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { BookDifference } from '@libs/contracts';
import { type Difference, PartnerExchangeReader } from '@libs/deliveries';
import { ListHandoffs } from '@libs/handoffs';
import type { Viewer } from '@libs/identity';
import { PartnerRegistryReader, type PartnerView } from '@libs/partners';
import { Names } from '../reference/names.js';
import { inWords, ownersIn, shownDifferences } from './differences.js';

/** Who answers for a hand-off on one of its sides. */
const ROLES: readonly Viewer['role'][] = ['coordinator', 'partner'];

/**
 * Books of the two sides that say different things: a task for whoever answers for the case on either side, until the books
 * agree again. Each reader sees the cases of its own side and no others; a partner's people also what only their books hold.
 */
@Injectable()
export class DifferenceTasks {
  constructor(
    private readonly queries: QueryBus,
    private readonly exchanges: PartnerExchangeReader,
    private readonly registry: PartnerRegistryReader,
    private readonly names: Names,
  ) {}

  async of(viewer: Viewer): Promise<BookDifference[]> {
    if (!ROLES.includes(viewer.role)) return [];
    const open = (await this.exchanges.all()).filter(({ mismatchSince }) => mismatchSince !== null);
    if (open.length === 0) return [];
    const ids = open.flatMap(({ differences }) => differences.map(({ handoffId }) => handoffId));
    const bodies = open.flatMap(({ differences }) => ownersIn(differences));
    const [mine, systems, names] = await Promise.all([
      this.queries.execute(new ListHandoffs(viewer, { direction: 'all', handoffIds: ids })),
      this.registry.list(),
      this.names.organisations(bodies),
    ]);
    const cases = new Map(mine.map(({ handoffId, disputeId }) => [handoffId, disputeId]));
    return open.flatMap(({ partnerId, mismatchSince, differences }) => {
      const system = systems.find((one) => one.partnerId === partnerId);
      const own = system?.organisationId === viewer.organisationId;
      const seen = inWords(
        differences.filter(({ handoffId }) => own || cases.has(handoffId)),
        names,
      );
      return seen.length === 0 ? [] : [task(partnerId, system, mismatchSince ?? '', seen, cases)];
    });
  }
}

function task(
  partnerId: string,
  system: PartnerView | undefined,
  since: string,
  seen: readonly Difference[],
  cases: ReadonlyMap<string, string>,
): BookDifference {
  const items = shownDifferences(seen).map((one) => ({ ...one, disputeId: cases.get(one.handoffId) ?? null }));
  return { partnerId, partnerName: system?.name ?? partnerId, since, items };
}
