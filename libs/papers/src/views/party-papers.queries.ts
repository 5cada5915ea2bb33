import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { notFound } from '@platform/messaging';
import { type IssuedPaper, PaperLog } from '../issued/paper-log.js';
import { isPaperKind } from '../kinds/kinds.js';
import { isForMediators, type OpenCase, PaperMaker, render, type Versioned } from '../setting/paper-maker.js';
import { conceal, isForParty, secretsOfOthers, withoutNotes } from '../setting/party-copy.js';
import { setPaper } from '../setting/set-paper.js';
import type { PaperFile } from './papers.queries.js';

export interface PartyPaperView {
  readonly paperId: string;
  readonly title: string;
  readonly issuedAt: string;
}

/**
 * Papers of a case that were made for one of its parties, the newest of each kind. Whoever asks has shown that it is this
 * party: no rights filter knows parties.
 */
export class ListPartyPapers extends Query<readonly PartyPaperView[]> {
  constructor(
    readonly disputeId: string,
    readonly partyId: string,
  ) {
    super();
  }
}

/** One of them as PDF, as it was made but without numbers and addresses of others, and without notes of the mediators. */
export class GetPartyPaper extends Query<PaperFile> {
  constructor(
    readonly disputeId: string,
    readonly partyId: string,
    readonly paperId: string,
  ) {
    super();
  }
}

/** The part that this party has in the case now; null: none any more. */
async function roleOf(maker: PaperMaker, disputeId: string, partyId: string): Promise<string | null> {
  const { at } = await maker.open(disputeId);
  return at.facts.parties.find((party) => party.partyId === partyId)?.role ?? null;
}

function papersFor(issued: readonly IssuedPaper[], role: string | null): readonly IssuedPaper[] {
  if (role === null) return [];
  const mine = issued.filter(
    ({ kind, mediatorsOnly }) => isPaperKind(kind) && isForParty(kind, role) && !mediatorsOnly,
  );
  return [...new Map(mine.map((paper) => [paper.kind, paper])).values()];
}

@QueryHandler(ListPartyPapers)
export class ListPartyPapersHandler implements IQueryHandler<ListPartyPapers> {
  constructor(
    private readonly maker: PaperMaker,
    private readonly log: PaperLog,
  ) {}

  async execute({ disputeId, partyId }: ListPartyPapers): Promise<readonly PartyPaperView[]> {
    const issued = await this.log.of(disputeId);
    if (issued.length === 0) return [];
    return papersFor(issued, await roleOf(this.maker, disputeId, partyId)).map(({ paperId, title, issuedAt }) => ({
      paperId,
      title,
      issuedAt,
    }));
  }
}

@QueryHandler(GetPartyPaper)
export class GetPartyPaperHandler implements IQueryHandler<GetPartyPaper> {
  constructor(
    private readonly maker: PaperMaker,
    private readonly log: PaperLog,
  ) {}

  /** @throws DomainError `PAPER_NOT_FOUND`, also for a paper that is not for this party */
  async execute({ disputeId, partyId, paperId }: GetPartyPaper): Promise<PaperFile> {
    const role = await roleOf(this.maker, disputeId, partyId);
    const paper = papersFor(await this.log.of(disputeId), role).find((one) => one.paperId === paperId);
    if (!paper || !isPaperKind(paper.kind)) throw notFound('PAPER_NOT_FOUND', '没有找到该文书，请刷新列表。');
    const { organisations, mediators } = paper;
    const open = await this.maker.open(disputeId, paper.revision, { organisations, mediators });
    const template = await this.maker.templateAt(paper.kind, paper.version);
    if (isForMediators(template.template)) throw notFound('PAPER_NOT_FOUND', '没有找到该文书，请刷新列表。');
    const { bytes, missingCharacters } = await render(this.copyFor(partyId, paper, open, template), 'pdf');
    const name = `${paper.title}-${open.at.facts.code}`;
    return { name, format: 'pdf', bytes, same: null, missingCharacters };
  }

  private copyFor(partyId: string, paper: IssuedPaper, open: OpenCase, template: Versioned) {
    if (!isPaperKind(paper.kind)) throw new Error(`${paper.kind} is no kind of paper`);
    const toSet = this.maker.paperToSet(paper.kind, { ...open, at: withoutNotes(open.at) }, paper.typed, template);
    return setPaper({ ...toSet, values: conceal(toSet.values, secretsOfOthers(open.at, partyId)) }).document;
  }
}
