import type { Category, IntakeFlag } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/**
 * A tip (线索): what a 法律明白人 or another reporter tells the desk. Telling decides nothing (domain.md 0.1, 8.5). Stream
 * `tip-<tipId>`.
 */

/** `sign`: something seems to be brewing; `dispute`: there is a dispute, or somebody asks for mediation. */
export const TIP_KINDS = ['sign', 'dispute'] as const;
export type TipKind = (typeof TIP_KINDS)[number];

/** What the desk answers where no dispute is registered. Codes only: an answer in free words could name people. */
export const TIP_ANSWERS = ['handled-already', 'nothing-found', 'told-the-ways', 'passed-on', 'not-enough'] as const;
export type TipAnswer = (typeof TIP_ANSWERS)[number];

export interface TipReported {
  readonly type: 'TipReported'; // 线索上报
  readonly data: {
    readonly tipId: string;
    readonly kind: TipKind;
    readonly storySubjectId: string;
    /** Body whose desk takes it: the reporter's own. Who told is the actor of the event and nowhere else. */
    readonly organisationId: string;
    readonly divisionCode: string;
    readonly category: Category;
    readonly flags: readonly IntakeFlag[];
    readonly text: Personal;
    readonly place: Personal | null;
  };
}

export interface TipRegistered {
  readonly type: 'TipRegistered'; // 线索已登记为纠纷
  readonly data: { readonly tipId: string; readonly disputeId: string };
}

export interface TipAnswered {
  readonly type: 'TipAnswered'; // 线索已答复
  readonly data: { readonly tipId: string; readonly answer: TipAnswer };
}

export type TipEvent = TipReported | TipRegistered | TipAnswered;

export const tipEvents: readonly EventDefinition[] = [
  {
    type: 'TipReported',
    schema: 1,
    personal: [
      { path: 'text', subject: '/storySubjectId' },
      { path: 'place', subject: '/storySubjectId' },
    ],
  },
  { type: 'TipRegistered', schema: 1 },
  { type: 'TipAnswered', schema: 1 },
];
