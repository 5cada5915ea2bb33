import { Injectable } from '@nestjs/common';
import { type Rendered, renderPdf, type Section } from '@platform/documents';
import { paperValues } from '../facts/paper-values.js';
import type { PaperKindId } from '../kinds/kinds.js';
import { closedSlip, contentsOf, ITEM_PAPERS, slipFor } from './dossier.js';
import type { IssuedInputsOf } from './inputs.js';
import { isForMediators, type OpenCase, PaperMaker, type Versioned } from './paper-maker.js';
import { setSection } from './set-paper.js';

interface Part {
  readonly item: string;
  readonly section: Section;
}

/** The whole file as one PDF: cover, contents with page numbers, thirteen items in order (domain.md 1.13). */
@Injectable()
export class DossierMaker {
  constructor(private readonly maker: PaperMaker) {}

  async make(open: OpenCase, issued: IssuedInputsOf, isMediator: boolean, day: string): Promise<Rendered> {
    const parts = await this.parts(open, issued, isMediator, day);
    const cover = await this.section('cover', open, issued, day, {});
    const template = await this.maker.templateOn('contents', day);
    const back = await this.maker.templateOn('back-cover', day);
    const set = (pages: ReadonlyMap<string, number>, totalPages?: number): readonly Section[] => {
      const sources = { at: open.at, names: open.names, inputs: {}, contents: contentsOf(open.at, pages) };
      const values = paperValues({ ...sources, ...(totalPages === undefined ? {} : { totalPages }) });
      const common = { values, revision: open.at.facts.revision, madeAt: open.madeAt };
      return [
        cover,
        setSection({ kind: 'contents', ...template, ...common }).section,
        ...parts.map(({ section }) => section),
        setSection({ kind: 'back-cover', ...back, ...common }).section,
      ];
    };
    const trial = await renderPdf(this.document(open, set(new Map())));
    const pages = new Map<string, number>();
    [...parts.map(({ item }) => item), '封底'].forEach((item, at) => {
      const start = trial.starts[at + 2];
      if (start !== undefined && !pages.has(item)) pages.set(item, start);
    });
    return renderPdf(this.document(open, set(pages, trial.pages)));
  }

  private async parts(
    open: OpenCase,
    issued: IssuedInputsOf,
    isMediator: boolean,
    day: string,
  ): Promise<readonly Part[]> {
    const parts: Part[] = [];
    for (const { item, present } of open.at.documents) {
      if (item === '封底') continue;
      const kinds = this.kindsFor(item, open, issued);
      const isIssued = kinds.some((kind) => issued.has(kind));
      if (!present && !isIssued) continue;
      if (kinds.length === 0) parts.push({ item, section: slipFor(item, open.at) });
      for (const kind of kinds)
        parts.push({ item, section: await this.part(item, kind, { open, issued, isMediator, day }) });
    }
    return parts;
  }

  private async part(
    item: string,
    kind: PaperKindId,
    { open, issued, isMediator, day }: { open: OpenCase; issued: IssuedInputsOf; isMediator: boolean; day: string },
  ): Promise<Section> {
    const { template } = await this.templateFor(kind, issued, day);
    if (isForMediators(template) && !isMediator) return closedSlip(item);
    return this.section(kind, open, issued, day, { pageNumbers: 'outer' });
  }

  private async section(
    kind: PaperKindId,
    open: OpenCase,
    issued: IssuedInputsOf,
    day: string,
    change: Partial<Section>,
  ): Promise<Section> {
    const template = await this.templateFor(kind, issued, day);
    const paper = this.maker.paperToSet(kind, open, issued.get(kind)?.inputs ?? {}, template);
    return { ...setSection(paper).section, ...change };
  }

  private templateFor(kind: PaperKindId, issued: IssuedInputsOf, day: string): Promise<Versioned> {
    const made = issued.get(kind);
    return made ? this.maker.templateAt(kind, made.version) : this.maker.templateOn(kind, day);
  }

  /** Of two forms that may stand for an item, the one that fits the case; both where both were made. */
  private kindsFor(item: string, { at }: OpenCase, issued: IssuedInputsOf): readonly PaperKindId[] {
    const kinds = ITEM_PAPERS[item] ?? [];
    const made = kinds.filter((kind) => issued.has(kind));
    if (made.length > 0 || kinds.length < 2) return made.length > 0 ? made : kinds;
    const isFirst =
      item === '调解协议书或口头协议登记表' ? at.facts.agreement?.form === 'written' : at.facts.source === '依申请';
    return kinds.filter((_kind, index) => (index === 0) === isFirst);
  }

  private document(open: OpenCase, sections: readonly Section[]) {
    const { code, episodes, ownerOrganisationId } = open.at.facts;
    const organisationId = episodes.at(-1)?.organisationId ?? ownerOrganisationId;
    return {
      title: `卷宗 ${code}`,
      author: open.names.organisations[organisationId] ?? '',
      subject: '人民调解法第二十七条',
      madeAt: open.madeAt,
      sections,
    };
  }
}
