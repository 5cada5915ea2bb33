import { type ClockRuleId, endOfDay, shanghaiDate, startClock } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import { Injectable } from '@nestjs/common';
import type { CommandMetadata } from '@platform/messaging';
import { Bodies } from '../facts/bodies.js';
import type { CountedClock, HandlingClock, ProgressStage } from '../handoff/course.events.js';
import { bare } from '../handoff/decisions/working.js';
import type { SentHandoff } from '../handoff/handoff.state.js';
import { handlingNamed, type HandlingRule, type LinkageClock, type LinkageId, LINKAGES } from '../linkages/linkages.js';

/** Between two bodies that do not agree somebody answers within the time in which a supervision is answered. */
const ARBITRATION: LinkageClock = {
  clock: 'escalation_answer',
  source: '本系统约定（参照信访工作条例 24、深圳多元化解条例 45，均未定期限）',
};

const instantOf = ({ happenedAt, now }: CommandMetadata): string => happenedAt ?? now;

interface Address {
  readonly handoffId: string;
  readonly toOrganisationId: string;
}

/**
 * The clocks of a hand-off, by the calendar as it is announced and by the rules where the receiver is: it is the receiver
 * that has to keep them, wherever the case came from.
 */
@Injectable()
export class HandoffClocks {
  constructor(
    private readonly book: Rulebook,
    private readonly bodies: Bodies,
  ) {}

  /** The first of the two clocks: until the answer. */
  answer(linkage: LinkageId, address: Address, metadata: CommandMetadata): Promise<CountedClock> {
    return this.counted(LINKAGES[linkage].answer, address, instantOf(metadata));
  }

  arbitration(address: Address, metadata: CommandMetadata): Promise<CountedClock> {
    return this.counted(ARBITRATION, address, instantOf(metadata));
  }

  /** The second: until the matter is done (在线调解规则 24). null: the link knows none of its own, or it began before. */
  async handling(state: SentHandoff, from: 'acceptance' | 'delivery', metadata: CommandMetadata) {
    const rule = LINKAGES[state.terms.linkage].handling;
    if (!rule || (rule.from ?? 'acceptance') !== from) return null;
    return this.handlingClock(rule, state, instantOf(metadata));
  }

  /** The clock that begins when this progress meets the one that runs; null: none. */
  async next(state: SentHandoff, stage: ProgressStage, metadata: CommandMetadata): Promise<HandlingClock | null> {
    const { handling, terms } = state;
    const rule = handling && handlingNamed(LINKAGES[terms.linkage], handling.rule);
    if (rule?.metBy !== stage || !rule.next) return null;
    return this.handlingClock(rule.next, state, instantOf(metadata));
  }

  /** The clock with the longer time that its link lets a side grant; null: it lets nobody. */
  async longer(state: SentHandoff, dueOn: string | null): Promise<HandlingClock | null> {
    const { handling, terms, sent } = state;
    const rule = handling && handlingNamed(LINKAGES[terms.linkage], handling.rule);
    const { startsOn } = handling ?? {};
    if (!handling || !rule?.longer) return null;
    const { clock, source } = rule.longer;
    if (clock === null) {
      if (dueOn === null) return null;
      const derivation = `${handling.derivation}经批准延长至 ${dueOn}。`;
      return { ...bare(handling), dueAt: endOfDay(dueOn), derivation, source };
    }
    if (startsOn === undefined) return null;
    return { ...bare(handling), ...(await this.counted({ clock, source }, sent, startsOn)), rule: clock };
  }

  private async handlingClock(rule: HandlingRule, { sent }: SentHandoff, from: string): Promise<HandlingClock> {
    const counted = await this.counted(rule, sent, from);
    return { ...counted, rule: rule.clock, startsOn: shanghaiDate(from), since: sent.handoffId };
  }

  private async counted(
    { clock, source }: { readonly clock: ClockRuleId; readonly source: string },
    { handoffId, toOrganisationId }: Address,
    from: string,
  ): Promise<CountedClock> {
    const divisionCode = await this.bodies.divisionOf(toOrganisationId);
    const { calendar } = this.book;
    const rules = this.book.clocksAt(from, divisionCode);
    const started = startClock(clock, from, { clockId: handoffId, calendar, divisionCode, rules });
    const { dueAt, derivation } = started;
    const isLocal = rules.rules
      .find(({ id }) => id === clock)
      ?.areas?.some(({ area }) => divisionCode?.startsWith(area));
    // Where the area has a length of its own, its own source stands behind the day.
    return { dueAt, derivation, source: isLocal ? started.source : source };
  }
}
