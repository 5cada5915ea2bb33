import { setTimeout as pause } from 'node:timers/promises';
import { AcceptOffer, DeclineOffer, type MediatorOffered } from '@libs/assignment';
import { AcceptDispute, type DisputeRegistered, RecordConsent, RegisterDispute } from '@libs/disputes';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EVENT_STORE, type EventStore, type Position, START, type StoredEvent } from '@platform/event-store';
import type { Clock } from '@platform/messaging';
import { refusalOf, type UseCaseCommandClass } from '@platform/processes';
import { commandMetadata } from '@platform/testing';

export const COMMITTEE = 'org-committee';
export const FORMER_EMPLOYER = '某物业服务有限公司';

/** How a mediator answers; silence lets the offer expire. */
export type Mood = 'accept' | 'decline' | 'silent';

/** Clerk, parties and mediators of one committee. They send commands as the API does; all that follows is the workers'. */
export class PeopleWhoAnswer {
  private position: Position = START;
  /** Offers by their answer, as the person was told. */
  readonly told = new Map<string, string>();
  cases = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
    private readonly moodOf: (offerId: string) => Mood,
  ) {}

  /** A clerk at the desk: `count` cases, one after the other, each `everyMs` of the system clock. */
  async register(count: number, wait: () => Promise<unknown>): Promise<void> {
    for (; this.cases < count; this.cases += 1) {
      await this.send(RegisterDispute, intake(this.cases), `case-${this.cases}`);
      await wait();
    }
  }

  /** Reads what is new in the log, and does what a person would do about it. */
  async look(): Promise<void> {
    const store = this.app.get<EventStore>(EVENT_STORE);
    const events = await store.readAll({ after: this.position, limit: 500 });
    for (const event of events) {
      if (event.type === 'RoutingDecided') await this.accept(event, store);
      if (event.type === 'MediatorOffered') await this.answer(JSON.parse(event.data) as MediatorOffered['data']);
      this.position = event.position;
    }
  }

  private async accept({ stream }: StoredEvent, store: EventStore): Promise<void> {
    const registered = (await store.readStream(stream))[0];
    const { disputeId, parties } = JSON.parse(registered?.data ?? '{}') as DisputeRegistered['data'];
    for (const { partyId } of parties) {
      const consent = { disputeId, partyId, channel: 'people', decision: 'given', manner: '口头' } as const;
      await this.send(RecordConsent, consent, `consent-${partyId}`);
    }
    const accept = { disputeId, channel: 'people', organisationId: COMMITTEE } as const;
    await this.send(AcceptDispute, accept, `accept-${disputeId}`);
  }

  private async answer(offer: MediatorOffered['data']): Promise<void> {
    const mood = this.moodOf(offer.offerId);
    if (mood === 'silent') return;
    const { assignmentId, offerId, mediatorId } = offer;
    const base = { assignmentId, offerId, mediatorId };
    this.told.set(
      offerId,
      mood === 'accept'
        ? await this.send(AcceptOffer, base, `accept-${offerId}`)
        : await this.send(DeclineOffer, { ...base, reason: 'no-time' as const }, `decline-${offerId}`),
    );
  }

  /** As a person who got no answer: the same again under the same id. Answers `done`, or the code of the refusal. */
  private async send<Data extends object>(
    command: UseCaseCommandClass<Data>,
    data: Data,
    commandId: string,
  ): Promise<string> {
    const actor = { id: 'coordinator', role: 'coordinator', organisationId: COMMITTEE } as const;
    for (;;) {
      try {
        const metadata = commandMetadata({ commandId, now: this.clock.now().toISOString(), actor });
        await this.app.get(CommandBus).execute(new command(data, metadata));
        return 'done';
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return refusal.code;
        await pause(50);
      }
    }
  }
}

/** In every fourth case a former employer of one of the mediators is a party. */
const intake = (index: number) => ({
  category: '邻里' as const,
  facts: '楼上漏水，协商未果。',
  divisionCode: '310109014',
  parties: [
    { role: '申请人' as const, kind: '自然人' as const },
    index % 4 === 0
      ? { role: '被申请人' as const, kind: '法人' as const, name: FORMER_EMPLOYER }
      : { role: '被申请人' as const, kind: '自然人' as const },
  ],
});
