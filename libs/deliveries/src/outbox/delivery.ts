/**
 * One message for one partner. The row follows from the log (a process plans it); what happens to it afterwards is
 * operation, not business: losing the table means sending again, which receivers recognise by the id of the message.
 */
export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

export interface PlannedDelivery {
  /** Follows from partner and message: planning twice is planning once. */
  readonly deliveryId: string;
  readonly partnerId: string;
  /** Messages of one case reach a partner in the order of the log. */
  readonly caseId: string;
  /** The id of the event: the same over all attempts and replays. */
  readonly messageId: string;
  readonly eventType: string;
  /** Ids only; the receiver pulls the content under its own credentials. */
  readonly body: string;
  readonly plannedAt: Date;
}

export interface Delivery extends PlannedDelivery {
  readonly status: DeliveryStatus;
  /** Attempts begun. */
  readonly attempt: number;
  /** Not before; while an attempt runs, the time after which it counts as lost. */
  readonly dueAt: Date;
  readonly settledAt: Date | null;
  /** `HTTP 503`, `TIMEOUT`, ...: never anything that a receiver wrote. */
  readonly outcome: string | null;
}

export interface Attempt {
  readonly deliveryId: string;
  readonly attempt: number;
  readonly at: Date;
  readonly milliseconds: number;
  readonly outcome: string;
}

export interface Settlement {
  readonly status: DeliveryStatus;
  readonly dueAt: Date;
  readonly outcome: string;
  readonly at: Date;
  readonly milliseconds: number;
}

export interface Replay {
  readonly partnerId: string;
  /** One delivery, everything that was given up, or everything planned since an instant. */
  readonly which: { readonly deliveryId: string } | 'failed' | { readonly since: Date };
  readonly now: Date;
}

/** Where rows stand. Two adapters (memory, PostgreSQL), one contract suite. */
export interface DeliveryStore {
  /** Rows that are there already stay as they are. Order of planning is order of sending within a case. */
  plan(rows: readonly PlannedDelivery[]): Promise<void>;
  /** The oldest pending delivery of each case, if it is due; those due longest come first. */
  heads(partnerId: string, now: Date, limit: number): Promise<readonly Delivery[]>;
  /** When the next head is due; null: nothing is pending. */
  nextDueAt(partnerId: string): Promise<Date | null>;
  /** Begins an attempt unless somebody else has; `until`: when it counts as lost. */
  claim(delivery: Delivery, until: Date): Promise<boolean>;
  /** Ends the attempt; a late end of an attempt that counted as lost changes nothing but the log. */
  settle(delivery: Delivery, attempt: number, settlement: Settlement): Promise<void>;
  /** @returns how many will be sent again */
  replay(replay: Replay): Promise<number>;
  /** Cases of which the partner has not heard everything, or has only since the instant. */
  movingCases(partnerId: string, since: Date): Promise<readonly string[]>;
  log(partnerId: string, status: DeliveryStatus | null, limit: number): Promise<readonly Delivery[]>;
  attempts(deliveryId: string): Promise<readonly Attempt[]>;
  counts(): Promise<readonly { partnerId: string; status: DeliveryStatus; count: number; oldest: Date }[]>;
}

export const DELIVERY_STORE = Symbol('DeliveryStore');
