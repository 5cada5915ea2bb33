import { Injectable } from '@nestjs/common';
import type { ENDPOINTS, ResponseOf } from '@libs/contracts';
import { divisionPath } from '@libs/reference';
import { FACT_NAMES, FACT_TERMS, PROTECTED_BARS, PROTECTED_DUTIES, ROUTING_TABLES } from '@libs/routing';
import * as rulebook from '@libs/rulebook';
import { Names } from '../reference/names.js';

type At = typeof ENDPOINTS;
type Summary = ResponseOf<At['ruleDrafts']>['items'][number];
type Page = ResponseOf<At['ruleDraft']>;
type Content = Pick<Page, 'tables' | 'tests' | 'running'>;

/** Drafts and versions as the console shows them, from the book in memory. */
@Injectable()
export class RuleDraftPages {
  constructor(
    private readonly book: rulebook.Rulebook,
    private readonly names: Names,
  ) {}

  /** @throws DomainError `RULE_DRAFT_NOT_FOUND` */
  found(draftId: string): rulebook.RuleDraft {
    return rulebook.draftOf(this.book.state, draftId);
  }

  list(kind: rulebook.RuleKind, now: string): ResponseOf<At['ruleDrafts']> {
    return { items: rulebook.draftsOf(this.book.state, kind).map((draft) => this.summary(draft, now)) };
  }

  async one(draftId: string, reader: string, keeperArea: string, now: string): Promise<Page> {
    const draft = this.found(draftId);
    const { state } = this.book;
    const people = [...draft.history.map(({ by }) => by), ...draft.trials.map(({ by }) => by), ...draft.authors];
    const names = await this.names.accounts(people);
    const nameOf = (by: string): string | null => names.get(by) ?? null;
    const summary = this.summary(draft, now);
    const mine = draft.area.startsWith(keeperArea);
    return {
      ...summary,
      authors: draft.authors.map((by) => nameOf(by) ?? by),
      basedOn: draft.basedOn,
      ...contentOf(draft.content),
      problems: rulebook.problemsOf(state, draft, now).map((one) => ({ ...one })),
      changes: rulebook
        .changedRows(draft.content, rulebook.before(state, draft)?.content ?? null)
        .map((one) => ({ ...one })),
      trials: draft.trials.map(({ revision, by, at, from, to, compared, changed }) => ({
        revision,
        byName: nameOf(by),
        at,
        from,
        to,
        compared,
        changed,
      })),
      history: draft.history.map((step) => ({ ...step, byName: nameOf(step.by) })),
      allowed: mine ? [...(ALLOWED[summary.status] ?? [])] : [],
      canReview: mine && draft.status === 'submitted' && !draft.authors.includes(reader),
    };
  }

  current(kind: rulebook.RuleKind, area: string): ResponseOf<At['currentRules']> {
    const newest = rulebook.versionsOf(this.book.state, kind, area).at(-1);
    const empty: Content = {
      tables: kind === 'routing' ? { area } : { area, rows: [], ladder: null },
      tests: [],
      running: null,
    };
    return {
      number: newest?.approval.number ?? 0,
      areaName: divisionPath(area) || area,
      version: newest ? rulebook.versionLabel(newest) : null,
      ...(newest ? contentOf(newest.content) : empty),
    };
  }

  vocabulary(now: string): ResponseOf<At['ruleVocabulary']> {
    const { bars, choices, duties, invitations, grades, bodies, areas, local = [] } = this.book.routingAt(now);
    const own = [...areas, ...local.map(({ tables }) => tables)].flatMap((area) => [
      ...(area.bars ?? []),
      ...(area.choices ?? []),
      ...(area.duties ?? []),
      ...(area.invitations ?? []),
      ...(area.grades ?? []),
    ]);
    const all = [...bars, ...choices, ...duties, ...invitations, ...grades, ...own];
    const rules = new Map(all.map(({ id, text }): [string, string] => [id, text]));
    return {
      facts: FACT_NAMES.map((value) => ({ value, title: FACT_TERMS[value] })),
      bodies: Object.entries(bodies ?? ROUTING_TABLES.bodies).map(([value, { plain }]) => ({ value, title: plain })),
      rules: [...rules].map(([value, title]) => ({ value, title })),
      protectedRules: [...PROTECTED_BARS, ...PROTECTED_DUTIES],
    };
  }

  private summary(draft: rulebook.RuleDraft, now: string): Summary {
    const { draftId, kind, area, title, reason, revision, authors, approval } = draft;
    return {
      draftId,
      kind,
      area,
      areaName: divisionPath(area) || area,
      title,
      reason,
      revision,
      status: rulebook.shownStatus(this.book.state, draft, now),
      version: rulebook.versionLabel(draft),
      effectiveAt: approval?.effectiveAt ?? null,
      authors: [...authors],
    };
  }
}

/** What may be done with a draft in a status, by those who keep its area; the decider judges again. */
const ALLOWED: Partial<Record<Summary['status'], readonly string[]>> = {
  drafting: ['revise', 'try', 'submit', 'withdraw'],
  submitted: ['try', 'approve', 'return', 'withdraw'],
  dated: ['revoke'],
};

function contentOf(content: rulebook.RuleContent): Content {
  return {
    tables: { ...content.tables },
    tests: content.tests.map((one) => ({ ...one })),
    running: content.kind === 'clocks' ? content.running : null,
  };
}
