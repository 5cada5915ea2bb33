// Two projects, cheapest first: `unit` is pure and needs nothing; `int` starts one embedded PostgreSQL for the whole run
// (and finds Redis, Chromium and EVENTSTORE_TEST_URL by itself, see test/services.mjs).
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const base = {
  rootDir: root,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.([cm]?ts|m?js)$': '<rootDir>/test/jest-transform.cjs' },
  // CommonJS packages that need no transform: for speed only.
  transformIgnorePatterns: [
    '/node_modules/(typescript|@swc|jest|@jest|pg|typeorm|rxjs|bullmq|ioredis|express|iconv-lite|lodash|zod)/',
  ],
  moduleNameMapper: {
    '^@libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@platform/([^/]+)$': '<rootDir>/libs/platform/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.liandiao/', '<rootDir>/apps/console/'],
};

export default {
  rootDir: root,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '/node_modules/', '/dist/'],
    },
    {
      ...base,
      displayName: 'int',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
  testTimeout: 30_000,
  maxWorkers: 2,
};
