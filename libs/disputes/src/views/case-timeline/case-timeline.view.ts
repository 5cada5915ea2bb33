import type { Role } from '@platform/messaging';

/** One line of the timeline: who, when, in what role, what, by which rule. No personal text. */
export interface TimelineEntry {
  readonly eventId: string;
  readonly position: string;
  readonly revision: number;
  readonly type: string;
  /** What happened, in Chinese, for example `当事人同意调解`. */
  readonly title: string;
  /** Values without personal text: ids, days, channels, rules. */
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly actorId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly via: string;
  /** Rule set and version that decided, or the rule named by the event; null: a person decided alone. */
  readonly rule: string | null;
  /** Legal source the event names. */
  readonly source: string | null;
}
