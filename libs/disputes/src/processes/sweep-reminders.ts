import { reminderDue } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type Due, send, type Sweep, SweepRegistry } from '@platform/processes';
import { RemindOfClock } from '../use-cases/remind-of-clock.js';
import { DueClocks } from '../views/open-clocks/open-clocks.query.js';

/** Longer than any reminder lies before its last day, long holidays included. */
const WINDOW_MS = 30 * 86_400_000;
/** Clocks looked at in one round. */
const BATCH = 5_000;

/** Finds clocks that people must be reminded of now. Days matter here, not seconds: the sweep is the only bell. */
@Injectable()
export class SweepReminders implements Sweep, OnModuleInit {
  readonly name = 'sweep-reminders';
  readonly everySeconds = 300;

  constructor(
    private readonly clocks: DueClocks,
    private readonly book: Rulebook,
    @Optional() private readonly sweeps?: SweepRegistry,
  ) {}

  onModuleInit(): void {
    this.sweeps?.add(this);
  }

  async due(now: Date): Promise<readonly Due[]> {
    const open = await this.clocks.toRemind(now, new Date(now.getTime() + WINDOW_MS), BATCH);
    return open.flatMap((clock) => {
      const at = now.toISOString();
      const level = reminderDue(clock, this.book.ladderAt(at, clock.divisionCode), at, this.book.calendar);
      if (level === null || level === clock.reminded) return [];
      const { clockId, disputeId, dueAt } = clock;
      return [{ ...send(RemindOfClock, { disputeId, clockId }, 'skip'), key: `${clockId} ${dueAt} ${level}` }];
    });
  }
}
