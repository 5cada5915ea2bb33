import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type Due, send, type Sweep, SweepRegistry } from '@platform/processes';
import { DataSource, In } from 'typeorm';
import { DisputeList } from '../../views/dispute-list/dispute-list.entity.js';
import { isUnanswered } from '../emergency.decider.js';
import { NoteMissedLimit } from '../use-cases/note-missed-limit.js';
import { EmergencyList } from '../views/emergency-list/emergency-list.entity.js';

/** Finds special limits whose bell was late or lost. */
@Injectable()
export class SweepSpecialLimits implements Sweep, OnModuleInit {
  readonly name = 'sweep-special-limits';
  readonly everySeconds = 300;

  constructor(
    private readonly database: DataSource,
    @Optional() private readonly sweeps?: SweepRegistry,
  ) {}

  onModuleInit(): void {
    this.sweeps?.add(this);
  }

  async due(now: Date): Promise<readonly Due[]> {
    const open = await this.database.getRepository(EmergencyList).findBy({ status: 'open' });
    const over = open.flatMap(({ emergencyId, marks, missed }) =>
      marks
        .filter(({ disputeId, respondBy }) => isOver(respondBy, now) && !missed.includes(disputeId))
        .map(({ disputeId }) => ({ emergencyId, disputeId })),
    );
    const disputes = await this.database
      .getRepository(DisputeList)
      .findBy({ disputeId: In(over.map(({ disputeId }) => disputeId)) });
    const waiting = new Set(disputes.filter(({ status }) => isUnanswered(status)).map(({ disputeId }) => disputeId));
    return over
      .filter(({ disputeId }) => waiting.has(disputeId))
      .map((one) => ({ ...send(NoteMissedLimit, one, 'skip'), key: `${one.emergencyId} ${one.disputeId}` }));
  }
}

const isOver = (respondBy: string | null, now: Date): boolean =>
  respondBy !== null && Date.parse(respondBy) <= now.getTime();
