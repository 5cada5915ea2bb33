import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/**
 * A civil dispute that became a criminal case (民转刑, domain.md 1.9). Stream `conversion-<disputeId>`: at most one for each
 * dispute, whatever its status; it neither ends nor reopens the mediation.
 */
export interface ConversionRecorded {
  readonly type: 'ConversionRecorded'; // 民间纠纷转化为刑事案件
  readonly data: {
    readonly disputeId: string;
    readonly storySubjectId: string;
    readonly organisationId: string;
    readonly divisionCode: string | null;
    /** Day on which it became one, ISO date. */
    readonly on: string;
    /** Number of the police's case, when known. */
    readonly caseNo: string | null;
    readonly note: Personal | null;
  };
}

export const conversionEvents: readonly EventDefinition[] = [
  { type: 'ConversionRecorded', schema: 1, personal: [{ path: 'note', subject: 'storySubjectId' }] },
];
