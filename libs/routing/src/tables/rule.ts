import type { Category, Channel, IntakeSource } from '@libs/reference';
import type { FactName } from '../facts/extractors.js';

/** All that is stated must hold: one of the sources, one of the categories, every `all`, some `any`, no `none`. */
export interface Condition {
  readonly source?: readonly (IntakeSource | '来源不明')[];
  readonly notSource?: readonly IntakeSource[];
  readonly category?: readonly Category[];
  readonly notCategory?: readonly Category[];
  readonly all?: readonly FactName[];
  readonly any?: readonly FactName[];
  readonly none?: readonly FactName[];
}

/** First and last day (in Shanghai) on which a row of a table holds; absent: no bound. */
export interface Dated {
  readonly validFrom?: string;
  readonly validUntil?: string;
}

interface Rule extends Dated {
  /** Stable kebab-case id, cited in reasons and events. */
  readonly id: string;
  readonly when: Condition;
  /** Law and article, or the document that shows the practice. */
  readonly source: string;
  /** Chinese sentence for the person concerned. */
  readonly text: string;
}

/** Closes channels. `noMediation` means that nobody may mediate at all: the answer is `none`. */
export interface BarRule extends Rule {
  readonly closes: readonly Exclude<Channel, 'other'>[];
  readonly noMediation?: boolean;
  /** Key of the body named instead, required with `noMediation`. */
  readonly otherWay?: string;
}

/** Proposes one channel and one kind of body. The heaviest proposal that no bar closes is the first choice. */
export interface ChoiceRule extends Rule {
  readonly channel: Channel;
  /** Key of a body in `bodies`. */
  readonly body: string;
  /** 100 law names the body; 80 a body made for the subject; 60-76 practice of the source; 40-70 category; below: last ways. */
  readonly weight: number;
  /** True for a way that decides instead of mediating (suit, review, arbitration, enforcement): it stays open when nobody may mediate. */
  readonly decides?: boolean;
}

/** What must be done beside the routing. */
export type DutyRule = Rule;

/**
 * Somebody to be asked to help while the owner stays the owner (邀请, 人民调解法 20). The consent of the parties is asked for
 * before anybody is invited.
 */
export interface InvitationRule extends Rule {
  readonly role: 'judge' | 'expert' | 'lawyer' | 'stations' | 'body';
  /** Key of a body in `bodies`. */
  readonly body: string;
}

/** One colour of the grading scheme, the gravest first; it fits when any of its criteria holds. */
export interface GradeRule extends Omit<Rule, 'when'> {
  readonly code: string;
  readonly name: string;
  readonly criteria: readonly Condition[];
  readonly respondWithin: { readonly length: number; readonly unit: 'hour' | 'working-day' };
  /** Who looks after disputes of this grade. */
  readonly ownerLevel: string;
}

/** A reviewed change of the tables: what, since when, by whom, why, and the stories that show it. */
export interface RuleChange {
  /** `routing@YYYY-MM-DD`. */
  readonly version: string;
  readonly on: string;
  readonly reviewer: string;
  readonly reason: string;
  /** Rules that began, ended or changed on that day, each with the beginnings of its test stories (testing/unseen-*). */
  readonly rules: readonly { readonly rule: string; readonly tests: readonly string[] }[];
}

/** A kind of body as used where the dispute is handled; the longest matching wording wins. */
export interface BodyNames {
  readonly plain: string;
  /** Where the text is about a village. */
  readonly rural?: string;
  /** Mass, cross-area or already failed below: the street or town (PMR 21). */
  readonly hard?: string;
  readonly ruralHard?: string;
}

/** What an area (division code prefix) has otherwise than the area above it. */
export interface AreaTables {
  readonly area: string;
  /** Ids of inherited rules that do not hold here. */
  readonly without?: readonly string[];
  readonly bars?: readonly BarRule[];
  readonly choices?: readonly ChoiceRule[];
  readonly duties?: readonly DutyRule[];
  readonly invitations?: readonly InvitationRule[];
  readonly grades?: readonly GradeRule[];
  readonly bodies?: Readonly<Record<string, BodyNames>>;
}

export interface RoutingTables {
  /** `routing@YYYY-MM-DD`, stored with every decision. */
  readonly version: string;
  readonly validFrom: string;
  readonly bars: readonly BarRule[];
  readonly choices: readonly ChoiceRule[];
  readonly duties: readonly DutyRule[];
  readonly invitations: readonly InvitationRule[];
  readonly grades: readonly GradeRule[];
  readonly bodies: Readonly<Record<string, BodyNames>>;
  /** Oldest first. */
  readonly changes: readonly RuleChange[];
  readonly areas: readonly AreaTables[];
  /** Versions that areas made for themselves (libs/rulebook), laid over the areas of the release. */
  readonly local?: readonly LocalTables[];
}

/** The own rows of an area in one version; the deepest area has the last word. */
export interface LocalTables {
  /** `<area>.<number>`, joined to the version of the release where it holds. */
  readonly version: string;
  readonly tables: AreaTables;
}
