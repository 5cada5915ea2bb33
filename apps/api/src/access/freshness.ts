import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { ProjectionEngine } from '@platform/projections';

/** For what must not be decided from a view that is some milliseconds behind. */
@Injectable()
export class Freshness {
  constructor(
    private readonly engine: ProjectionEngine,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /**
   * Until the views have seen everything that is in the log now.
   * @throws DomainError `VIEW_BEHIND` when it takes longer than five seconds
   */
  async of(...views: readonly string[]): Promise<void> {
    await this.engine.waitForAll(await this.store.head(), undefined, views);
  }
}
