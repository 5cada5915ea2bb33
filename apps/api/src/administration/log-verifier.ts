import { Inject, Injectable, Logger } from '@nestjs/common';
import type { LogVerification } from '@libs/contracts';
import { ChainVerifier, EVENT_STORE, type EventStore, type Position, START } from '@platform/event-store';
import { CLOCK, type Clock } from '@platform/messaging';

type Fault = NonNullable<LogVerification['fault']>;

const BATCH = 1_000;

const WORDS: Readonly<Record<string, string>> = {
  'revision-missing': '流内序号不连续，前面有事件缺失',
  'previous-hash-differs': '与前一事件的哈希不衔接',
  'content-changed': '内容与哈希不符，已被改动',
  'metadata-unreadable': '元数据无法读取',
};

const NEVER: LogVerification = {
  status: 'never',
  startedAt: null,
  finishedAt: null,
  checked: 0,
  total: null,
  streams: 0,
  head: null,
  fault: null,
};

/** Checks every hash chain of the log in the background of this process; one run at a time, and anybody may look on. */
@Injectable()
export class LogVerifier {
  private readonly logger = new Logger(LogVerifier.name);
  private state: LogVerification = NEVER;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get now(): LogVerification {
    return this.state;
  }

  /** Starts unless one is running. `done` hears the result. */
  start(done: (result: LogVerification) => Promise<void>): LogVerification {
    if (this.state.status === 'running') return this.state;
    this.state = { ...NEVER, status: 'running', startedAt: this.clock.now().toISOString() };
    this.run()
      .then((found) => this.finish(found))
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'the verification of the log ended early');
        this.finish({ status: 'failed' });
      })
      .then(() => done(this.state))
      .catch((error: unknown) => this.logger.error({ err: error }, 'a verification could not be noted'));
    return this.state;
  }

  private finish(found: Partial<LogVerification>): void {
    this.state = { ...this.state, ...found, finishedAt: this.clock.now().toISOString() };
  }

  private async run(): Promise<Partial<LogVerification>> {
    const chains = new ChainVerifier();
    const head = await this.store.head();
    this.state = { ...this.state, head, total: /^\d+$/.test(head) ? Number(head) : null };
    let after: Position = START;
    for (;;) {
      const batch = await this.store.readAll({ after, limit: BATCH });
      for (const event of batch) {
        const fault = chains.check(event);
        if (fault) return { status: 'broken', streams: chains.streams, fault: inWords(fault) };
      }
      after = batch.at(-1)?.position ?? after;
      this.state = { ...this.state, checked: this.state.checked + batch.length, streams: chains.streams };
      if (batch.length < BATCH) return { status: 'intact' };
    }
  }
}

const inWords = (fault: Omit<Fault, 'words'>): Fault => ({ ...fault, words: WORDS[fault.reason] ?? fault.reason });
