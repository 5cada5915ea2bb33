import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseAt, CaseHistory } from '@libs/disputes';
import { MediatorDirectoryReader, OrganisationDirectory } from '@libs/roster';
import { type PaperDocument, type Rendered, renderDocx, renderPdf } from '@platform/documents';
import { Sealer } from '@platform/privacy';
import { DataSource, In } from 'typeorm';
import { type Names, paperValues } from '../facts/paper-values.js';
import type { PaperKindId } from '../kinds/kinds.js';
import { fieldOf, MEDIATORS_ONLY_ENTRIES, type Values } from '../template/fields.js';
import { fieldsIn } from '../template/parse-template.js';
import type { Template } from '../template/template.js';
import { TemplateShelf } from '../templates/template-shelf.js';
import { contentsOf } from './dossier.js';
import type { Inputs } from './inputs.js';
import { type PaperToSet, setPaper } from './set-paper.js';

/** The case opened at one of its events, with the names of that day. Only for readers who passed the rights filter. */
export interface OpenCase {
  readonly at: CaseAt;
  readonly names: Names;
  readonly madeAt: string;
  /** Key subject of the story: what is typed for a paper is sealed under it. */
  readonly storySubjectId: string;
}

export interface MadePaper {
  readonly document: PaperDocument;
  readonly missing: readonly string[];
  readonly version: number;
  readonly mediatorsOnly: boolean;
}

/** Makes papers: case, template and what was typed go in, a document comes out; the same in, the same out. */
@Injectable()
export class PaperMaker {
  constructor(
    private readonly history: CaseHistory,
    private readonly sealer: Sealer,
    private readonly mediators: MediatorDirectoryReader,
    private readonly database: DataSource,
    private readonly shelf: TemplateShelf,
  ) {}

  /** `known`: names kept with a paper; without them the directories are asked. */
  async open(disputeId: string, revision?: number, known?: Names): Promise<OpenCase> {
    const sealed = await this.history.at(disputeId, revision);
    const madeAt = sealed.events.at(-1)?.metadata.recordedAt ?? sealed.facts.registeredAt;
    const [first] = sealed.events;
    const storySubjectId = first?.type === 'DisputeRegistered' ? first.data.storySubjectId : '';
    const names = known ?? (await this.namesFor(sealed));
    return { at: await this.sealer.open(sealed), names, madeAt, storySubjectId };
  }

  async make(kind: PaperKindId, open: OpenCase, inputs: Inputs, template: Versioned): Promise<MadePaper> {
    const paper = this.paperToSet(kind, open, inputs, template);
    return { ...setPaper(paper), version: template.version, mediatorsOnly: isForMediators(template.template) };
  }

  paperToSet(kind: PaperKindId, { at, names, madeAt }: OpenCase, inputs: Inputs, template: Versioned): PaperToSet {
    const values: Values = paperValues({ at, names, inputs, contents: contentsOf(at, new Map()) });
    return { kind, ...template, values, revision: at.facts.revision, madeAt };
  }

  templateOn(kind: PaperKindId, day: string): Promise<Versioned> {
    return this.shelf.validOn(kind, day);
  }

  async templateAt(kind: PaperKindId, version: number): Promise<Versioned> {
    return { version, template: await this.shelf.version(kind, version) };
  }

  private async namesFor({ facts, events }: CaseAt): Promise<Names> {
    const organisationIds = new Set<string>([
      facts.receivedBy,
      facts.ownerOrganisationId,
      ...facts.episodes.map(({ organisationId }) => organisationId),
      ...facts.handoffs.flatMap((one) => [one.fromOrganisationId, one.toOrganisationId]),
      ...(facts.confirmation ? [facts.confirmation.courtId] : []),
      ...events.flatMap((event) =>
        event.type === 'SupervisionOrdered' && event.data.byOrganisationId ? [event.data.byOrganisationId] : [],
      ),
    ]);
    const rows = await this.database
      .getRepository(OrganisationDirectory)
      .find({ select: { organisationId: true, name: true }, where: { organisationId: In([...organisationIds]) } });
    // Whoever was replaced is named too: the bar of later roles holds for them (特邀调解规定 16).
    const appointed = events.flatMap((event) => (event.type === 'MediatorAppointed' ? [event.data.mediatorId] : []));
    const sitting = facts.episodes.flatMap(({ mediatorIds }) => mediatorIds);
    const mediators = await this.mediators.names([...new Set([...sitting, ...appointed])]);
    return {
      organisations: Object.fromEntries(rows.map(({ organisationId, name }) => [organisationId, name])),
      mediators: Object.fromEntries(mediators),
    };
  }
}

export interface Versioned {
  readonly version: number;
  readonly template: Template;
}

export type Format = 'pdf' | 'docx';

/** @returns bytes, and of a PDF its pages */
export async function render(document: PaperDocument, format: Format): Promise<Rendered> {
  if (format === 'pdf') return renderPdf(document);
  return { bytes: await renderDocx(document), starts: [], pages: 0, missingCharacters: [] };
}

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function isForMediators(template: Template): boolean {
  return [...fieldsIn(template)].some(
    (name) => MEDIATORS_ONLY_ENTRIES.includes(name) || fieldOf(name)?.mediators === true,
  );
}

/** Fields of a template that whoever makes the paper may type. */
export function inputsOf(template: Template): readonly { readonly name: string; readonly kind: 'line' | 'text' }[] {
  return [...fieldsIn(template)].flatMap((name) => {
    const input = fieldOf(name)?.input;
    return input === undefined ? [] : [{ name, kind: input }];
  });
}
