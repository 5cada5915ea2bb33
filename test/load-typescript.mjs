// Jest loads its global setup as it is, without our transformer, and Node 20 does not read TypeScript. This compiles one
// folder of a library (no path aliases inside) into the cache and imports it.
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';

const root = path.resolve(import.meta.dirname, '..');

/** Imports `<folder>/index.ts`, folder relative to the repository. */
export async function loadTypeScriptFolder(folder) {
  const target = path.join(root, 'node_modules', '.cache', 'liandiao-test', folder);
  mkdirSync(target, { recursive: true });
  writeWhole(path.join(target, 'package.json'), '{ "type": "module" }');
  for (const name of readdirSync(path.join(root, folder))) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = transformFileSync(path.join(root, folder, name), {
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeWhole(path.join(target, name.replace(/\.ts$/, '.js')), code);
  }
  return import(pathToFileURL(path.join(target, 'index.js')).href);
}

/** Several test runs may do this at once: a file is replaced as a whole. */
function writeWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
