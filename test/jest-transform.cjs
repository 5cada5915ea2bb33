// Jest runs in CommonJS mode for an ESM code base: our TypeScript and the ES modules of node_modules are compiled to
// CommonJS by swc; CommonJS files pass through untouched. Why not ES modules: CommonJS packages such as nestjs-pino and
// @nestjs/throttler require('@nestjs/common'), which is ESM since v12, and Jest can require() ESM only on Node >= 24.9.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const shared = { target: 'es2022', keepClassNames: true, experimental: { keepImportAttributes: false } };
const toCommonJs = { swcrc: false, module: { type: 'commonjs', importInterop: 'swc' } };
const typescript = {
  ...toCommonJs,
  sourceMaps: 'inline',
  jsc: {
    ...shared,
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: {
      hidden: { jest: true },
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
    },
  },
};
const javascript = { ...toCommonJs, sourceMaps: false, jsc: { ...shared, parser: { syntax: 'ecmascript' } } };

const packageTypes = new Map();

/** The "type" of the nearest package.json, or null where a folder has none. */
function packageType(dir) {
  if (!packageTypes.has(dir)) {
    const file = path.join(dir, 'package.json');
    const type = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')).type ?? 'commonjs') : null;
    packageTypes.set(dir, type);
  }
  return packageTypes.get(dir);
}

function isEsModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (!file.endsWith('.js')) return false;
  for (let dir = path.dirname(file); ; dir = path.dirname(dir)) {
    const type = packageType(dir);
    if (type) return type === 'module';
    if (path.dirname(dir) === dir || path.basename(dir) === 'node_modules') return false;
  }
}

const version = createHash('sha1').update(fs.readFileSync(__filename)).update(swc.version).digest('hex');

module.exports = {
  canInstrument: false,
  process(source, filename) {
    if (/\.[cm]?ts$/.test(filename)) return swc.transformSync(source, { ...typescript, filename });
    if (isEsModule(filename)) return swc.transformSync(source, { ...javascript, filename });
    return { code: source };
  },
  getCacheKey(source, filename) {
    return createHash('sha1').update([version, filename, source].join('\0')).digest('hex');
  },
};
