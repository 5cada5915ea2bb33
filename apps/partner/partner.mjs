// A partner to try things out with: makes sure that there is something to run, then runs it. Plain Node, no dependency.
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

// A container image holds the build without its sources, and nothing there can be stale.
if (existsSync(path.join(root, 'nest-cli.json'))) {
  // What installing and building say goes to stderr: stdout belongs to the command that was asked for.
  console.log = console.error;
  const { checkNode, ensureBuilt, ensureInstalled } = await import('../standalone/prepare.mjs');
  checkNode();
  ensureInstalled();
  ensureBuilt();
}
process.setSourceMapsEnabled(true);
await import('../../dist/apps/partner/src/main.js');
