import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENVIRONMENT_VARIABLES, readConfiguration, readSettings } from '@platform/configuration';
import { parse } from 'yaml';
import { run } from '../apps/partner/src/run.js';

const ROOT = path.resolve(__dirname, '..');
const DOCKER = path.join(ROOT, 'docker');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean };
  readonly volumes?: readonly string[];
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly networks?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

const textOf = (file: string): string => readFileSync(path.join(DOCKER, file), 'utf8');
const compose = (file: string): Compose => parse(textOf(file), { merge: true }) as Compose;

const FILES = ['compose.full.yaml', 'compose.small.yaml'] as const;
const OWN_PARTS = ['api', 'worker', 'standalone'];
const PINNED = /:\d+\.\d+(\.\d+)?(-[a-z]+)?$/;
/** Variables of the container itself, not of our configuration. */
const OF_THE_RUNTIME = ['NODE_ENV'];

const servicesOf = (file: string): [string, Service][] => Object.entries(compose(file).services);
const ownOf = (file: string): [string, Service][] => servicesOf(file).filter(([name]) => OWN_PARTS.includes(name));

/** What compose would hand over, with stand-ins for what the operator sets. */
function interpolate(value: string): string {
  const given: Record<string, string> = {
    POSTGRES_PASSWORD: 'secret',
    LIANDIAO_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string, rest: string) => {
    const found = given[name] ?? (kind === '-' ? rest : undefined);
    if (found === undefined) throw new Error(`${name} has no value and no default`);
    return found;
  });
}

const environmentOf = ({ environment = {} }: Service): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, interpolate(value)]));

/** Every program that a build leaves behind: `dist/<path>.js` from `<path>.ts`, or a plain file that is copied. */
const builtFrom = (program: string): string =>
  program.startsWith('dist/') ? program.replace(/^dist\//, '').replace(/\.js$/, '.ts') : program;

describe.each(FILES)('%s', (file) => {
  it('starts only programs that the build makes', () => {
    for (const [, { command = [] }] of ownOf(file)) {
      expect(command).toHaveLength(1);
      expect(command[0]).toMatch(/^dist\/apps\/(api|worker|standalone)\/src\/main\.js$/);
      expect(existsSync(path.join(ROOT, builtFrom(command[0] ?? '')))).toBe(true);
    }
  });

  it.each(ownOf(file))(
    'gives %s only variables of the configuration schema, with values that it accepts',
    (name, service) => {
      const environment = environmentOf(service);
      const known = [...ENVIRONMENT_VARIABLES, ...OF_THE_RUNTIME] as string[];
      expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
      // api and worker embed nothing, so for them everything must be there; the standalone program makes the rest itself.
      const read = name === 'standalone' ? readSettings : readConfiguration;
      expect(() => read(environment)).not.toThrow();
      expect(environment.HOST).toBe('0.0.0.0');
    },
  );

  it('waits only for services that exist, and only for healthy ones', () => {
    const services = compose(file).services;
    for (const [, { depends_on: waits = {} }] of servicesOf(file)) {
      for (const [needed, { condition }] of Object.entries(waits)) {
        expect(Object.keys(services)).toContain(needed);
        expect(condition).toBe('service_healthy');
        expect(services[needed]?.healthcheck?.test).toBeDefined();
      }
    }
  });

  it('pins every image', () => {
    for (const [, { image }] of servicesOf(file)) expect(image).toMatch(PINNED);
  });

  it('builds our image from the one Dockerfile', () => {
    for (const [, { build }] of ownOf(file)) {
      expect(path.resolve(DOCKER, build?.context ?? '')).toBe(ROOT);
      expect(existsSync(path.join(ROOT, build?.dockerfile ?? ''))).toBe(true);
    }
  });

  it('declares every volume and network that it mounts and joins', () => {
    const { services, volumes, networks = {} } = compose(file);
    for (const service of Object.values(services)) {
      const named = (service.volumes ?? []).map((mount) => mount.split(':')[0]);
      expect(Object.keys(volumes)).toEqual(expect.arrayContaining(named));
      expect(Object.keys(networks)).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
    }
  });

  it('holds no secret: passwords and keys are required variables', () => {
    const secrets = textOf(file)
      .split('\n')
      .filter((line) => /(PASSWORD|MASTER_KEY|DATABASE_URL):/.test(line));
    expect(secrets.length).toBeGreaterThan(0);
    for (const line of secrets) expect(line).toMatch(/\$\{\w+:\?[^}]+\}/);
  });
});

it('starts the partner to try things out with, with options that it knows', async () => {
  const { partner } = compose('compose.small.yaml').services;
  const [program = '', ...args] = (partner?.command ?? []).map(interpolate);
  expect(existsSync(path.join(ROOT, builtFrom(program)))).toBe(true);
  const said: string[] = [];
  const terminal = { out: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  // Without its secret it ends with the help; an option that it does not know would end with an error.
  expect(await run(args, { ...terminal, environment: {} })).toBe(2);
  expect(await run([...args, '--no-such-option'], { ...terminal, environment: {} })).toBe(1);
});

it('offers the partner in the same image, asked for its health where it listens', () => {
  const { services } = compose('compose.small.yaml');
  const { image, build, command = [], healthcheck } = services['partner'] ?? {};
  expect({ image, build }).toEqual({ image: services['api']?.image, build: services['api']?.build });
  const [port = ''] = command.flatMap((one) => /^--port=(\d+)$/.exec(one)?.[1] ?? []);
  expect(JSON.stringify(healthcheck)).toContain(`http://127.0.0.1:${port}/state`);
  expect(command).toContain('--platform=http://api:3000');
});

/** What these files decide themselves, and what only a program without containers chooses. */
const DECIDED = [
  'HOST',
  'PORT',
  'LIANDIAO_DATA',
  'DATABASE_URL',
  'EVENT_STORE_URL',
  'QUEUE_URL',
  'LOG_LEVEL',
  'SESSION_HOURS',
];

it.each(FILES)('%s: hands every other setting over that an operator may have to make', (file) => {
  for (const [name, { environment = {} }] of ownOf(file)) {
    if (name === 'standalone') continue;
    expect(ENVIRONMENT_VARIABLES.filter((one) => !DECIDED.includes(one) && !(one in environment))).toEqual([]);
  }
});

it.each(FILES)('%s: gives api and worker a way out, where messages and notices go', (file) => {
  const { services, networks = {} } = compose(file) as Compose & {
    networks?: Record<string, { internal?: boolean } | null>;
  };
  const isOpen = (name: string): boolean => networks[name]?.internal !== true;
  for (const name of ['api', 'worker']) {
    expect([name, (services[name]?.networks ?? ['default']).some(isOpen)]).toEqual([name, true]);
  }
});

it('keeps jobs in Redis from being evicted or forgotten', () => {
  const command = compose('compose.full.yaml').services.redis?.command?.join(' ');
  expect(command).toContain('--maxmemory-policy noeviction');
  expect(command).toContain('--appendonly yes');
});

it('names in example.env every variable that a compose file asks for, and no value of a secret', () => {
  const example = textOf('example.env');
  const asked = FILES.flatMap((file) => [...textOf(file).matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  for (const name of new Set(asked)) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  expect(example).toMatch(/^POSTGRES_PASSWORD=$/m);
  expect(example).toMatch(/^LIANDIAO_MASTER_KEY=$/m);
});

it('seeds the demo on no server unless somebody asks for it', () => {
  for (const file of FILES) {
    for (const [, { environment = {} }] of ownOf(file)) {
      expect(interpolate(environment.LIANDIAO_DEMO ?? 'missing')).toBe('no');
    }
  }
});

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const instructions = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const finalStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('builds in one stage and runs in another, both from the same pinned image', () => {
    const bases = instructions('FROM').map((text) => text.split(' ')[0]);
    expect(new Set(bases).size).toBe(1);
    expect(instructions('FROM')).toHaveLength(2);
    expect(bases[0]).toMatch(/^node:20\.\d+\.\d+-bookworm-slim$/);
  });

  it('runs as an ordinary user with a health check', () => {
    expect(finalStage).toContain('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('sets only variables of the configuration schema', () => {
    const names = instructions('ENV').flatMap((text) => [...text.matchAll(/(\w+)=/g)].map(([, name]) => name));
    expect(names.filter((name) => ![...ENVIRONMENT_VARIABLES, ...OF_THE_RUNTIME].includes(name as never))).toEqual([]);
  });

  it('copies from the context only what exists, and starts a program that the build makes', () => {
    const copies = instructions('COPY').filter((text) => !text.startsWith('--from'));
    for (const source of copies.flatMap((text) => text.split(' ').slice(0, -1))) {
      expect(existsSync(path.join(ROOT, source))).toBe(true);
    }
    const [program] = JSON.parse(instructions('CMD')[0] ?? '[]') as string[];
    expect(existsSync(path.join(ROOT, builtFrom(program ?? 'missing')))).toBe(true);
  });

  it('takes from the first stage only what is made there, and everything that a program of the image reads', () => {
    const copies = instructions('COPY').filter((text) => text.startsWith('--from=build '));
    const taken = copies.map((text) => text.split(' ')[1]?.replace('/app/', '') ?? '');
    const made = ['node_modules', 'dist', 'apps/console/dist'];
    expect(taken.filter((one) => !made.includes(one) && !existsSync(path.join(ROOT, one)))).toEqual([]);
    expect(taken).toEqual(expect.arrayContaining([...made, 'package.json', 'apps/cli/cli.mjs']));
    // Where it lies in the first stage, it lies in the second.
    for (const text of copies)
      expect(text.split(' ')[2]).toMatch(new RegExp(`^(\\./|${text.split(' ')[1]?.slice(5)})$`));
    // The partner starts this one by its path.
    expect(existsSync(path.join(ROOT, builtFrom('dist/apps/standalone/src/sandbox/main.js')))).toBe(true);
  });

  it('sends nothing that a later step copies or runs into the ignored', () => {
    const ignored = textOf('Dockerfile.dockerignore').split('\n').filter(Boolean);
    const sources = instructions('COPY').filter((text) => !text.startsWith('--from'));
    const needed = [...sources.flatMap((text) => text.split(' ').slice(0, -1)), 'apps/cli/cli.mjs', 'nest-cli.json'];
    for (const file of needed) {
      expect(ignored.filter((one) => file === one || file.startsWith(`${one}/`))).toEqual([]);
    }
  });

  it('sends neither data nor dependencies of this machine to the engine', () => {
    const ignored = textOf('Dockerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.liandiao', '**/node_modules', '**/dist']));
    // The build runs in the image, so what it needs must not be ignored.
    for (const needed of ['apps', 'libs', 'package.json']) expect(ignored).not.toContain(needed);
  });
});
