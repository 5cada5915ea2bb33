import type { RuleContent, RuleKind } from '../rulebook/rulebook.events.js';
import { inForceAt, labelOf, type RuleVersion, versionsOf } from '../rulebook/in-force.js';
import { draftProblems, type DraftProblem } from '../rulebook/rulebook.rules.js';
import type { RuleDraft, RulebookState } from '../rulebook/rulebook.state.js';

export type ShownStatus = RuleDraft['status'] | 'dated' | 'in-force' | 'superseded';

export interface RowChange {
  readonly table: string;
  readonly rule: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** A draft by its dates: approved is not yet in force, in force, or followed by a later one. */
export function shownStatus(state: RulebookState, draft: RuleDraft, now: string): ShownStatus {
  if (draft.status !== 'approved' || draft.approval === null) return draft.status;
  if (draft.approval.effectiveAt > now) return 'dated';
  const holds = inForceAt(state, draft.kind, now).some(({ draftId }) => draftId === draft.draftId);
  return holds ? 'in-force' : 'superseded';
}

/** The version that the draft would follow or did follow; null: the release. */
export const before = (state: RulebookState, draft: RuleDraft): RuleVersion | null =>
  versionsOf(state, draft.kind, draft.area).find(({ approval }) => approval.number === draft.basedOn) ?? null;

export const versionLabel = (draft: RuleDraft): string | null =>
  draft.approval === null ? null : labelOf(draft as RuleVersion);

/** Rows that came, went or read otherwise, from the version before. */
export function changedRows(after: RuleContent, earlier: RuleContent | null): readonly RowChange[] {
  const old = rowsOf(earlier);
  const fresh = rowsOf(after);
  const gone = [...old.keys()].filter((key) => !fresh.has(key)).map((key) => change(key, 'removed'));
  const found = [...fresh].flatMap(([key, row]) => {
    const known = old.get(key);
    if (known === row) return [];
    return [change(key, known === undefined ? 'added' : 'changed')];
  });
  return [...found, ...gone];
}

function change(key: string, kind: RowChange['change']): RowChange {
  const [table = '', rule = ''] = key.split(' ');
  return { table, rule, change: kind };
}

function rowsOf(content: RuleContent | null): ReadonlyMap<string, string> {
  if (content === null) return new Map();
  if (content.kind === 'clocks') {
    const { rows, ladder } = content.tables;
    const clocks = rows.map((row): [string, string] => [`clocks ${row.rule}`, JSON.stringify(row)]);
    return new Map(ladder === null ? clocks : [...clocks, ['ladder ladder', JSON.stringify(ladder)]]);
  }
  const { bars = [], choices = [], duties = [], invitations = [], grades = [], without = [] } = content.tables;
  const tables = { bars, choices, duties, invitations, grades };
  const rows = Object.entries(tables).flatMap(([table, list]) =>
    list.map((row): [string, string] => [`${table} ${row.id}`, JSON.stringify(row)]),
  );
  return new Map([...rows, ...without.map((rule): [string, string] => [`without ${rule}`, 'true'])]);
}

/** What keeps an unfinished draft from being submitted now. */
export const problemsOf = (state: RulebookState, draft: RuleDraft, now: string): readonly DraftProblem[] =>
  ['drafting', 'submitted'].includes(draft.status) ? draftProblems(state, draft, now) : [];

/** Newest first. */
export const draftsOf = ({ drafts }: RulebookState, kind: RuleKind): readonly RuleDraft[] =>
  drafts.filter((draft) => draft.kind === kind).toReversed();
