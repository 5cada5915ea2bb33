import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { MarkHandlingOverdue } from '../use-cases/mark-handling-overdue.js';
import { HandoffReader } from '../views/handoff-track/handoff-track.reader.js';

const LIMIT = 500;

/** Hand-offs whose second clock ran out while no alarm rang. */
@Injectable()
export class UnfinishedHandoffsSweep implements Sweep {
  readonly name = 'unfinished-handoffs';
  readonly everySeconds = 60;

  constructor(private readonly reader: HandoffReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const handoffs = await this.reader.unfinished(now, LIMIT);
    return handoffs.map((handoff) => ({ ...send(MarkHandlingOverdue, handoff, 'skip'), key: handoff.handoffId }));
  }
}
