import { MediatorDirectoryReader } from '@libs/roster';
import { Inject, Injectable } from '@nestjs/common';
import { ENGINE_POOL, type EnginePool } from '@platform/composition';
import { withLock } from '@platform/database';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { ProjectionEngine } from '@platform/projections';
import type { AcceptOffer } from '../assignment/assignment.commands.js';
import { CANDIDATE_VIEWS } from '../processes/candidate-views.js';
import { MediatorLoadReader } from '../views/mediator-load/mediator-load.queries.js';

type Load = AcceptOffer['data']['load'];

/** What a mediator has in hand at this moment, and nobody changes it until the work that asked is done. */
@Injectable()
export class FreshLoad {
  /** One at a time in this process, so that waiting for the lock never uses up the pool. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: ProjectionEngine,
    private readonly loads: MediatorLoadReader,
    private readonly mediators: MediatorDirectoryReader,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(ENGINE_POOL) private readonly pool: EnginePool,
  ) {}

  ofOne<T>(mediatorId: string, work: (load: Load) => Promise<T>): Promise<T> {
    const mine = this.turn.then(() => this.locked(mediatorId, work));
    // Whoever comes next waits for the end, not for the success.
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async locked<T>(mediatorId: string, work: (load: Load) => Promise<T>): Promise<T> {
    const session = await this.pool.connect();
    try {
      return await withLock(session, `liandiao:load:${mediatorId}`, async () => work(await this.read(mediatorId)));
    } finally {
      session.release();
    }
  }

  private async read(mediatorId: string): Promise<Load> {
    await this.engine.freshen(CANDIDATE_VIEWS, await this.store.head());
    const person = await this.mediators.find(mediatorId);
    if (person === null || person.leftOn !== null) return null;
    const load = (await this.loads.of([mediatorId])).get(mediatorId);
    return { openCases: load?.openCases ?? 0, capacity: person.capacity };
  }
}
