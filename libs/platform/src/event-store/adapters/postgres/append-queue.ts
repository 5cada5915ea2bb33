import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../../errors.js';
import type { EventToAppend, ExpectedRevision, Position } from '../../event-store.js';
import { isPassing, type SingleConnection } from './connection.js';

/** Bounds of one call. An append larger than a bound goes alone. */
const MAX_EVENTS = 512;
const MAX_CHARACTERS = 8_000_000;
const RETRY_MS = 100;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

export interface AppendOutcome {
  readonly status: 'appended' | 'repeated' | 'wrong';
  readonly position: Position;
  /** Of the last event of the append; of the stream when the status is `wrong`. */
  readonly revision: number;
}

interface Waiting extends AppendRequest {
  readonly size: number;
  readonly deadline: number;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
}

const STATUSES = ['appended', 'repeated', 'wrong'] as const;
const EXPECTED_NUMBERS = { absent: -1, any: -2, exists: -4 } as const;

const APPEND = {
  name: 'es-append',
  text: 'select es.append($1::text[], $2::bigint[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[]) as results',
};

/**
 * Group commit: everything that waits goes out in one call and one commit, while the next group gathers. On a broken
 * connection the group is sent again with the same ids; the log answers `repeated` where the first attempt had got
 * through, so each append is stored exactly once.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;
  private lastGroupSize = 0;
  private closed = false;

  constructor(
    private readonly connection: SingleConnection,
    /** How long an append may be tried before its caller is told that the outcome is unknown. */
    private readonly patienceMs: number,
    private readonly onWritten: () => void,
  ) {}

  append(request: AppendRequest): Promise<AppendOutcome> {
    if (this.closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    const size = request.events.reduce((sum, event) => sum + event.data.length + event.metadata.length, 0);
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...request, size, deadline: Date.now() + this.patienceMs, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Writes what waits, then closes the connection. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    await this.connection.close();
  }

  private async run(): Promise<void> {
    // A lone caller is served at once; where there were several, the others are about to call in this turn.
    if (this.lastGroupSize > 1) await nextTurn();
    while (this.waiting.length > 0) {
      const group = this.nextGroup();
      this.lastGroupSize = group.length;
      await this.write(group);
      // Lets the callers that were just answered queue their next append; without this the groups halve.
      await nextTurn();
    }
    this.running = null;
  }

  private nextGroup(): Waiting[] {
    let events = 0;
    let characters = 0;
    const fits = this.waiting.findIndex((request) => {
      events += request.events.length;
      characters += request.size;
      return events > MAX_EVENTS || characters > MAX_CHARACTERS;
    });
    return this.waiting.splice(0, fits === -1 ? this.waiting.length : Math.max(fits, 1));
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    let open = group;
    while (open.length > 0) {
      try {
        const outcomes = await this.send(open);
        open.forEach((request, index) => request.resolve(outcomes[index] as AppendOutcome));
        if (outcomes.some((outcome) => outcome.status === 'appended')) this.onWritten();
        return;
      } catch (error) {
        if (!isPassing(error)) return this.separate(open, error);
        open = this.dropExpired(open, error);
        await sleep(RETRY_MS);
      }
    }
  }

  /** The server refused the whole call for good: one of the group is to blame, the others must not suffer. */
  private async separate(group: readonly Waiting[], error: unknown): Promise<void> {
    if (group.length === 1) group[0]?.reject(error);
    else for (const request of group) await this.write([request]);
  }

  private dropExpired(group: readonly Waiting[], cause: unknown): Waiting[] {
    const now = Date.now();
    for (const request of group.filter((one) => one.deadline <= now)) {
      request.reject(new StoreUnavailable(`the append to ${request.stream} was not acknowledged`, { cause }));
    }
    return group.filter((one) => one.deadline > now);
  }

  private async send(group: readonly Waiting[]): Promise<AppendOutcome[]> {
    const events = group.flatMap((request) => request.events);
    const answer = await this.connection.query<{ results: string[] }>({
      ...APPEND,
      values: [
        group.map((request) => request.stream),
        group.map(({ expected }) => (typeof expected === 'number' ? expected : EXPECTED_NUMBERS[expected])),
        group.map((request) => request.events.length),
        events.map((event) => event.id),
        events.map((event) => event.type),
        events.map((event) => event.data),
        events.map((event) => event.metadata),
      ],
    });
    return readOutcomes(answer.rows[0]?.results ?? [], group.length);
  }
}

/** Three numbers per append: status, position, revision. */
function readOutcomes(numbers: readonly string[], appends: number): AppendOutcome[] {
  if (numbers.length !== appends * 3)
    throw new Error(`es.append answered ${numbers.length} numbers for ${appends} appends`);
  return Array.from({ length: appends }, (_, index) => {
    const [status, position = '', revision] = numbers.slice(index * 3, index * 3 + 3);
    return { status: STATUSES[Number(status)] ?? 'wrong', position, revision: Number(revision) };
  });
}
