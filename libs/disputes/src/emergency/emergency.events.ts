import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/**
 * A public emergency (突发公共事件) and the disputes that came of it. Stream `emergency-<emergencyId>`. The disputes stay
 * where they are: marking one changes nothing in it.
 */

/** A shorter or longer time to respond than usual. No law sets it: whoever declares names where it is from (design.md 5). */
export interface ResponseLimit {
  readonly length: number;
  readonly unit: 'day' | 'working-day';
  readonly source: string;
  /** Office and person's post that approved it; no name. */
  readonly approver: string;
}

export interface EmergencyDeclared {
  readonly type: 'EmergencyDeclared'; // 突发事件启动
  readonly data: {
    readonly emergencyId: string;
    readonly storySubjectId: string;
    readonly name: string;
    readonly divisionCode: string;
    /** First day, ISO date. */
    readonly from: string;
    readonly responseLimit: ResponseLimit | null;
  };
}

export interface Mark {
  readonly disputeId: string;
  /** ISO instant; null: no special limit. */
  readonly respondBy: string | null;
  /** How it was counted, in words. */
  readonly derivation: string | null;
}

export interface DisputesMarked {
  readonly type: 'DisputesMarked'; // 纳入突发事件
  readonly data: { readonly emergencyId: string; readonly marks: readonly Mark[] };
}

export interface EmergencyClosed {
  readonly type: 'EmergencyClosed'; // 突发事件结束
  readonly data: { readonly emergencyId: string; readonly report: Personal; readonly storySubjectId: string };
}

export type EmergencyEvent = EmergencyDeclared | DisputesMarked | EmergencyClosed;

export const emergencyEvents: readonly EventDefinition[] = [
  { type: 'EmergencyDeclared', schema: 1 },
  { type: 'DisputesMarked', schema: 1 },
  { type: 'EmergencyClosed', schema: 1, personal: [{ path: 'report', subject: 'storySubjectId' }] },
];
