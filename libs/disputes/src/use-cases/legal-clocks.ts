import type { Ladder } from '@libs/deadlines';
import type { ClockRule } from '../dispute/clocks.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { RunningClock } from '../dispute/dispute.state.js';

/** Makes clocks by the rules and the calendar of libs/deadlines. Days are ISO dates in Shanghai. */
export abstract class LegalClocks {
  /** A clock of a rule as it is in a division; the day of the event is not counted (民法典 201). */
  abstract start(rule: ClockRule, startsOn: string, clockId: string, divisionCode?: string | null): Clock;

  /** The same clock by the rules and the calendar as they are now; null where nothing is counted (terms, agreed days by rules). */
  abstract recount(running: RunningClock, divisionCode: string | null, by: 'calendar' | 'rules'): Clock | null;

  /** Whom a supervision calls in a place. */
  abstract ladder(divisionCode: string | null): Ladder;

  /** The same clock with a later last day that the parties agreed on. */
  abstract extend(clock: Clock, dueOn: string, divisionCode?: string | null): Clock;

  /** Does its rule let days be left out? */
  abstract isPausable(
    clock: Pick<Clock, 'rule' | 'ruleVersion'>,
    by: 'appraisal' | 'agreement',
    divisionCode?: string | null,
  ): boolean;

  /** The clock after it rested from `pausedFrom` to the day before `on`. */
  abstract resume(running: RunningClock, on: string, divisionCode: string | null): Clock;

  /** A clock whose last day is written in an agreement. */
  abstract until(startsOn: string, dueOn: string, clockId: string): Clock;
}
