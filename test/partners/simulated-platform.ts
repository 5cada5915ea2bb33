import { caseOf, Courier, type Delivery, MemoryDeliveryStore, noticeOf, type Recipient } from '@libs/deliveries';
import { cloudEventType, handoffCloudEvent, handoffDecider, handoffEvents, handoffStream } from '@libs/handoffs';
import {
  DecisionHandler,
  EventCodec,
  MemoryEventStore,
  type Position,
  type RecordedEvent,
  START,
} from '@platform/event-store';
import { type Actor, deterministicId, type FixedClock, SequentialIds, systemActor } from '@platform/messaging';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import type { Sender } from '@platform/webhooks';
import { type Faults, Life } from './faults.js';

type Command = Parameters<typeof handoffDecider.decide>[0];
type State = typeof handoffDecider.initialState;

const SENT = cloudEventType('HandoffSent');
const ANSWER = { derivation: '自送达之日起', source: '本系统约定' };

export interface SimulatedRecipient extends Recipient {
  readonly organisationId: string;
}

export interface PlatformParts {
  readonly clock: FixedClock;
  readonly sender: Sender;
  readonly recipients: readonly SimulatedRecipient[];
  readonly faults: Faults;
}

/**
 * The real decider, decision handler, codec, courier and delivery rules over stores in memory. The stores are the disk:
 * they outlive a crash. Everything else is a process and does not.
 */
export class SimulatedPlatform {
  private readonly log = new MemoryEventStore();
  readonly deliveries = new MemoryDeliveryStore();
  private readonly disk = { planned: START };
  private readonly ids = new SequentialIds();
  private readonly codec = new EventCodec(handoffEvents, new Sealer(new MemoryKeyVault()));
  readonly disabled: string[] = [];
  restarts = 0;
  private running: { readonly life: Life; readonly decisions: DecisionHandler; readonly courier: Courier };

  constructor(private readonly parts: PlatformParts) {
    this.running = this.boot();
  }

  restart(): void {
    this.restarts += 1;
    this.running = this.boot();
  }

  /** A call over the interface: after a crash in the middle the caller hears nothing and asks again under its key. */
  async execute(command: Command, actor: Actor, key: string): Promise<void> {
    const commandId = deterministicId('http', actor.id, key);
    await this.running.decisions.handle({
      stream: handoffStream(command.data.handoffId),
      decider: handoffDecider,
      command,
      metadata: {
        commandId,
        now: this.parts.clock.now().toISOString(),
        actor,
        via: 'partner',
        correlationId: commandId,
        causationId: commandId,
      },
    });
  }

  /** What the ordered subscription does: plan what the log says, then move the checkpoint. Never together, never other. */
  async publish(): Promise<void> {
    const { life } = this.running;
    const log = life.within('log', this.log);
    const deliveries = life.within('deliveries', this.deliveries);
    const disk = life.within('checkpoint', {
      set: async (to: Position) => {
        this.disk.planned = to;
      },
    });
    for (const stored of await log.readAll({ after: this.disk.planned, limit: 20 })) {
      const event = this.codec.decode(stored);
      const notice = noticeOf(handoffCloudEvent(event), caseOf(event));
      if (notice)
        await deliveries.plan(this.addressees(notice.subject).map((partnerId) => this.row(partnerId, notice)));
      await disk.set(stored.position);
    }
  }

  /** @returns when to go round again */
  async deliver(): Promise<Date | null> {
    return (await this.running.courier.round()).nextAt;
  }

  async state(handoffId: string): Promise<{ readonly state: State; readonly revision: number }> {
    const events = await this.eventsOf(handoffStream(handoffId));
    const state = events.reduce(
      (folded, event) => handoffDecider.evolve(folded, event as never),
      handoffDecider.initialState,
    );
    return { state, revision: events.length - 1 };
  }

  async events(): Promise<readonly RecordedEvent[]> {
    return (await this.log.readAll()).map((stored) => this.codec.decode(stored));
  }

  /** Nothing of the log is still on its way into the delivery rows. */
  async isPlanned(): Promise<boolean> {
    return (await this.log.head()) === this.disk.planned;
  }

  partnersOf(state: State): readonly string[] {
    if (state.status === 'none' || state.sent === null) return [];
    const { fromOrganisationId, toOrganisationId } = state.sent;
    return this.parts.recipients
      .filter(({ organisationId }) => organisationId === fromOrganisationId || organisationId === toOrganisationId)
      .map(({ partnerId }) => partnerId);
  }

  private readonly handoffAddressees = new Map<string, readonly string[]>();

  /** The real program looks into the track; here the first event of the stream says it. */
  private addressees(handoffId: string): readonly string[] {
    return this.handoffAddressees.get(handoffId) ?? [];
  }

  address(handoffId: string, partnerIds: readonly string[]): void {
    this.handoffAddressees.set(handoffId, partnerIds);
  }

  /** The day stays as it was sent, so that the bell of the simulation rings once. */
  private async answerDueAt(handoffId: string): Promise<string> {
    const { state } = await this.state(handoffId);
    return state.status === 'none' || state.sent === null ? '' : state.answerDueAt;
  }

  private row(partnerId: string, notice: NonNullable<ReturnType<typeof noticeOf>>) {
    const { messageId, eventType, caseId, body } = notice;
    const deliveryId = deterministicId('delivery', partnerId, messageId);
    return { deliveryId, partnerId, messageId, eventType, caseId, body, plannedAt: this.parts.clock.now() };
  }

  private async eventsOf(stream: string): Promise<readonly RecordedEvent[]> {
    return (await this.log.readStream(stream)).map((stored) => this.codec.decode(stored));
  }

  private boot() {
    const { clock, sender, recipients, faults } = this.parts;
    const life = new Life(faults);
    const enabled = async (): Promise<readonly Recipient[]> =>
      recipients.filter(({ partnerId }) => !this.disabled.includes(partnerId));
    // In the same breath as the row, as the real one: a crash in between says it again.
    const delivered = async (partnerId: string, { eventType, body }: Delivery): Promise<void> => {
      if (eventType !== SENT) return;
      const handoffId = (JSON.parse(body) as { readonly subject: string }).subject;
      const answer = { ...ANSWER, dueAt: await this.answerDueAt(handoffId) };
      const data = { handoffId, via: 'webhook', clock: answer } as const;
      await this.execute(
        { type: 'RecordDelivery', data },
        systemActor('courier'),
        `delivered-${partnerId}-${handoffId}`,
      );
    };
    const disable = async (partnerId: string, _reason: string, _delivery: Delivery): Promise<void> => {
      if (!this.disabled.includes(partnerId)) this.disabled.push(partnerId);
    };
    const courier = new Courier({
      store: life.within('deliveries', this.deliveries),
      recipients: life.within('recipients', { enabled, delivered, disable }),
      sender: life.within('sender', sender),
      clock,
    });
    const decisions = new DecisionHandler(life.within('log', this.log), this.codec, clock, this.ids);
    return { life, decisions, courier };
  }
}
