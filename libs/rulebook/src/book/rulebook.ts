import {
  type ClockRules,
  type Ladder,
  ladderFor,
  SHANGHAI_CALENDAR,
  type WorkingCalendar,
  workingCalendar,
} from '@libs/deadlines';
import type { RoutingTables } from '@libs/routing';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '@platform/event-store';
import {
  changesUntil,
  clocksAt,
  clocksNamed,
  holidayYears,
  laddersAt,
  routingAt,
  routingNamed,
  type RulebookChange,
} from '../rulebook/in-force.js';
import { RULEBOOK_STREAM, type RulebookEvent } from '../rulebook/rulebook.events.js';
import { evolve, initialState, type RulebookState } from '../rulebook/rulebook.state.js';

const RETRY_MS = 1_000;

/**
 * The rules in force, in the memory of this process. It reads the whole book at the start and follows it from then on, so
 * that clocks and routes are computed without a query. What was decided names its version: a process that hears of a new
 * version a moment later writes the older name and can be replayed exactly.
 */
@Injectable()
export class Rulebook implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Rulebook.name);
  private readonly stop = new AbortController();
  private current: RulebookState = initialState;
  private working: WorkingCalendar = SHANGHAI_CALENDAR;
  private revision = -1;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const head = await this.store.head();
    await this.refresh();
    void this.follow(head).catch((error: unknown) => this.logger.error({ err: error }, 'the rulebook is not followed'));
  }

  onModuleDestroy(): void {
    this.stop.abort();
  }

  get state(): RulebookState {
    return this.current;
  }

  /** Holidays and make-up days as they are announced now. */
  get calendar(): WorkingCalendar {
    return this.working;
  }

  /** ISO instant. */
  routingAt(instant: string): RoutingTables {
    return routingAt(this.current, instant);
  }

  /** The tables that a stored decision names. */
  routingNamed(version: string): RoutingTables {
    return routingNamed(this.current, version);
  }

  clocksAt(instant: string, divisionCode: string | null): ClockRules {
    return clocksAt(this.current, instant, divisionCode);
  }

  /** The rules by which a running clock was started. */
  clocksNamed(version: string, divisionCode: string | null): ClockRules {
    return clocksNamed(this.current, version, divisionCode);
  }

  ladderAt(instant: string, divisionCode: string | null): Ladder {
    return ladderFor(divisionCode, laddersAt(this.current, instant));
  }

  /** What counts running clocks anew, as far as it has begun. */
  changesUntil(now: string): readonly RulebookChange[] {
    return changesUntil(this.current, now);
  }

  /** Reads what was added since the last time; one after the other, so that nothing is folded twice. */
  refresh(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.read());
    return this.reading;
  }

  private async read(): Promise<void> {
    const stored = await this.store.readStream(RULEBOOK_STREAM, { from: this.revision + 1 });
    if (stored.length === 0) return;
    const events = stored.map((event) => this.codec.decode(event) as unknown as RulebookEvent);
    this.current = events.reduce(evolve, this.current);
    this.revision = stored.at(-1)?.revision ?? this.revision;
    this.working = workingCalendar(holidayYears(this.current));
  }

  private async follow(after: string): Promise<void> {
    const { signal } = this.stop;
    for await (const { events } of this.store.subscribe({ after, prefixes: ['rulebook-'], signal })) {
      if (events.length > 0) await this.catchUp();
    }
  }

  /** Until the store answers: what is in force must not stay unknown because a read failed once. */
  private async catchUp(): Promise<void> {
    while (!this.stop.signal.aborted) {
      try {
        return await this.refresh();
      } catch (error) {
        this.logger.warn({ err: error }, 'the rulebook could not be read, trying again');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }
}
