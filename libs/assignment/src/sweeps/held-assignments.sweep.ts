import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { OfferNext } from '../use-cases/offer-next.js';
import { AssignmentReader } from '../views/assignment-track/assignment-track.reader.js';

const LIMIT = 500;

/** Cases that waited for a batch that nobody made: from then on they are offered one by one. */
@Injectable()
export class HeldAssignmentsSweep implements Sweep {
  readonly name = 'held-assignments';
  readonly everySeconds = 60;

  constructor(private readonly reader: AssignmentReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const held = await this.reader.heldTooLong(now, LIMIT);
    return held.map(({ assignmentId, since }) => ({
      ...send(OfferNext, { assignmentId }, 'skip'),
      key: `${assignmentId} ${since}`,
    }));
  }
}
