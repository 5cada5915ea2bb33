export interface HttpAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Caller = (method: 'GET' | 'POST', path: string, body?: object, key?: string) => Promise<HttpAnswer>;

/** The receiving side of the partner under test, as far as the suite can hold it. */
export interface EndpointUnderControl {
  /** Instead of receiving; null: receive. */
  answerWith(status: number | null): void;
  has(handoffId: string): Promise<boolean>;
  /** Everything that is on its way has arrived. */
  caughtUp(): Promise<void>;
  /** Waits until the platform has stopped sending. */
  disabled(): Promise<void>;
  enable(): Promise<void>;
  /** What the platform told unasked. */
  messages(): Promise<readonly object[]>;
  /** Makes the books differ, and checks that both sides have a task afterwards. */
  mismatch(): Promise<void>;
}

/** What the scenarios need: a platform, the partner's credentials, and somebody who hands cases over. */
export interface Sandbox {
  /** Operation ids of /api/openapi.json. */
  readonly operations: ReadonlySet<string>;
  readonly partner: Caller;
  readonly office: Caller;
  /** The superior of both sides. */
  readonly arbiter: Caller;
  /** A new case handed over; answers the id of the hand-off. */
  handOver(): Promise<string>;
  /** Views and processes have followed. */
  settle(): Promise<void>;
  /** Names and numbers of the people in the cases. */
  readonly names: readonly string[];
  /** The partner hands a case back to the body it came from; answers the id of that hand-off. */
  readonly roundTrip?: () => Promise<string>;
  /** The partner hands on a case that has changed its owner as often as it may; answers the id of that hand-off. */
  readonly tooFar?: () => Promise<string>;
  /** A party of the case takes its consent back. */
  readonly withdraw?: (handoffId: string) => Promise<void>;
  /** A party of the case is erased; answers the id by which the packages name it. */
  readonly erase?: (handoffId: string) => Promise<string>;
  /** Where time can be moved. */
  readonly advance?: (milliseconds: number) => Promise<void>;
  readonly endpoint?: EndpointUnderControl;
}
