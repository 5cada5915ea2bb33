import type { Provider } from '@nestjs/common';
import { KEY_VAULT, MemoryKeyVault } from '../privacy/index.js';
import { PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';

export const privacyProviders: readonly Provider[] = [
  {
    provide: KEY_VAULT,
    inject: [PLATFORM_OPTIONS],
    useFactory: ({ overrides }: PlatformOptions) => overrides?.vault ?? new MemoryKeyVault(),
  },
];
