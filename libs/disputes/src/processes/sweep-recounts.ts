import { startClock, type ClockRuleId, CLOCK_RULE_IDS } from '@libs/deadlines';
import { Rulebook, type RulebookChange } from '@libs/rulebook';
import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type Due, send, type Sweep, SweepRegistry } from '@platform/processes';
import { RecountClock } from '../use-cases/recount-clock.js';
import { DueClocks, type RemindableClock } from '../views/open-clocks/open-clocks.query.js';

/** Clocks read at once. */
const PAGE = 1_000;
/** A process that had not heard of the change yet may start a clock by the older book; that is over by then. */
const SETTLED_MS = 3_600_000;

/**
 * Counts running clocks anew when a year of holidays was announced or corrected, and when a version of the clocks says that
 * running ones change too. A sweep, not a bell: it finds what any process missed, and a second round changes nothing.
 */
@Injectable()
export class SweepRecounts implements Sweep, OnModuleInit {
  readonly name = 'sweep-recounts';
  readonly everySeconds = 60;
  private readonly settled = new Set<string>();

  constructor(
    private readonly clocks: DueClocks,
    private readonly book: Rulebook,
    @Optional() private readonly sweeps?: SweepRegistry,
  ) {}

  onModuleInit(): void {
    this.sweeps?.add(this);
  }

  async due(now: Date): Promise<readonly Due[]> {
    await this.book.refresh();
    const found: Due[] = [];
    for (const change of this.book.changesUntil(now.toISOString())) {
      if (this.settled.has(change.changeId)) continue;
      found.push(...(await this.touched(change)));
      if (Date.parse(change.at) + SETTLED_MS < now.getTime()) this.settled.add(change.changeId);
    }
    return found;
  }

  private async touched(change: RulebookChange): Promise<readonly Due[]> {
    const found: Due[] = [];
    for (let after = ''; ;) {
      const page = await this.clocks.running(
        { after, from: change.from, until: change.until, area: change.area },
        PAGE,
      );
      found.push(...page.filter((clock) => this.wouldMove(clock, change)).map((clock) => dueOf(clock, change)));
      if (page.length < PAGE) return found;
      after = page.at(-1)?.clockId ?? '';
    }
  }

  /** A first look without pauses and agreed days: the decision itself looks at them and does nothing where they rule. */
  private wouldMove(
    { clockId, rule, startsOn, dueAt, divisionCode }: RemindableClock,
    change: RulebookChange,
  ): boolean {
    if (!(CLOCK_RULE_IDS as readonly string[]).includes(rule)) return change.because === 'calendar';
    if (change.because === 'rules' && !change.rules.includes(rule)) return false;
    // A year that was not published leaves a warning in the clock, even where the day stays.
    if (change.because === 'calendar') return true;
    const { calendar } = this.book;
    const rules = this.book.clocksAt(change.at, divisionCode);
    const clock = startClock(rule as ClockRuleId, startsOn, { clockId, divisionCode, calendar, rules });
    return clock.dueAt !== dueAt;
  }
}

function dueOf({ disputeId, clockId }: RemindableClock, { changeId, because }: RulebookChange): Due {
  return { ...send(RecountClock, { disputeId, clockId, changeId, because }, 'skip'), key: `${clockId} ${changeId}` };
}
