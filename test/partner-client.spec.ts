import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openApiDocument } from '../apps/api/src/openapi/openapi.js';
import { generateClient, type OpenApi } from '../apps/partner/src/client/generate-client.js';

const ROOT = path.resolve(__dirname, '..');
const FILE = path.join(ROOT, 'apps/partner/src/client/liandiao-client.ts');
const HOW = 'make it again: UPDATE_CLIENT=yes npx jest -c test/jest.config.mjs --testPathPatterns partner-client';

function formatted(text: string): string {
  const prettier = path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  const run = spawnSync(process.execPath, [prettier, '--stdin-filepath', FILE], { input: text, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

it('the client for partners is the one that the interface describes now', () => {
  const made = formatted(generateClient(openApiDocument() as unknown as OpenApi));
  if (process.env['UPDATE_CLIENT'] === 'yes') writeFileSync(FILE, made);
  const isCurrent = readFileSync(FILE, 'utf8') === made;
  expect(isCurrent ? 'current' : HOW).toBe('current');
});
