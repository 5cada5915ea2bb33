// `npm start`: from a fresh clone to a running program on one port. Installs, builds, then starts the standalone app in
// this process, so that Ctrl-C and SIGTERM reach it directly.
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
process.setSourceMapsEnabled(true);
await import('../../dist/apps/standalone/src/main.js');
