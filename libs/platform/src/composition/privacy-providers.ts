import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DerivedSeeds, Fingerprints, KEY_VAULT, PostgresKeyVault } from '../privacy/index.js';
import { PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';

export const privacyProviders: readonly Provider[] = [
  {
    provide: KEY_VAULT,
    // After the migration, which makes the schema.
    inject: [PLATFORM_OPTIONS, DataSource],
    useFactory: ({ configuration: { databaseUrl, masterKey }, overrides }: PlatformOptions) =>
      overrides?.vault ?? PostgresKeyVault.open({ connectionString: databaseUrl, masterKey }),
  },
  {
    provide: DerivedSeeds,
    inject: [PLATFORM_OPTIONS],
    useFactory: ({ configuration }: PlatformOptions) => new DerivedSeeds(configuration.masterKey),
  },
  {
    provide: Fingerprints,
    inject: [PLATFORM_OPTIONS],
    useFactory: ({ configuration }: PlatformOptions) => new Fingerprints(configuration.masterKey),
  },
];
