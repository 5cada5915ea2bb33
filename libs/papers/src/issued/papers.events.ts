import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/** Papers made from a case. Stream `papers-<disputeId>`: making a paper changes nothing in the dispute. */
export interface PaperIssued {
  readonly type: 'PaperIssued'; // 制作文书
  readonly data: {
    readonly disputeId: string;
    readonly paperId: string;
    readonly kind: string;
    readonly title: string;
    /** Version of the template; 1 is the built-in one. */
    readonly version: number;
    /** Revision of the dispute whose facts are in it, and when that event was recorded. */
    readonly revision: number;
    readonly madeAt: string;
    /** How templates were set when it was made. */
    readonly setting: number;
    readonly basis: string;
    /** Names of bodies and mediators as the directories had them; public (特邀规定 8; 人民调解法 10). */
    readonly organisations: Readonly<Record<string, string>>;
    readonly mediators: Readonly<Record<string, string>>;
    /** What was typed for it. */
    readonly inputs: readonly { readonly field: string; readonly text: Personal }[];
    readonly storySubjectId: string;
    /** Left blank, to be filled in by hand: names of fields, never texts. */
    readonly missing: readonly string[];
    /** Holds what was said in sessions (design.md 6.4). */
    readonly mediatorsOnly: boolean;
    /** SHA-256 of the PDF. */
    readonly hash: string;
    readonly pages: number;
  };
}

export type PapersEvent = PaperIssued;

export const papersEvents: readonly EventDefinition[] = [
  { type: 'PaperIssued', schema: 1, personal: [{ path: 'inputs[].text', subject: '/storySubjectId' }] },
];

export const papersStream = (disputeId: string): string => `papers-${disputeId}`;
