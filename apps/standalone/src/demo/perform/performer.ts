import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Alarms } from '@platform/composition';
import { comparePositions, EVENT_STORE, EventCodec, type EventStore, type Position } from '@platform/event-store';
import type { MemoryJobBackend } from '@platform/jobs';
import { type CommandMetadata, DomainError, type FixedClock } from '@platform/messaging';
import { ProcessRunner } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import type { ActionKind, Step } from '../plan/step.js';
import { Ledger } from './ledger.js';
import type { Staff } from './staff.js';
import { commandIdOf, type Deed, deedsOf, disputeIdOfCase, StepImpossible } from './step-commands.js';

/** A dispute that could not be worked to its end, and why. */
export interface Stuck {
  readonly caseId: string;
  readonly step: string;
  readonly reason: string;
}

/** After these, processes have something to do that a later step builds on. */
const CAUSES_MORE: ReadonlySet<ActionKind> = new Set([
  'register',
  'accept',
  'accept-offer',
  'decline-offer',
  'transfer',
  'accept-transfer',
  'request-confirmation',
  'decide-confirmation',
  'conclude',
]);

/** Before these, the views must hold everything: they read what the person may see. */
const READS_VIEWS: ReadonlySet<ActionKind> = new Set(['issue-paper']);

const POLL_MS = 2;
/** A machine may be busy; longer than this something is wrong. */
const PATIENCE_MS = 600_000;

/** Carries out steps through the real commands, with the clock of the program moved along. */
export class Performer {
  private readonly bus: CommandBus;
  private readonly runner: ProcessRunner;
  private readonly views: ProjectionEngine;
  private readonly store: EventStore;
  private readonly ledger: Ledger;
  private readonly stuck = new Map<string, Stuck>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: FixedClock,
    private readonly jobs: MemoryJobBackend,
    private readonly staff: Staff,
  ) {
    this.bus = app.get(CommandBus);
    this.runner = app.get(ProcessRunner);
    this.views = app.get(ProjectionEngine);
    this.store = app.get<EventStore>(EVENT_STORE);
    this.ledger = new Ledger(this.store, app.get(EventCodec));
  }

  /** Steps must be in the order of time. Answers the disputes that got stuck. */
  async perform(steps: readonly Step[], report: (done: number, total: number) => void): Promise<readonly Stuck[]> {
    for (const [index, step] of steps.entries()) {
      await this.ringUntil(step.at);
      if (!this.stuck.has(step.caseId)) await this.take(step);
      report(index + 1, steps.length);
    }
    return [...this.stuck.values()];
  }

  /** Views, processes and alarms work from here on; closing the application stops them. */
  async start(): Promise<void> {
    await this.app.get(Alarms).work();
    await this.views.start();
    await this.runner.start();
    await this.settle();
  }

  /** Clocks that ran out, offers that nobody answered: their bells ring at their own time. */
  async ringUntil(at: string): Promise<void> {
    for (let next = this.nextBell(); next !== null && next <= at; next = this.nextBell()) {
      this.clock.set(next);
      await this.jobs.ring(new Date(next));
      await this.settle();
    }
    this.clock.set(at);
  }

  /** Waits until views and processes have handled everything, also what their own commands caused. */
  async settle(): Promise<void> {
    for (let before = ''; before !== (await this.store.head());) {
      before = await this.store.head();
      await this.views.waitForAll(before, PATIENCE_MS);
      await this.processesReach(before);
    }
    await this.ledger.catchUp();
  }

  private async processesReach(position: Position): Promise<void> {
    for (const giveUp = Date.now() + PATIENCE_MS; ; await sleep(POLL_MS)) {
      const behind = this.runner.status().filter((one) => comparePositions(one.position, position) < 0);
      if (behind.length === 0) return;
      const still = behind.find((one) => one.state === 'stalled' || one.state === 'superseded') ?? behind[0];
      if (still?.state === 'stalled' || Date.now() > giveUp) {
        throw new Error(`process ${still?.name} does not reach ${position}: ${still?.error ?? 'too slow'}`);
      }
    }
  }

  private nextBell(): string | null {
    const at = this.jobs.waiting[0]?.runAt;
    return at ? at.toISOString() : null;
  }

  private async take(step: Step): Promise<void> {
    const { caseId } = step;
    if (READS_VIEWS.has(step.action.kind)) await this.settle();
    try {
      const known = this.ledger.of(disputeIdOfCase(caseId));
      for (const deed of deedsOf({ step, known, staff: this.staff })) await this.send(step, deed);
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof StepImpossible)) throw error;
      const reason = error instanceof DomainError ? `${error.code}: ${error.message}` : error.message;
      this.stuck.set(caseId, { caseId, step: step.key, reason });
    }
    if (CAUSES_MORE.has(step.action.kind)) await this.settle();
    else await this.ledger.catchUp();
  }

  private async send({ key, at }: Step, { command: Command, data, actor, part }: Deed): Promise<void> {
    const commandId = commandIdOf(key, part);
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const metadata: CommandMetadata = { ...ids, now: at, happenedAt: at, actor, via: 'demo' };
    await this.bus.execute(new Command(data as never, metadata as never));
  }
}
