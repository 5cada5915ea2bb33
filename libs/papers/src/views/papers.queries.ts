import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { disputeNotFound, DisputeRights, type Viewer } from '@libs/identity';
import { CLOCK, type Clock, notFound } from '@platform/messaging';
import { PaperLog } from '../issued/paper-log.js';
import {
  type Group,
  GROUP_TITLES,
  isPaperKind,
  PAPER_KIND_IDS,
  PAPER_KINDS,
  type PaperKindId,
} from '../kinds/kinds.js';
import { fits } from '../kinds/fits.js';
import { DossierMaker } from '../setting/dossier-maker.js';
import type { Inputs } from '../setting/inputs.js';
import { type Format, hashOf, inputsOf, PaperMaker, render } from '../setting/paper-maker.js';
import { isMediator, requireMediator } from '../setting/readers.js';
import { ServiceInputs } from '../setting/service-inputs.js';
import { shanghaiDay } from '../templates/paper-template.decider.js';

export interface PaperKindView {
  readonly kind: PaperKindId;
  readonly title: string;
  readonly group: Group;
  readonly groupTitle: string;
  readonly basis: string;
  readonly version: number;
  /** What the case stands at asks for it or speaks of it. */
  readonly fits: boolean;
  readonly mediatorsOnly: boolean;
  /** False: only the mediators of the case make it. */
  readonly mayMake: boolean;
  readonly missing: readonly string[];
  readonly inputs: readonly { readonly name: string; readonly kind: 'line' | 'text' }[];
}

export interface IssuedPaperView {
  readonly paperId: string;
  readonly kind: string;
  readonly title: string;
  readonly version: number;
  readonly revision: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly pages: number;
  readonly hash: string;
  readonly missing: readonly string[];
  readonly mediatorsOnly: boolean;
  readonly mayRead: boolean;
}

export interface PapersView {
  readonly kinds: readonly PaperKindView[];
  readonly issued: readonly IssuedPaperView[];
  readonly dossier: {
    readonly fileNo: string | null;
    readonly items: readonly { readonly item: string; readonly present: boolean; readonly required: boolean }[];
  };
}

export interface PaperFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Buffer;
  /** Of an issued paper: the bytes are those of the day it was made. */
  readonly same: boolean | null;
  readonly missingCharacters: readonly string[];
}

/** Papers that can be made from a case, and those that were. */
export class GetPapers extends Query<PapersView> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

/** A paper as it would be made now; nothing is recorded. */
export class PreviewPaper extends Query<PaperFile> {
  constructor(
    readonly viewer: Viewer,
    readonly request: {
      readonly disputeId: string;
      readonly kind: string;
      readonly format: Format;
      readonly inputs: Inputs;
    },
  ) {
    super();
  }
}

/** An issued paper, made again from the case as it stood then. */
export class GetIssuedPaper extends Query<PaperFile> {
  constructor(
    readonly viewer: Viewer,
    readonly request: { readonly disputeId: string; readonly paperId: string; readonly format: Format },
  ) {
    super();
  }
}

/** The file as one PDF. */
export class GetDossier extends Query<PaperFile> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetPapers)
export class GetPapersHandler implements IQueryHandler<GetPapers> {
  constructor(
    private readonly rights: DisputeRights,
    private readonly maker: PaperMaker,
    private readonly service: ServiceInputs,
    private readonly log: PaperLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, disputeId }: GetPapers): Promise<PapersView> {
    if (!(await this.rights.maySee(viewer, disputeId))) throw disputeNotFound();
    const open = await this.maker.open(disputeId);
    const today = shanghaiDay(this.clock.now().toISOString());
    const kinds = await Promise.all(
      PAPER_KIND_IDS.map(async (kind): Promise<PaperKindView> => {
        const template = await this.maker.templateOn(kind, today);
        const { missing, version, mediatorsOnly } = await this.maker.make(
          kind,
          open,
          await this.service.of(kind, open, {}),
          template,
        );
        const { title, group, basis } = PAPER_KINDS[kind];
        return {
          kind,
          title,
          group,
          groupTitle: GROUP_TITLES[group],
          basis,
          version,
          fits: fits(kind, open.at),
          mediatorsOnly,
          mayMake: !mediatorsOnly || isMediator(viewer),
          missing: [...missing],
          inputs: [...inputsOf(template.template)],
        };
      }),
    );
    const issued = await this.log.of(disputeId);
    return {
      kinds,
      issued: issued
        .map(
          ({ paperId, kind, title, version, revision, issuedAt, issuedBy, pages, hash, missing, mediatorsOnly }) => ({
            paperId,
            kind,
            title,
            version,
            revision,
            issuedAt,
            issuedBy,
            pages,
            hash,
            missing,
            mediatorsOnly,
            mayRead: !mediatorsOnly || isMediator(viewer),
          }),
        )
        .toReversed(),
      dossier: { fileNo: open.at.facts.dossier?.fileNo ?? null, items: open.at.documents },
    };
  }
}

@QueryHandler(PreviewPaper)
export class PreviewPaperHandler implements IQueryHandler<PreviewPaper> {
  constructor(
    private readonly rights: DisputeRights,
    private readonly maker: PaperMaker,
    private readonly service: ServiceInputs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, request }: PreviewPaper): Promise<PaperFile> {
    const { disputeId, kind, format, inputs } = request;
    if (!isPaperKind(kind)) throw notFound('PAPER_KIND_UNKNOWN', '没有该类文书，请刷新后重试。');
    if (!(await this.rights.maySee(viewer, disputeId))) throw disputeNotFound();
    const open = await this.maker.open(disputeId);
    const template = await this.maker.templateOn(kind, shanghaiDay(this.clock.now().toISOString()));
    const { document, mediatorsOnly } = await this.maker.make(
      kind,
      open,
      await this.service.of(kind, open, inputs),
      template,
    );
    if (mediatorsOnly) requireMediator(viewer);
    const { bytes, missingCharacters } = await render(document, format);
    return { name: `${PAPER_KINDS[kind].title}-${open.at.facts.code}`, format, bytes, same: null, missingCharacters };
  }
}

@QueryHandler(GetIssuedPaper)
export class GetIssuedPaperHandler implements IQueryHandler<GetIssuedPaper> {
  constructor(
    private readonly rights: DisputeRights,
    private readonly maker: PaperMaker,
    private readonly log: PaperLog,
  ) {}

  async execute({ viewer, request }: GetIssuedPaper): Promise<PaperFile> {
    const { disputeId, paperId, format } = request;
    if (!(await this.rights.maySee(viewer, disputeId))) throw disputeNotFound();
    const paper = (await this.log.of(disputeId)).find((one) => one.paperId === paperId);
    if (!paper || !isPaperKind(paper.kind)) throw notFound('PAPER_NOT_FOUND', '没有找到该文书，请刷新列表。');
    if (paper.mediatorsOnly) requireMediator(viewer);
    const { organisations, mediators } = paper;
    const open = await this.maker.open(disputeId, paper.revision, { organisations, mediators });
    const template = await this.maker.templateAt(paper.kind, paper.version);
    const { document } = await this.maker.make(paper.kind, open, paper.typed, template);
    const { bytes, missingCharacters } = await render(document, format);
    const same = format === 'pdf' ? hashOf(bytes) === paper.hash : null;
    return { name: `${paper.title}-${open.at.facts.code}`, format, bytes, same, missingCharacters };
  }
}

@QueryHandler(GetDossier)
export class GetDossierHandler implements IQueryHandler<GetDossier> {
  constructor(
    private readonly rights: DisputeRights,
    private readonly maker: PaperMaker,
    private readonly dossiers: DossierMaker,
    private readonly log: PaperLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, disputeId }: GetDossier): Promise<PaperFile> {
    if (!(await this.rights.maySee(viewer, disputeId))) throw disputeNotFound();
    const open = await this.maker.open(disputeId);
    const issued = await this.log.latestInputs(disputeId);
    const today = shanghaiDay(this.clock.now().toISOString());
    const { bytes, missingCharacters } = await this.dossiers.make(open, issued, isMediator(viewer), today);
    return { name: `卷宗-${open.at.facts.code}`, format: 'pdf', bytes, same: null, missingCharacters };
  }
}
