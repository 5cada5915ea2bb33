// What `npm start`, `npm test` and the cli need before anything of ours can run: installed packages and a current build.
// Plain Node without dependencies, since nothing is installed yet on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
const MINIMUM_NODE = [20, 19];

const INSTALL_STAMP = path.join(ROOT, 'node_modules', '.liandiao-installed');
const BUILD_STAMP = path.join(ROOT, 'dist', '.liandiao-built');

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = MINIMUM_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(`Liandiao needs Node ${needMajor}.${needMinor} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function run(title, command, args) {
  const started = Date.now();
  console.log(`${title} ...`);
  const result = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.status !== 0) {
    console.error(result.stdout ?? '', result.stderr ?? '', result.error ?? '');
    console.error(`${title} failed: ${command} ${args.join(' ')}`);
    process.exit(1);
  }
  console.log(`${title}: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

/** Installs exactly what the lock file says, when that is not what is there. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (readStamp(INSTALL_STAMP) === wanted) return;
  run('Installing packages (安装依赖)', 'npm', ['ci', '--no-audit', '--no-fund']);
  fs.writeFileSync(INSTALL_STAMP, wanted);
}

const SOURCES = ['apps', 'libs', 'package-lock.json', 'nest-cli.json', '.swcrc', 'tsconfig.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'output']);

function* filesBelow(file) {
  if (!fs.statSync(file).isDirectory()) {
    yield file;
    return;
  }
  for (const name of fs.readdirSync(file).toSorted())
    if (!NOT_SOURCES.has(name)) yield* filesBelow(path.join(file, name));
}

function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(path.join(ROOT, source)))
      hash.update(file).update('\0').update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds server and console, when the sources are not the ones that were built. */
export function ensureBuilt() {
  const wanted = sourceFingerprint();
  if (readStamp(BUILD_STAMP) === wanted) return;
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  run('Building the server (构建服务端)', 'npm', ['run', '-s', 'build:server']);
  run('Building the console (构建工作台)', 'npm', ['run', '-s', 'build:console']);
  fs.writeFileSync(BUILD_STAMP, wanted);
}
