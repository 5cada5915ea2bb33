import { Inject, Injectable } from '@nestjs/common';
import { type IntakeRecord, route, screen } from '@libs/routing';
import { Rulebook } from '@libs/rulebook';
import { CLOCK, type Clock } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import type { DecideRoutingCommand, ScreenDisputeCommand } from '../dispute/dispute.commands.js';
import { shanghaiDay } from '../dispute/days.js';
import type { DisputeRegistered } from '../dispute/dispute.events.js';

type Registration = DisputeRegistered['data'];

export type Advice = Pick<ScreenDisputeCommand['data'], 'bars' | 'fit' | 'rules'> &
  Pick<DecideRoutingCommand['data'], 'routing'>;

/** Opens the story for the rules of libs/routing; what comes back holds rules and names of facts, never the text. */
@Injectable()
export class RoutingAdvice {
  constructor(
    private readonly sealer: Sealer,
    private readonly book: Rulebook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async on(registration: Registration): Promise<Advice> {
    const record = recordOfRegistration(await this.sealer.open(registration));
    const now = this.clock.now().toISOString();
    const today = shanghaiDay(now);
    const tables = this.book.routingAt(now);
    const { id: _id, category: _category, barred: _barred, ruleSet, ...routing } = route(record, tables, today);
    return { ...screen(record, tables, today), routing, rules: ruleSet };
  }
}

/** The rules read what a clerk knows; names, numbers and phones they never need. */
export function recordOfRegistration(registration: Registration): IntakeRecord {
  const { requestedOn, divisionCode, parties } = registration;
  return {
    id: registration.disputeId,
    title: registration.title,
    region: registration.place,
    shanghai: divisionCode === null ? null : divisionCode.startsWith('31'),
    year: Number(requestedOn.slice(0, 4)),
    intake_source: registration.source,
    category: registration.category,
    sub_category: registration.subCategory,
    facts: registration.facts,
    claims: registration.claims,
    amount_cny: registration.amountCny,
    people_involved: registration.peopleInvolved,
    parties: parties.map(({ role, kind, traits }) => ({
      role,
      kind,
      traits,
      name: null,
      id_number: null,
      phone: null,
      address: null,
    })),
    flags: registration.flags,
    source: null,
    reporter: null,
    division_code: divisionCode,
    source_order_no: registration.sourceOrderNo,
    requested_at: requestedOn,
  };
}
