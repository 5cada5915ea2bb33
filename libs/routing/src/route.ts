import { CHANNEL_TERMS, type Category, type Channel } from '@libs/reference';
import { extractFacts } from './facts/extract-facts.js';
import type { IntakeRecord } from './intake/intake-record.js';
import { areaOf, bodyName, factsUsed, matches } from './matching.js';
import { ROUTING_TABLES } from './tables/routing-tables.js';
import type {
  BarRule,
  ChoiceRule,
  Condition,
  DutyRule,
  GradeRule,
  InvitationRule,
  RoutingTables,
} from './tables/rule.js';
import { tablesAt } from './tables/tables-at.js';

export interface RuleHit {
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}
export interface RouteOption {
  readonly channel: Channel;
  readonly body: string;
}
export interface Bar extends RuleHit {
  readonly channel: Channel;
}

/** Somebody to ask for help; the owner stays the owner. */
export interface Invitation extends RuleHit, Pick<InvitationRule, 'role'> {
  readonly body: string;
}
/** A colour of the configurable scheme; no claim that it is official. */
export interface Grade extends RuleHit, Pick<GradeRule, 'code' | 'name' | 'respondWithin' | 'ownerLevel'> {}

export interface RoutingResult {
  readonly id: string;
  /** `none`: nobody may mediate; the alternatives name the ways that are open. */
  readonly channel: Channel | 'none';
  /** Kind of body; null only with `none`. */
  readonly body: string | null;
  readonly category: Category;
  /** Best first; never a barred channel; at least one beside the court. */
  readonly alternatives: readonly RouteOption[];
  readonly barred: readonly Bar[];
  readonly reasons: readonly RuleHit[];
  readonly duties: readonly RuleHit[];
  /** Empty where nobody may mediate. */
  readonly invitations: readonly Invitation[];
  /** Null where the tables of the place have no scheme. */
  readonly grade: Grade | null;
  /** Names of the facts that the matched rules asked for; never the text itself. */
  readonly factsUsed: readonly string[];
  /** Version of the tables, for the event (`rules`). */
  readonly ruleSet: string;
}

export interface Screening {
  readonly bars: readonly Bar[];
  /** True while a channel or another way of mediating is open. */
  readonly fit: boolean;
}

interface Matched {
  readonly bars: readonly BarRule[];
  readonly choices: readonly ChoiceRule[];
  readonly duties: readonly DutyRule[];
  /** Choices no bar closes, heaviest first. */
  readonly open: readonly ChoiceRule[];
  readonly invitations: readonly InvitationRule[];
  readonly grade: GradeRule | undefined;
  readonly nobody: boolean;
  readonly nameOf: (body: string) => string;
  readonly factsUsed: readonly string[];
  readonly version: string;
}

/**
 * Facts, bars, choice, duties, alternatives, invitations, grade. Pure: the same record, tables and day give the same.
 * @param decidedOn day of the decision in Shanghai; absent: the day since which the newest rows hold
 */
export function route(
  record: IntakeRecord,
  tables: RoutingTables = ROUTING_TABLES,
  decidedOn: string = tables.validFrom,
): RoutingResult {
  const matched = match(record, tables, decidedOn);
  const options = optionsOf(matched);
  const first = matched.nobody ? undefined : options[0];
  return {
    id: record.id,
    channel: first?.channel ?? 'none',
    body: first?.body ?? null,
    category: record.category,
    alternatives: first ? options.slice(1) : options,
    barred: barsOf(matched),
    reasons: reasonsOf(matched, first?.channel),
    duties: matched.duties.map(hit),
    invitations: invitationsOf(matched, first?.body),
    grade: gradeOf(matched.grade),
    factsUsed: matched.factsUsed,
    ruleSet: matched.version,
  };
}

/** The bars alone (受理审查). */
export function screen(
  record: IntakeRecord,
  tables: RoutingTables = ROUTING_TABLES,
  decidedOn: string = tables.validFrom,
): Screening {
  const matched = match(record, tables, decidedOn);
  return { bars: barsOf(matched), fit: !matched.nobody };
}

function match(record: IntakeRecord, tables: RoutingTables, decidedOn: string): Matched {
  const facts = extractFacts(record);
  const rules = tablesAt(decidedOn, areaOf(record, facts), tables);
  const holds = (rule: { readonly when: Condition }): boolean => matches(rule.when, record, facts);
  const bars = rules.bars.filter(holds);
  const choices = rules.choices.filter(holds).toSorted((left, right) => right.weight - left.weight);
  const duties = rules.duties.filter(holds);
  const nobody = bars.some((bar) => bar.noMediation);
  const closed = new Set<Channel>(bars.flatMap((bar) => bar.closes));
  const stays = (choice: ChoiceRule) => !closed.has(choice.channel) && (!nobody || choice.decides === true);
  return {
    bars,
    choices,
    duties,
    invitations: rules.invitations.filter(holds),
    grade: rules.grades.find((each) => each.criteria.some((when) => matches(when, record, facts))),
    version: rules.version,
    nobody,
    open: choices.filter(stays),
    nameOf: (body) => bodyName(rules.bodies, body, facts),
    factsUsed: factsUsed([...bars, ...choices, ...duties], facts),
  };
}

/** The heaviest proposal of each channel, then what else stands beside the three mediations. */
function optionsOf({ bars, nobody, open, nameOf }: Matched): readonly RouteOption[] {
  const best = open.filter((choice, at) => open.findIndex((each) => each.channel === choice.channel) === at);
  const rest = open.filter((choice) => choice.channel === 'other' && !best.includes(choice));
  const named = [...best, ...rest].map((choice) => ({ channel: choice.channel, body: nameOf(choice.body) }));
  const instead = nobody ? bars.flatMap((bar) => (bar.otherWay === undefined ? [] : [bar.otherWay])) : [];
  const options = [...instead.map((body): RouteOption => ({ channel: 'other', body: nameOf(body) })), ...named];
  return options.filter((option, at) => options.findIndex((each) => each.body === option.body) === at);
}

const hit = ({
  id,
  source,
  text,
}: {
  readonly id: string;
  readonly source: string;
  readonly text: string;
}): RuleHit => ({
  rule: id,
  source,
  text,
});

/** The body that leads is not invited to its own table. */
const invitationsOf = ({ nobody, invitations, nameOf }: Matched, leader: string | undefined): readonly Invitation[] =>
  nobody
    ? []
    : invitations
        .map((each) => ({ role: each.role, body: nameOf(each.body), ...hit(each) }))
        .filter((each) => each.body !== leader);

const gradeOf = (grade: GradeRule | undefined): Grade | null => {
  if (!grade) return null;
  const { code, name, respondWithin, ownerLevel } = grade;
  return { code, name, respondWithin, ownerLevel, ...hit(grade) };
};

const barsOf = ({ bars }: Matched): readonly Bar[] =>
  bars.flatMap((bar) => bar.closes.map((channel): Bar => ({ channel, ...hit(bar) })));

/** From this weight on a choice was made for this kind of dispute; a closed one is worth a word. */
const MEANT_FOR_IT = 55;

/** Bars, the rules that carried the first choice, and why the runner-up lost. */
function reasonsOf({ bars, choices, open, nameOf }: Matched, first: Channel | undefined): readonly RuleHit[] {
  const winners = open.filter((choice) => choice.channel === first);
  const runnerUp = open.find((choice) => choice.channel !== first);
  const winner = winners[0];
  const lost = choices.find((choice) => !open.includes(choice) && choice.weight >= MEANT_FOR_IT);
  const reasons = [...bars.map(hit), ...winners.slice(0, 3).map(hit)];
  if (lost) reasons.push(closedReason(lost, nameOf));
  if (winner && runnerUp) reasons.push(runnerUpReason(winner, runnerUp, nameOf));
  return reasons;
}

const closedReason = (lost: ChoiceRule, nameOf: (body: string) => string): RuleHit => ({
  rule: lost.id,
  source: lost.source,
  text: `本可选${CHANNEL_TERMS[lost.channel]}（${nameOf(lost.body)}），因上述禁止事由不能选。`,
});

const runnerUpReason = (winner: ChoiceRule, runnerUp: ChoiceRule, nameOf: (body: string) => string): RuleHit => ({
  rule: runnerUp.id,
  source: runnerUp.source,
  text: `次选${CHANNEL_TERMS[runnerUp.channel]}（${nameOf(runnerUp.body)}）：规则权重 ${runnerUp.weight}，低于首选规则 ${winner.id} 的 ${winner.weight}，列为备选。`,
});
