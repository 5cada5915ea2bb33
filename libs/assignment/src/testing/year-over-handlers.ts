import { createHash } from 'node:crypto';
import type { DisputeEvent } from '@libs/disputes';
import {
  EnrolMediator,
  EstablishOrganisation,
  LeaveRoster,
  rosterContext,
  RosterModule,
  TakeLeave,
} from '@libs/roster';
import { type Position, START } from '@platform/event-store';
import { DomainError } from '@platform/messaging';
import { testPlatform, type TestPlatform } from '@platform/testing';
import { assignmentContext } from '../assignment.context.js';
import { AssignmentModule } from '../assignment.module.js';
import type { AssignmentEvent } from '../assignment/assignment.events.js';
import { AcceptOffer } from '../use-cases/accept-offer.js';
import { DeclineOffer } from '../use-cases/decline-offer.js';
import { HandBack } from '../use-cases/hand-back.js';
import { TakeBack } from '../use-cases/take-back.js';
import { TakeFromPool } from '../use-cases/take-from-pool.js';
import { acceptedDispute, disputeFacts, FingerprintsModule, recordFacts } from './dispute-facts.js';
import { type Colleague, type Found, HandlersWatch } from './handlers-watch.js';
import { DAY, dayOf, Dice, YEAR_STARTS } from './year-world.js';

const HOUR = 3_600_000;
const FORMER = ['甲物业公司', '乙物业公司', '丙物业公司'] as const;
const HEAD = { actor: { id: 'head', role: 'coordinator', organisationId: 'office' } } as const;

type Deed = (at: number) => Promise<unknown>;

/** The committee: one reports only, every fourth was with a company that comes as a party, one leaves for good. */
function colleaguesOf(dice: Dice, count: number, lastDay: number): readonly Colleague[] {
  return Array.from({ length: count }, (_, index) => {
    const from = YEAR_STARTS + dice.between(0, lastDay) * DAY;
    return {
      mediatorId: `m${String(index).padStart(2, '0')}`,
      kind: index === 7 ? 'legal-sense-person' : 'part-time',
      capacity: index % 6 === 3 ? 1 : 3,
      formerEmployer: index % 4 === 1 ? (FORMER[index % FORMER.length] as string) : null,
      leave: { from: dayOf(from), until: dayOf(from + dice.between(3, 25) * DAY) },
      leavesOn: index === 11 ? dayOf(YEAR_STARTS + Math.floor(lastDay / 2) * DAY) : null,
    };
  });
}

/**
 * A year of a committee through the real commands, handlers, processes, views and alarms on a clock that jumps from one thing to
 * the next: leave, refusals, silence, conflicts, cases handed back, somebody who leaves.
 */
export class YearOverHandlers {
  private readonly agenda: { at: number; order: number; deed: Deed }[] = [];
  private readonly dice: Dice;
  private readonly colleagues: readonly Colleague[];
  private readonly watch: HandlersWatch;
  private readonly digest = createHash('sha256');
  private planned = 0;
  private seen: Position = START;

  private constructor(
    private readonly platform: TestPlatform,
    seed: number,
    people: number,
    private readonly cases: number,
    private readonly days: number,
  ) {
    this.dice = new Dice(seed);
    this.colleagues = colleaguesOf(this.dice, people, days);
    this.watch = new HandlersWatch(this.colleagues);
  }

  static async lived(options: { seed: number; people: number; cases: number; days: number }): Promise<Found> {
    const platform = await testPlatform([rosterContext, assignmentContext, disputeFacts], {
      modules: [RosterModule, AssignmentModule, FingerprintsModule],
      now: new Date(YEAR_STARTS - DAY).toISOString(),
    });
    try {
      const { seed, people, cases, days } = options;
      return await new YearOverHandlers(platform, seed, people, cases, days).live();
    } finally {
      await platform.close();
    }
  }

  private async live(): Promise<Found> {
    await this.settleIn();
    for (let index = 0; index < this.cases; index += 1) {
      const at = YEAR_STARTS + Math.floor((index / this.cases) * this.days * DAY) + this.dice.between(0, 6 * HOUR);
      this.plan(at, () => this.open(index));
    }
    for (const { mediatorId, leavesOn } of this.colleagues) {
      if (leavesOn !== null) this.plan(Date.parse(leavesOn), () => this.leave(mediatorId, leavesOn));
    }
    for (let next = this.next(); next < Infinity; next = this.next()) await this.reach(next);
    return this.watch.found(this.digest.digest('hex'));
  }

  /** When the next thing happens: somebody does something, or an alarm rings. Infinity: nothing ever does. */
  private next(): number {
    const [planned, alarm] = [this.agenda[0]?.at, this.platform.jobs.waiting[0]?.runAt?.getTime()];
    return Math.min(planned ?? Infinity, alarm ?? Infinity);
  }

  private async reach(at: number): Promise<void> {
    const { clock, jobs } = this.platform;
    if (at > clock.now().getTime()) clock.set(new Date(at).toISOString());
    await jobs.ring(clock.now());
    while ((this.agenda[0]?.at ?? Infinity) <= at) await this.agenda.shift()?.deed(at);
    await this.platform.settle();
    await this.look();
  }

  private plan(at: number, deed: Deed): void {
    this.planned += 1;
    this.agenda.push({ at, order: this.planned, deed });
    this.agenda.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  private async settleIn(): Promise<void> {
    const place = { channels: ['people'] as const, industry: null, divisionCode: '310109009' };
    const office = { organisationId: 'office', name: '欧阳路司法所', kind: 'judicial-office', parentId: null } as const;
    const committee = { name: '欧阳路街道人民调解委员会', kind: 'street-committee', parentId: 'office' } as const;
    await this.platform.execute(EstablishOrganisation, { ...place, ...office });
    await this.platform.execute(EstablishOrganisation, { ...place, ...committee, organisationId: 'committee' });
    for (const { mediatorId, kind, capacity, formerEmployer, leave } of this.colleagues) {
      await this.platform.execute(EnrolMediator, {
        mediatorId,
        name: `调解员${mediatorId}`,
        kind,
        organisationId: 'committee',
        fields: ['物业'],
        languages: [],
        districtCodes: ['310109009'],
        capacity,
        termEndsOn: null,
        trainedUntil: null,
        formerEmployers: formerEmployer === null ? [] : [formerEmployer],
      });
      await this.platform.execute(TakeLeave, { mediatorId, ...leave, ownMediatorId: mediatorId });
    }
    await this.platform.settle();
  }

  private async open(index: number): Promise<void> {
    const party = this.dice.happens(0.4) ? this.dice.oneOf(FORMER) : '张三';
    this.watch.hasParty(`d${index}`, party);
    await recordFacts(this.platform, `d${index}`, acceptedDispute(`d${index}`, `e${index}`, party));
  }

  private async leave(mediatorId: string, on: string): Promise<void> {
    await this.platform.execute(LeaveRoster, { mediatorId, on, reason: 'resigned' }, HEAD);
    for (const assignmentId of this.watch.inHandOf(mediatorId)) {
      await this.attempt(() => this.platform.execute(TakeBack, { assignmentId, mediatorId, reason: 'left' }, HEAD));
    }
  }

  /** What is new in the log is watched, and people do something about it. */
  private async look(): Promise<void> {
    for (const stored of await this.platform.store.readAll({ after: this.seen })) {
      this.seen = stored.position;
      if (!stored.stream.startsWith('assignment-')) continue;
      const event = { type: stored.type, data: JSON.parse(stored.data) as object } as AssignmentEvent;
      const { happenedAt } = JSON.parse(stored.metadata) as { happenedAt: string };
      this.digest.update(JSON.stringify([happenedAt, event]));
      this.watch.follow(event, happenedAt);
      this.react(event, Date.parse(happenedAt));
    }
  }

  private react(event: AssignmentEvent, at: number): void {
    if (event.type === 'MediatorOffered') {
      this.plan(at + this.dice.between(1, 20) * HOUR, () => this.answer(event.data));
    }
    if (event.type === 'OffersExhausted') this.plan(at + DAY, (now) => this.fromThePool(event.data.assignmentId, now));
    if (event.type !== 'OfferAccepted') return;
    const { assignmentId, disputeId, mediatorId } = event.data;
    if (this.dice.happens(0.05)) {
      const back = { assignmentId, mediatorId, reason: 'ill' as const };
      this.plan(at + 3 * DAY, () => this.attempt(() => this.platform.execute(HandBack, back)));
    }
    this.plan(at + this.dice.between(8, 20) * DAY, () => this.close(assignmentId, mediatorId, disputeId));
  }

  /** Whoever still has it ends it. */
  private async close(assignmentId: string, mediatorId: string, disputeId: string): Promise<void> {
    if (!this.watch.inHandOf(mediatorId).includes(assignmentId)) return;
    const ended = { type: 'DisputeClosed', data: { disputeId, outcome: 'settled' } } as DisputeEvent;
    await recordFacts(this.platform, disputeId, [ended]);
  }

  private async answer(offer: { assignmentId: string; offerId: string; mediatorId: string }): Promise<void> {
    const { assignmentId, offerId, mediatorId } = offer;
    const base = { assignmentId, offerId, mediatorId };
    const mood = this.dice.next();
    // Silence: the bell ends it.
    if (mood < 0.15) return;
    if (mood < 0.3) {
      const conflict = this.dice.happens(0.3);
      const reason = conflict ? ('conflict-of-interest' as const) : ('no-time' as const);
      await this.attempt(() => this.platform.execute(DeclineOffer, { ...base, reason }));
    } else {
      await this.attempt(() => this.platform.execute(AcceptOffer, base));
    }
  }

  /** Somebody looks into the pool each day until one may and does take it. */
  private async fromThePool(assignmentId: string, now: number): Promise<void> {
    const { mediatorId } = this.dice.oneOf(this.colleagues);
    const taken = await this.attempt(() => this.platform.execute(TakeFromPool, { assignmentId, mediatorId }));
    if (!taken) this.plan(now + DAY, (at) => this.fromThePool(assignmentId, at));
  }

  /** A rule may say no, as to everybody. */
  private async attempt(deed: () => Promise<unknown>): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.watch.refused(error.code);
      return false;
    }
  }
}
