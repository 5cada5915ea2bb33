// `npm run bench`: one project of its own, so that no test run ever waits for a million events.
import base from '../jest.config.mjs';

const [, int] = base.projects;

export default {
  ...int,
  displayName: 'bench',
  testMatch: ['<rootDir>/test/bench/*.bench.ts'],
  testTimeout: 3_600_000,
  maxWorkers: 1,
};
