import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { notFound } from '@platform/messaging';
import { PAPER_KINDS, type PaperKindId } from '../kinds/kinds.js';
import { parseTemplate } from '../template/parse-template.js';
import type { Template } from '../template/template.js';
import { paperTemplateDecider } from './paper-template.decider.js';
import { paperTemplateStream } from './paper-template.events.js';

export interface TemplateVersion {
  readonly version: number;
  readonly text: string;
  /** null: built in, valid from the beginning. */
  readonly validFrom: string | null;
  readonly approvedBy: string | null;
  readonly note: string | null;
}

/** Every version of every template. */
@Injectable()
export class TemplateShelf {
  constructor(private readonly decisions: DecisionHandler) {}

  /** Oldest first. */
  async versions(kind: PaperKindId): Promise<readonly TemplateVersion[]> {
    const { state } = await this.decisions.load(paperTemplateStream(kind), paperTemplateDecider);
    const builtIn = { version: 1, text: PAPER_KINDS[kind].text, validFrom: null, approvedBy: null, note: '内置模板' };
    return [builtIn, ...state.replaced];
  }

  /** The one that papers of this day are made with. */
  async validOn(kind: PaperKindId, day: string): Promise<{ version: number; template: Template }> {
    const valid = (await this.versions(kind)).findLast(({ validFrom }) => validFrom === null || validFrom <= day);
    return { version: valid?.version ?? 1, template: parseTemplate(valid?.text ?? PAPER_KINDS[kind].text).template };
  }

  /** @throws DomainError `TEMPLATE_NOT_FOUND` */
  async version(kind: PaperKindId, version: number): Promise<Template> {
    const found = (await this.versions(kind)).find((one) => one.version === version);
    if (!found) throw notFound('TEMPLATE_NOT_FOUND', '没有该文书模板版本。');
    return parseTemplate(found.text).template;
  }
}
