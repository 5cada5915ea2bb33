import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { EventDefinition } from '../event-store/index.js';
import type { AnyUseCaseCommandClass, AnyProcess } from '../processes/index.js';
import type { AnyProjection } from '../projections/index.js';

/**
 * Everything a context brings to the program besides its Nest module. Each context exports one; apps list them and hand
 * the union to the event codec, the projection engine, the process runner and the database.
 */
export interface ContextDefinition {
  readonly name: string;
  readonly events: readonly EventDefinition[];
  /** Use case commands that processes and alarms may send by name. */
  readonly commands: readonly AnyUseCaseCommandClass[];
  readonly projections: readonly AnyProjection[];
  readonly processes: readonly AnyProcess[];
  /** Tables that are neither views nor events, with their owner. */
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
}
