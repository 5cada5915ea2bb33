import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock, notFound } from '@platform/messaging';
import { renderDocx, renderPdf } from '@platform/documents';
import { GROUP_TITLES, isPaperKind, PAPER_KIND_IDS, PAPER_KINDS, type PaperKindId } from '../kinds/kinds.js';
import { setPaper } from '../setting/set-paper.js';
import { type Entry, FIELDS, type FieldName, LISTS, type ListName, type Values } from '../template/fields.js';
import { parseTemplate } from '../template/parse-template.js';
import { readDocx } from '../template/read-docx.js';
import type { Problem } from '../template/template.js';
import { templateDocument } from '../template/template-document.js';
import { shanghaiDay } from '../templates/paper-template.decider.js';
import { TemplateShelf, type TemplateVersion } from '../templates/template-shelf.js';

export interface TemplateSummary {
  readonly kind: PaperKindId;
  readonly title: string;
  readonly groupTitle: string;
  readonly basis: string;
  /** The one in use today. */
  readonly version: number;
  readonly versions: number;
}

export interface TemplateDetail extends TemplateSummary {
  /** Oldest first. */
  readonly history: readonly TemplateVersion[];
  readonly fields: readonly { readonly name: string; readonly input: boolean; readonly mediatorsOnly: boolean }[];
  readonly lists: readonly { readonly name: string; readonly fields: readonly string[] }[];
}

export interface TriedTemplate {
  /** The text; of a Word file as it was understood. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** With made-up values; null while there are problems. */
  readonly pdf: Buffer | null;
}

export class ListTemplates extends Query<readonly TemplateSummary[]> {}

export class GetTemplate extends Query<TemplateDetail> {
  constructor(readonly kind: string) {
    super();
  }
}

/** Checks a text or a Word file and sets it with made-up values; records nothing. */
export class TryTemplate extends Query<TriedTemplate> {
  constructor(
    readonly kind: string,
    readonly draft: { readonly text: string } | { readonly docx: Buffer },
  ) {
    super();
  }
}

abstract class TemplateReading {
  constructor(
    protected readonly shelf: TemplateShelf,
    protected readonly clock: Clock,
  ) {}

  protected async summary(kind: PaperKindId): Promise<TemplateSummary & { history: readonly TemplateVersion[] }> {
    const history = await this.shelf.versions(kind);
    const today = shanghaiDay(this.clock.now().toISOString());
    const { version } = await this.shelf.validOn(kind, today);
    const { title, group, basis } = PAPER_KINDS[kind];
    return { kind, title, groupTitle: GROUP_TITLES[group], basis, version, versions: history.length, history };
  }
}

@QueryHandler(ListTemplates)
export class ListTemplatesHandler extends TemplateReading implements IQueryHandler<ListTemplates> {
  constructor(shelf: TemplateShelf, @Inject(CLOCK) clock: Clock) {
    super(shelf, clock);
  }

  execute(): Promise<readonly TemplateSummary[]> {
    return Promise.all(
      PAPER_KIND_IDS.map(async (kind) => {
        const { history: _left, ...summary } = await this.summary(kind);
        return summary;
      }),
    );
  }
}

@QueryHandler(GetTemplate)
export class GetTemplateHandler extends TemplateReading implements IQueryHandler<GetTemplate> {
  constructor(shelf: TemplateShelf, @Inject(CLOCK) clock: Clock) {
    super(shelf, clock);
  }

  async execute({ kind }: GetTemplate): Promise<TemplateDetail> {
    return {
      ...(await this.summary(known(kind))),
      fields: (Object.keys(FIELDS) as FieldName[]).map((name) => ({
        name,
        input: 'input' in FIELDS[name],
        mediatorsOnly: 'mediators' in FIELDS[name],
      })),
      lists: Object.entries(LISTS).map(([name, fields]) => ({ name, fields: [...fields] })),
    };
  }
}

@QueryHandler(TryTemplate)
export class TryTemplateHandler implements IQueryHandler<TryTemplate> {
  async execute({ kind: asked, draft }: TryTemplate): Promise<TriedTemplate> {
    const kind = known(asked);
    const text = 'docx' in draft ? readDocx(draft.docx) : draft.text;
    const { template, problems } = parseTemplate(text);
    if (problems.length > 0) return { text, problems, pdf: null };
    const paper = { kind, version: 0, template, values: SPECIMEN, revision: 0, madeAt: SPECIMEN_DAY };
    const { bytes } = await renderPdf(setPaper(paper).document);
    return { text, problems, pdf: bytes };
  }
}

/** The text of a version as a Word file, to be edited and given back. */
export const templateAsDocx = (kind: PaperKindId, text: string): Promise<Buffer> =>
  renderDocx(templateDocument(PAPER_KINDS[kind].title, text));

const SPECIMEN_DAY = '2026-01-01T00:00:00.000Z';

/** Each field says its own name. */
const SPECIMEN: Values = {
  fields: Object.fromEntries(Object.keys(FIELDS).map((name) => [name, `〔${name}〕`])) as Values['fields'],
  lists: Object.fromEntries(
    Object.entries(LISTS).map(([name, fields]) => [
      name,
      [Object.fromEntries(fields.map((field) => [field, `〔${field}〕`]))] satisfies Entry[],
    ]),
  ) as unknown as Record<ListName, readonly Entry[]>,
};

function known(kind: string): PaperKindId {
  if (!isPaperKind(kind)) throw notFound('PAPER_KIND_UNKNOWN', '没有该类文书，请刷新后重试。');
  return kind;
}
