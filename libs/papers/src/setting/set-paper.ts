import type { PaperDocument, Section } from '@platform/documents';
import { PAPER_KINDS, type PaperKindId } from '../kinds/kinds.js';
import type { Values } from '../template/fields.js';
import { fillTemplate } from '../template/fill-template.js';
import type { Template } from '../template/template.js';

/** Raised when the same template and values are set differently than before: a paper names the setting it was made with. */
export const SETTING = 2;

export interface PaperToSet {
  readonly kind: PaperKindId;
  readonly version: number;
  readonly template: Template;
  readonly values: Values;
  /** Revision of the dispute whose facts are in it. */
  readonly revision: number;
  /** When that event was recorded. ISO instant. */
  readonly madeAt: string;
}

export interface SetPaper {
  readonly document: PaperDocument;
  readonly missing: readonly string[];
}

export function setPaper(paper: PaperToSet): SetPaper {
  const { section, missing } = setSection(paper);
  const { title, basis } = PAPER_KINDS[paper.kind];
  return {
    document: {
      title: `${title} ${paper.values.fields.案件编号 ?? ''}`.trim(),
      author: paper.values.fields.承办单位 ?? '',
      subject: basis,
      madeAt: paper.madeAt,
      sections: [section],
    },
    missing,
  };
}

export function setSection(paper: PaperToSet): { readonly section: Section; readonly missing: readonly string[] } {
  const { blocks, missing } = fillTemplate(paper.template, paper.values);
  const { title, group } = PAPER_KINDS[paper.kind];
  const { pageNumbers, size } = paper.template;
  const note = group === 'dossier' ? {} : { note: traceOf(paper) };
  return { section: { title, pageNumbers, size, blocks, ...note }, missing };
}

/** Rules of another place are a model for whoever wrote the form; they do not stand on a paper of this one. */
const bindingBasis = (basis: string): string =>
  basis
    .split('；')
    .filter((one) => !one.endsWith('（参照）'))
    .join('；');

/** What the paper rests on and how it can be made again. */
function traceOf({ kind, version, revision, values }: PaperToSet): string {
  const code = values.fields.案件编号 ?? '';
  const trace = `${code}·第${revision}号记录·模板第${version}版`;
  const basis = bindingBasis(PAPER_KINDS[kind].basis);
  return basis === '' ? trace : `依据：${basis}。\n${trace}`;
}
