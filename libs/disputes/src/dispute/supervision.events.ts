import type { Personal } from '@platform/privacy';

/** Reminders of clocks and orders from above (督办). */
export interface ClockReminded {
  readonly type: 'ClockReminded'; // 期限提醒
  readonly data: {
    readonly disputeId: string;
    readonly clockId: string;
    readonly rule: string;
    readonly dueAt: string;
    readonly level: 'yellow' | 'red';
    readonly organisationId: string;
    /** Where the days before the end come from. */
    readonly source: string;
  };
}

export interface SupervisionOrdered {
  readonly type: 'SupervisionOrdered'; // 督办
  readonly data: {
    readonly disputeId: string;
    readonly orderId: string;
    readonly text: Personal;
    /** Whose order it is: body and role; the person is the actor. */
    readonly byOrganisationId: string | null;
    readonly organisationId: string;
    readonly storySubjectId: string;
  };
}

export type SupervisionEvent = ClockReminded | SupervisionOrdered;
