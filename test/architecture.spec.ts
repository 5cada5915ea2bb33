import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * The import rules of the repository. A forbidden import fails with its file and line. An exception has a name and a
 * reason in EXCEPTIONS; there is no other way around.
 */

const ROOT = path.resolve(__dirname, '..');

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
}

interface Rule {
  readonly name: string;
  /** Why the import is wrong, or null when this rule has nothing against it. */
  readonly forbids: (imported: Import) => string | null;
}

/** Which contexts a context may use at run time. Events of others are types only and always allowed. */
const RUNTIME_USES: Readonly<Record<string, readonly string[]>> = {
  reference: [],
  deadlines: ['reference'],
  routing: ['reference'],
  contracts: ['reference'],
  identity: ['reference'],
  roster: ['deadlines', 'identity', 'reference'],
  rulebook: ['routing', 'deadlines', 'identity', 'reference'],
  disputes: ['rulebook', 'routing', 'deadlines', 'identity', 'reference'],
  assignment: ['rulebook', 'roster', 'deadlines', 'identity', 'reference'],
  handoffs: ['rulebook', 'deadlines', 'identity', 'reference'],
  partners: ['handoffs', 'identity', 'reference'],
  deliveries: ['partners', 'handoffs', 'identity', 'reference'],
  statistics: ['roster', 'deadlines', 'identity', 'reference'],
  notices: ['assignment', 'roster', 'identity', 'reference'],
  papers: ['disputes', 'roster', 'identity', 'reference'],
  composition: [
    'disputes',
    'rulebook',
    'routing',
    'roster',
    'assignment',
    'deadlines',
    'handoffs',
    'partners',
    'deliveries',
    'notices',
    'statistics',
    'papers',
    'identity',
    'reference',
    'contracts',
  ],
};

/** Technical areas, lowest first: each may use those before it. */
const PLATFORM_LAYERS = [
  ['messaging'],
  ['privacy', 'webhooks'],
  ['event-store'],
  ['embedded', 'database', 'configuration', 'documents', 'blobs'],
  ['jobs'],
  ['projections', 'processes'],
  ['composition'],
  ['http', 'testing'],
];

/** Files that hold the model: no framework, no input or output, no clock, no id generator. */
const PURE_FILE = /\.(events|state|commands|rules|decider|definitions|actions|upcasters|process)\.ts$/;
const PURE_LIBRARIES = ['libs/routing/src/', 'libs/deadlines/src/'];
const NOT_IN_A_MODEL = /^(@nestjs\/|typeorm$|node:|pg$|bullmq$|ioredis$|uuid$|rxjs)/;

const EXCEPTIONS: readonly { readonly file: string; readonly target: string; readonly reason: string }[] = [];

const RULES: readonly Rule[] = [
  {
    name: 'a model is pure',
    forbids: ({ file, target, typeOnly }) =>
      isModel(file) && !typeOnly && NOT_IN_A_MODEL.test(target) ? 'a model knows no framework and no I/O' : null,
  },
  {
    name: 'contexts use each other only in the agreed directions',
    forbids: ({ file, target, typeOnly }) => {
      const from = library(file);
      const to = target.match(/^@libs\/([^/]+)/)?.[1];
      if (!from || !to || typeOnly || isTest(file)) return null;
      if (from === 'platform') return 'platform knows no context';
      return RUNTIME_USES[from]?.includes(to) ? null : `${from} may not use ${to} at run time`;
    },
  },
  {
    name: 'a library is entered through its index',
    forbids: ({ file, target }) => {
      if (/^@(libs|platform)\/[^/]+\/.+/.test(target)) return 'deep import into another library';
      if (!target.startsWith('.')) return null;
      const reached = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      if (home(reached) === home(file) || isTest(file)) return null;
      const withinPlatform = library(file) === 'platform' && library(reached) === 'platform';
      if (withinPlatform && reached.endsWith('/index.js')) return null;
      // Standalone is api and worker in one process (design.md 2); the next rule says who may import an app.
      if (file.startsWith('apps/') && reached.startsWith('apps/')) return null;
      return 'a relative import may not leave its library, nor enter another area of the platform but by its index';
    },
  },
  {
    name: 'platform areas build on each other in one direction',
    forbids: ({ file, target, typeOnly }) => {
      const from = layer(file.match(/^libs\/platform\/src\/([^/]+)\//)?.[1]);
      const to = layer(platformArea(file, target));
      if (from < 0 || to < 0 || typeOnly || isTest(file)) return null;
      return to <= from ? null : 'an upper area of the platform is used from a lower one';
    },
  },
  {
    name: 'contracts know schemas only',
    forbids: ({ file, target }) =>
      file.startsWith('libs/contracts/') && !isTest(file) && !/^(\.|zod$|@libs\/reference$)/.test(target)
        ? 'contracts may use zod and reference only'
        : null,
  },
  {
    name: 'the console sees contracts only',
    forbids: ({ file, target }) =>
      file.startsWith('apps/console/src/') && /^@(libs|platform)\//.test(target) && target !== '@libs/contracts'
        ? 'the console sees libs/contracts only'
        : null,
  },
  {
    name: 'apps do not import each other',
    forbids: ({ file, target }) => {
      const reached = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      const from = file.match(/^apps\/([^/]+)/)?.[1];
      const to = target.startsWith('.') ? reached.match(/^apps\/([^/]+)/)?.[1] : undefined;
      // Standalone is api and worker in one process (design.md 2).
      return !from || !to || from === to || from === 'standalone' ? null : `${from} imports ${to}`;
    },
  },
  {
    name: 'nothing imports tests or test helpers',
    forbids: ({ file, target }) =>
      !isTest(file) && (/(\.spec|\/test\/)/.test(target) || /(^@platform\/testing$|\/testing\/)/.test(target))
        ? 'product code imports a test helper'
        : null,
  },
  {
    name: 'the buses carry commands and queries, never facts',
    forbids: ({ target, names }) =>
      target === '@nestjs/cqrs' &&
      names.some((name) => /^(EventBus|EventPublisher|Saga|AggregateRoot|EventsHandler)$/.test(name))
        ? 'in-memory events lose facts (design.md 3.5)'
        : null,
  },
];

function isTest(file: string): boolean {
  return /\.spec\.ts$|\/testing\/|^test\//.test(file);
}

function isModel(file: string): boolean {
  if (isTest(file)) return false;
  return (
    PURE_FILE.test(file) || (PURE_LIBRARIES.some((prefix) => file.startsWith(prefix)) && !/module|loader/.test(file))
  );
}

function library(file: string): string | undefined {
  return file.match(/^libs\/([^/]+)\//)?.[1];
}

/** What a relative import may not leave: a library, a platform area, an app. */
function home(file: string): string {
  return file.match(/^(libs\/platform\/src\/[^/]+|libs\/[^/]+|apps\/[^/]+|test)/)?.[0] ?? file;
}

function platformArea(file: string, target: string): string | undefined {
  if (target.startsWith('@platform/')) return target.slice('@platform/'.length);
  if (!target.startsWith('.')) return undefined;
  const reached = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
  return reached.match(/^libs\/platform\/src\/([^/]+)\//)?.[1];
}

function layer(area: string | undefined): number {
  return area === undefined ? -1 : PLATFORM_LAYERS.findIndex((areas) => areas.includes(area));
}

function* sourceFiles(dir: string): Generator<string> {
  for (const entry of fs.readdirSync(path.join(ROOT, dir), { withFileTypes: true })) {
    const file = `${dir}/${entry.name}`;
    if (entry.isDirectory() && !/^(node_modules|dist|output)$/.test(entry.name)) yield* sourceFiles(file);
    else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield file;
  }
}

function namedImports(node: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const bindings = node.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
}

function importedNames(node: ts.ImportDeclaration): string[] {
  return namedImports(node).map((element) => (element.propertyName ?? element.name).text);
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  if (node.importClause?.isTypeOnly) return true;
  const elements = namedImports(node);
  return elements.length > 0 && !node.importClause?.name && elements.every((element) => element.isTypeOnly);
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Expression | undefined, typeOnly: boolean, names: string[]): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    found.push({ file, line, target: specifier.text, typeOnly, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node), importedNames(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly, []);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false, []);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isException({ file, target }: Import): boolean {
  return EXCEPTIONS.some((exception) => exception.file === file && exception.target === target);
}

function violations(rule: Rule, imports: readonly Import[]): string[] {
  return imports.flatMap((imported) => {
    const reason = isException(imported) ? null : rule.forbids(imported);
    return reason ? [`${imported.file}:${imported.line} imports ${imported.target}: ${reason}`] : [];
  });
}

describe('architecture', () => {
  const files = ['libs', 'apps', 'test'].flatMap((dir) => [...sourceFiles(dir)]);
  const imports = files.flatMap(importsOf);

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(violations(rule, imports)).toEqual([]);
  });

  it('finds a forbidden import with its file and line', () => {
    const bad: Import = {
      file: 'libs/disputes/src/dispute/dispute.decider.ts',
      line: 3,
      target: 'node:fs',
      typeOnly: false,
      names: [],
    };
    expect(RULES.flatMap((rule) => violations(rule, [bad]))).toEqual([
      'libs/disputes/src/dispute/dispute.decider.ts:3 imports node:fs: a model knows no framework and no I/O',
    ]);
  });

  it('keeps every exception alive: one that nothing needs is removed', () => {
    const unused = EXCEPTIONS.filter(
      (exception) => !imports.some(({ file, target }) => file === exception.file && target === exception.target),
    );
    expect(unused).toEqual([]);
  });

  it('keeps the root to the agreed names', () => {
    const agreed = [
      'README.md',
      'apps',
      'docker',
      'libs',
      'nest-cli.json',
      'package-lock.json',
      'package.json',
      'test',
      'tsconfig.json',
    ];
    const made = ['node_modules', 'dist'];
    const names = fs.readdirSync(ROOT).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(names.filter((name) => !agreed.includes(name))).toEqual([]);
  });
});
