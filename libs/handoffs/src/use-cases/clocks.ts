import { startClock } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import { Injectable } from '@nestjs/common';
import type { CommandMetadata } from '@platform/messaging';
import type { CountedClock, HandlingClock } from '../handoff/course.events.js';
import type { SentHandoff } from '../handoff/handoff.state.js';
import { type LinkageClock, type LinkageId, LINKAGES } from '../linkages/linkages.js';

/** Between two bodies that do not agree somebody answers within the time in which a supervision is answered. */
const ARBITRATION: LinkageClock = {
  clock: 'escalation_answer',
  source: '本系统约定（参照信访工作条例 24、深圳多元化解条例 45，均未定期限）',
};

const instantOf = ({ happenedAt, now }: CommandMetadata): string => happenedAt ?? now;

/** The clocks of a hand-off, by the calendar as it is announced. Hand-offs cross areas, so none has a length of its own. */
@Injectable()
export class HandoffClocks {
  constructor(private readonly book: Rulebook) {}

  /** The first of the two clocks: until the answer. */
  answer(linkage: LinkageId, handoffId: string, metadata: CommandMetadata): CountedClock {
    return this.counted(LINKAGES[linkage].answer, handoffId, instantOf(metadata));
  }

  arbitration(handoffId: string, metadata: CommandMetadata): CountedClock {
    return this.counted(ARBITRATION, handoffId, instantOf(metadata));
  }

  /** The second: until the matter is done, from the acceptance (在线调解规则 24). null: the link knows none of its own. */
  handling({ sent, terms }: SentHandoff, metadata: CommandMetadata): HandlingClock | null {
    const { handling } = LINKAGES[terms.linkage];
    if (!handling) return null;
    const { handoffId } = sent;
    const counted = this.counted(handling, handoffId, instantOf(metadata));
    return { ...counted, rule: handling.clock, since: handoffId };
  }

  private counted({ clock, source }: LinkageClock, handoffId: string, from: string): CountedClock {
    const { calendar } = this.book;
    const { dueAt, derivation } = startClock(clock, from, { clockId: handoffId, calendar });
    return { dueAt, derivation, source };
  }
}
