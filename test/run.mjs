// `npm test`: installs and builds what is missing, then runs every suite, cheapest first, and says what it skipped.
// The last line counts all tests: `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, ROOT } from '../apps/standalone/prepare.mjs';

const OPTIONAL_SERVICES = [
  { name: 'redis-server', found: () => onPath('redis-server'), skips: 'queues on Redis' },
  { name: 'chromium', found: () => onPath('chromium'), skips: 'the console in a browser' },
  {
    name: 'EVENTSTORE_TEST_URL',
    found: () => Boolean(process.env.EVENTSTORE_TEST_URL),
    skips: 'the event store suite against a real EventStoreDB',
  },
];
/** What continuous integration may go without: no such server can be installed there. */
const OPTIONAL_IN_CI = new Set(['EVENTSTORE_TEST_URL']);

function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((dir) => fs.existsSync(path.join(dir, program)));
}

function checkServices() {
  const missing = OPTIONAL_SERVICES.filter((service) => !service.found());
  for (const service of missing) console.log(`Skipping ${service.skips}: ${service.name} was not found.`);
  const required = missing.filter((service) => !OPTIONAL_IN_CI.has(service.name));
  if (process.env.CI && required.length > 0) {
    console.error(`CI must run everything: install ${required.map((service) => service.name).join(', ')}.`);
    process.exit(1);
  }
}

function runProject(project, extra) {
  const report = path.join(os.tmpdir(), `liandiao-${project}-${process.pid}.json`);
  console.log(`\nRunning ${project} tests`);
  const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jest, '-c', 'test/jest.config.mjs', '--selectProjects', project, '--json', '--outputFile', report];
  const result = spawnSync(process.execPath, [...args, ...extra], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  fs.rmSync(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest can fail without a failed test, for example when a file held no test.
  return { passed: numPassedTests, failed: failed || (result.status === 0 ? 0 : 1), skipped: numPendingTests };
}

checkNode();
ensureInstalled();
ensureBuilt();
checkServices();
const extra = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const project of ['unit', 'int']) {
  const counts = runProject(project, extra);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
