import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef, ModulesContainer } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { EVENT_STORE, type EventStore } from '../event-store/index.js';
import { JOB_BACKEND, type JobBackend } from '../jobs/index.js';
import { KEY_VAULT, type KeyVault, PostgresKeyVault } from '../privacy/index.js';
import { ProjectionEngine } from '../projections/index.js';
import { assertHandled } from './command-check.js';
import { ENGINE_POOL, type EnginePool, PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';
import { Workers } from './workers.js';

/** Opens and closes the platform in the right order: users before what they use. */
@Injectable()
export class PlatformLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly program: ModuleRef) {}

  async onApplicationBootstrap(): Promise<void> {
    const { contexts } = this.program.get<PlatformOptions>(PLATFORM_OPTIONS);
    const modules = this.program.get(ModulesContainer, { strict: false });
    assertHandled(
      modules,
      contexts.flatMap(({ commands }) => commands),
    );
    await this.program.get(ProjectionEngine).prepare();
  }

  /** Runs after the HTTP server has answered its last request. */
  async onApplicationShutdown(): Promise<void> {
    const { overrides = {} } = this.program.get<PlatformOptions>(PLATFORM_OPTIONS);
    await this.program.get(Workers).stop();
    if (!overrides.jobs) await this.program.get<JobBackend>(JOB_BACKEND).close();
    if (!overrides.store) await this.program.get<EventStore>(EVENT_STORE).close();
    const vault = this.program.get<KeyVault>(KEY_VAULT);
    if (!overrides.vault && vault instanceof PostgresKeyVault) await vault.close();
    await this.program.get<EnginePool>(ENGINE_POOL).end();
    await this.program.get(DataSource).destroy();
  }
}
