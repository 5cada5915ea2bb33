import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { OfferNext } from '../use-cases/offer-next.js';
import { AssignmentReader } from '../views/assignment-track/assignment-track.reader.js';

const LIMIT = 500;

/** Long enough for the process that normally goes on; after that nobody is coming. */
const PATIENCE_MS = 10 * 60_000;

/** Assignments that look for somebody and stand still, for example because the step was recorded as a failure. */
@Injectable()
export class StalledAssignmentsSweep implements Sweep {
  readonly name = 'stalled-assignments';
  readonly everySeconds = 300;

  constructor(private readonly reader: AssignmentReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const stalled = await this.reader.stalled(new Date(now.getTime() - PATIENCE_MS), LIMIT);
    return stalled.map(({ assignmentId, since }) => ({
      ...send(OfferNext, { assignmentId }, 'skip'),
      // The same assignment may stand still again after its next offer.
      key: `${assignmentId} ${since}`,
    }));
  }
}
