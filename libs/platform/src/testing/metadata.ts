import { type CommandMetadata, type DomainEvent, type EventMetadata, systemActor } from '../messaging/index.js';
import type { Recorded, RecordedEvent } from '../event-store/index.js';

/** The instant at which specs happen unless they say otherwise: a Monday, 09:00 in Shanghai. */
export const TEST_NOW = '2026-11-02T01:00:00.000Z';

/** Metadata of a command in a spec; override what the rule under test looks at. */
export function commandMetadata(overrides: Partial<CommandMetadata> = {}): CommandMetadata {
  return {
    commandId: 'command-1',
    now: TEST_NOW,
    actor: { id: 'account-1', role: 'coordinator', organisationId: 'organisation-1' },
    via: 'api',
    correlationId: 'correlation-1',
    causationId: 'command-1',
    ...overrides,
  };
}

export interface RecordedOverrides {
  readonly id?: string;
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: string;
  readonly metadata?: Partial<EventMetadata>;
}

/** An event as views and processes get it, for specs of `evolve`, `keys` and `react`. */
export function recorded<Event extends DomainEvent>(event: Event, overrides: RecordedOverrides = {}): Recorded<Event> {
  const metadata: EventMetadata = {
    schema: 1,
    happenedAt: TEST_NOW,
    recordedAt: TEST_NOW,
    actor: systemActor('spec'),
    onBehalfOf: null,
    via: 'api',
    correlationId: 'correlation-1',
    causationId: 'command-1',
    commandId: 'command-1',
    requestHash: null,
    rules: event.rules ?? null,
    subjects: [],
    previousHash: null,
    hash: '0'.repeat(64),
    ...overrides.metadata,
  };
  const whole: RecordedEvent = {
    id: overrides.id ?? 'event-1',
    type: event.type,
    data: event.data,
    metadata,
    stream: overrides.stream ?? 'spec-1',
    revision: overrides.revision ?? 0,
    position: overrides.position ?? '1',
  };
  return whole as Recorded<Event>;
}
