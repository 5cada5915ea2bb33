import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type Due, send, type Sweep, SweepRegistry } from '@platform/processes';
import { MarkOverdue } from '../use-cases/mark-overdue.js';
import { DueClocks } from '../views/open-clocks/open-clocks.query.js';

/** Clocks found in one round; the next round finds the rest. */
const BATCH = 500;

/** Finds clocks whose bell was late or lost (design.md 4.1). */
@Injectable()
export class SweepClocks implements Sweep, OnModuleInit {
  readonly name = 'sweep-overdue-clocks';
  readonly everySeconds = 60;

  constructor(
    private readonly clocks: DueClocks,
    @Optional() private readonly sweeps?: SweepRegistry,
  ) {}

  onModuleInit(): void {
    this.sweeps?.add(this);
  }

  async due(now: Date): Promise<readonly Due[]> {
    const due = await this.clocks.at(now, BATCH);
    return due.map(({ clockId, disputeId, dueAt }) => ({
      ...send(MarkOverdue, { disputeId, clockId }, 'skip'),
      // An extended clock may become due again.
      key: `${clockId} ${dueAt}`,
    }));
  }
}
