export interface HttpAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Caller = (method: 'GET' | 'POST', path: string, body?: object, key?: string) => Promise<HttpAnswer>;

/** The address under test, with the line to it in our hands. */
export interface AddressUnderTest {
  readonly url: string;
  /** Private half of the key that the platform signs with. */
  readonly privateKey: string;
  /** Instead of letting messages through; null: let them through. */
  answerWith(status: number | null): void;
  /** Keeps messages back until they are let through, the last first. */
  hold(): void;
  /** @returns how many */
  releaseReversed(): Promise<number>;
  /** How many messages about a subject came to the address. */
  messagesAbout(subject: string): number;
  /** Everything the platform ever sent there: headers and bodies. */
  everything(): string;
  /** Waits until the platform has stopped sending. */
  stopped(): Promise<void>;
}

/** What the scenarios need: a platform, the partner's system, and people who hand cases over. */
export interface Sandbox {
  /** By the credentials of the partner's system. */
  readonly partner: Caller;
  /** The sender's people, the superior of both sides, the partner's people, who keeps the register. */
  readonly office: Caller;
  readonly arbiter: Caller;
  readonly receiver: Caller;
  readonly admin: Caller;
  /** Address of the register's page about the system: `/api/partners/<id>`. */
  readonly register: string;
  /** Names and numbers of the people in the cases. */
  readonly names: readonly string[];
  /** null: the system receives nothing, it asks. */
  readonly address: AddressUnderTest | null;
  /** A new case handed over; answers the id of the hand-off. */
  handOver(): Promise<string>;
  /** Help asked for without names; answers the id of the hand-off. */
  referNameless(): Promise<string>;
  /** The partner's people hand a case back to the body it came from; answers the id of that hand-off. */
  roundTrip(): Promise<string>;
  /** The partner's people hand on a case that has changed its owner as often as it may. */
  tooFar(): Promise<string>;
  /** The sender's people change the case; answers what that led to. */
  amend(handoffId: string): Promise<HttpAnswer>;
  /** A party of the case takes its consent back. */
  withdraw(handoffId: string): Promise<void>;
  /** A party of the case is erased; answers the id by which the packages name it. */
  erase(handoffId: string): Promise<string>;
  /** Views and processes have followed. */
  settle(): Promise<void>;
  now(): Promise<string>;
  /** Time passes for the platform. */
  advance(milliseconds: number): Promise<void>;
  /** Up to the present, where it stays. */
  catchUp(): Promise<void>;
  /** Digests of the days gone by are made. */
  makeDigests(): Promise<void>;
  /** How many of the texts stand in log lines of the platform. */
  logged(texts: readonly string[]): Promise<number>;
  /** A scenario begins: what went to the address before is no longer asked about. */
  begin(): void;
  /** Everything planned has gone to the system's address, which took every message since the scenario began. */
  taken(): Promise<void>;
  /** The system itself asked for the hand-off, not before the last message about it. */
  read(handoffId: string): Promise<void>;
}
