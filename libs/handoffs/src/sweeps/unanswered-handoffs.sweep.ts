import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { LapseHandoff } from '../use-cases/lapse-handoff.js';
import { HandoffReader } from '../views/handoff-track/handoff-track.reader.js';

/** Most that one round sends; the next round finds the rest. */
const LIMIT = 500;

/** Hand-offs whose alarm was late, lost or flushed with its queue. */
@Injectable()
export class UnansweredHandoffsSweep implements Sweep {
  readonly name = 'unanswered-handoffs';
  readonly everySeconds = 60;

  constructor(private readonly reader: HandoffReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const handoffs = await this.reader.unanswered(now, LIMIT);
    return handoffs.map((handoff) => ({ ...send(LapseHandoff, handoff, 'skip'), key: handoff.handoffId }));
  }
}
