import type { Pool } from 'pg';
import type { EventStore } from '../event-store/index.js';
import type { JobBackend } from '../jobs/index.js';
import type { Clock, IdGenerator } from '../messaging/index.js';
import type { KeyVault } from '../privacy/index.js';
import type { ContextDefinition } from './context.js';

/** The part of the configuration that the platform needs; the whole one of `@platform/configuration` fits. */
export interface PlatformConfiguration {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly queueUrl: string;
  /** 32 bytes: seals the keys of subjects. */
  readonly masterKey: Buffer;
}

/** What tests and the demo bring instead of the real thing. Who brings something also closes it. */
export interface PlatformOverrides {
  readonly store?: EventStore;
  readonly vault?: KeyVault;
  readonly jobs?: JobBackend;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  /** Milliseconds that a second of the sweeps' rhythm lasts, where `clock` runs at another speed; default 1000. */
  readonly secondMs?: number;
}

export interface PlatformOptions {
  readonly configuration: PlatformConfiguration;
  readonly contexts: readonly ContextDefinition[];
  readonly overrides?: PlatformOverrides;
}

export const PLATFORM_OPTIONS = Symbol('PlatformOptions');

/** Connections of projections, processes and sweeps. */
export const ENGINE_POOL = Symbol('EnginePool');
export type EnginePool = Pool;
