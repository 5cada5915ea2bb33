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

/** Who answers for the special limit (责任单位、值班岗位): its head is called when a dispute stays without an answer. */
export interface Duty {
  readonly organisationId: string;
  /** A post, for example 街道应急值班负责人; no name. */
  readonly post: string;
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
    /** Absent in events before it existed: nobody was named. */
    readonly duty?: Duty | null;
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

/** A mark is taken back: the dispute does not belong here. What was missed before stays on record. */
export interface DisputesUnmarked {
  readonly type: 'DisputesUnmarked'; // 移出突发事件
  readonly data: {
    readonly emergencyId: string;
    readonly disputeIds: readonly string[];
    readonly reason: Personal;
    readonly storySubjectId: string;
  };
}

/** The special limit ran out and the dispute was neither accepted nor refused nor handed on. */
export interface EmergencyLimitMissed {
  readonly type: 'EmergencyLimitMissed'; // 特别期限届满未答复
  readonly data: {
    readonly emergencyId: string;
    readonly disputeId: string;
    readonly respondBy: string;
    readonly duty: Duty | null;
  };
}

export interface EmergencyClosed {
  readonly type: 'EmergencyClosed'; // 突发事件结束
  readonly data: { readonly emergencyId: string; readonly report: Personal; readonly storySubjectId: string };
}

export type EmergencyEvent =
  EmergencyDeclared | DisputesMarked | DisputesUnmarked | EmergencyLimitMissed | EmergencyClosed;

export const emergencyEvents: readonly EventDefinition[] = [
  { type: 'EmergencyDeclared', schema: 1 },
  { type: 'DisputesMarked', schema: 1 },
  { type: 'DisputesUnmarked', schema: 1, personal: [{ path: 'reason', subject: 'storySubjectId' }] },
  { type: 'EmergencyLimitMissed', schema: 1 },
  { type: 'EmergencyClosed', schema: 1, personal: [{ path: 'report', subject: 'storySubjectId' }] },
];
