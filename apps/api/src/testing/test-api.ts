import type { NestExpressApplication } from '@nestjs/platform-express';
import { CommandBus } from '@nestjs/cqrs';
import { Accounts, type NewAccount } from '@libs/identity';
import type { NoticeConfiguration } from '@libs/notices';
import { EnrolMediator, EstablishOrganisation } from '@libs/roster';
import { Workers } from '@platform/composition';
import type { Configuration } from '@platform/configuration';
import { MemoryEventStore, openEventStore, type EventStore } from '@platform/event-store';
import { MemoryJobBackend } from '@platform/jobs';
import { type Clock, type CommandMetadata, type FixedClock, systemClock } from '@platform/messaging';
import { MemoryKeyVault } from '@platform/privacy';
import { ProcessRunner } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import { commandMetadata, createEmptyDatabase } from '@platform/testing';
import request, { type Test } from 'supertest';
import { createApi } from '../create-api.js';

export const PASSWORD = 'correct-horse-1';
export const STREET = '310109014';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

export interface TestApiOptions {
  /** Sign-ins allowed per minute; default: plenty. */
  readonly signIns?: number;
  /** Default: the time of day. */
  readonly clock?: Clock;
  /** Tries of a party's code from one address; default: plenty. */
  readonly partyTries?: number;
  /** How often an open stream beats; default: so rarely that it never does. */
  readonly liveBeatMs?: number;
  /** Ways out for notices; default: none. */
  readonly notices?: NoticeConfiguration;
  /** Default: a log in memory. */
  readonly eventStoreUrl?: string;
  /** Default: none stands before it. */
  readonly proxy?: Pick<Configuration, 'certificateHeader' | 'trustedProxies'>;
  /** Addresses that webhooks may go to; default: public ones only. */
  readonly webhookAllow?: readonly string[];
}

/** The whole api with its workers on a database of its own; events in memory unless said otherwise, jobs in memory. */
export class TestApi {
  /** Everything the program logged, as one text. */
  logged = '';
  private keys = 0;
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly app: NestExpressApplication,
    readonly store: EventStore,
    readonly jobs: MemoryJobBackend,
    readonly clock: Clock,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: TestApiOptions = {}): Promise<TestApi> {
    const {
      signIns = 1_000,
      clock = systemClock,
      eventStoreUrl = null,
      liveBeatMs = 600_000,
      partyTries = 1_000,
    } = options;
    const { url, drop } = await createEmptyDatabase();
    const store = eventStoreUrl === null ? new MemoryEventStore() : await openEventStore(eventStoreUrl);
    const jobs = new MemoryJobBackend();
    const written: { to?: TestApi } = {};
    const app = await createApi({
      configuration: {
        port: 0,
        host: '127.0.0.1',
        dataDirectory: '.',
        databaseUrl: url,
        eventStoreUrl: eventStoreUrl ?? 'memory:',
        queueUrl: url,
        masterKey: Buffer.alloc(32, 7),
        demo: false,
        logLevel: 'info',
        sessionHours: 12,
        ...(options.notices ? { notices: options.notices } : {}),
        ...options.proxy,
        webhookAllow: options.webhookAllow ?? [],
      },
      overrides: { store, jobs, vault: new MemoryKeyVault(), clock },
      signInLimit: { attempts: signIns, windowSeconds: 60 },
      partyTries,
      liveTiming: { beatMs: liveBeatMs },
      logs: { write: (line) => void (written.to && (written.to.logged += line)) },
    });
    const api = new TestApi(app, store, jobs, clock, drop);
    written.to = api;
    await app.init();
    await app.get(Workers).start();
    return api;
  }

  /** Serves on a port of its own. @returns its address */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
    await this.drop();
  }

  /**
   * Time passes up to an instant: every alarm on the way rings at its time. Sessions end meanwhile, so everybody signs in
   * again.
   */
  async advanceTo(clock: FixedClock, iso: string): Promise<void> {
    const target = new Date(iso);
    for (;;) {
      await this.settle();
      const [next] = this.jobs.waiting;
      const at = next?.runAt ?? clock.now();
      if (!next || at > target) break;
      if (at > clock.now()) clock.set(at.toISOString());
      await this.jobs.ring(clock.now());
    }
    clock.set(iso);
    this.tokens.clear();
  }

  /** Lets views and processes work until nothing moves any more. */
  async settle(): Promise<void> {
    for (let before = ''; before !== (await this.store.head());) {
      before = await this.store.head();
      await this.app.get(ProjectionEngine).drain();
      await this.app.get(ProcessRunner).drain();
    }
    await this.app.get(ProjectionEngine).drain();
  }

  http(method: 'get' | 'post' | 'delete', path: string): Test {
    return request(this.app.getHttpServer())[method](path);
  }

  async account(account: Omit<NewAccount, 'password' | 'displayName'>): Promise<void> {
    await this.app.get(Accounts).create({ ...account, password: PASSWORD, displayName: account.username });
  }

  async tokenOf(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known) return known;
    const { body, status } = await this.http('post', '/api/session').send({ username, password: PASSWORD });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`);
    const token = String(body.token);
    this.tokens.set(username, token);
    return token;
  }

  async get(username: string, path: string): Promise<Answer> {
    const answer = await this.http('get', path).set('Authorization', `Bearer ${await this.tokenOf(username)}`);
    return answer as unknown as Answer;
  }

  /** A command under a key of its own unless `key` says otherwise. */
  async post(
    username: string,
    path: string,
    body: object,
    { key, ifMatch }: { readonly key?: string; readonly ifMatch?: string } = {},
  ): Promise<Answer> {
    this.keys += 1;
    const sending = this.http('post', path)
      .set('Authorization', `Bearer ${await this.tokenOf(username)}`)
      .set('Idempotency-Key', key ?? `test-${this.keys}`);
    if (ifMatch !== undefined) sending.set('If-Match', ifMatch);
    return (await sending.send(body)) as unknown as Answer;
  }

  /** The bytes of a file, under a key of its own. */
  async upload(username: string, path: string, bytes: Buffer): Promise<Answer> {
    this.keys += 1;
    return (await this.http('post', path)
      .set('Authorization', `Bearer ${await this.tokenOf(username)}`)
      .set('Idempotency-Key', `test-${this.keys}`)
      .type('application/octet-stream')
      .send(bytes)) as unknown as Answer;
  }

  async organisation(organisationId: string, kind: string, overrides: object = {}): Promise<void> {
    const base = { organisationId, name: `机构 ${organisationId}`, kind, channels: ['people'] };
    await this.run(EstablishOrganisation as never, {
      ...base,
      divisionCode: STREET,
      parentId: null,
      industry: null,
      ...overrides,
    });
  }

  async mediator(mediatorId: string, organisationId: string): Promise<void> {
    await this.run(EnrolMediator as never, {
      mediatorId,
      name: `调解员 ${mediatorId}`,
      kind: 'full-time',
      organisationId,
      fields: ['邻里'],
      languages: ['普通话'],
      districtCodes: ['310109'],
      capacity: 20,
      termEndsOn: null,
      trainedUntil: null,
      formerEmployers: [],
    });
  }

  private async run(command: new (data: object, metadata: CommandMetadata) => object, data: object): Promise<void> {
    this.keys += 1;
    const own = { commandId: `setup-${this.keys}`, now: this.clock.now().toISOString() };
    await this.app.get(CommandBus).execute(new command(data, commandMetadata(own)) as never);
  }
}

/** Asks again until the answer fits: processes and views follow on their own. */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean, seconds = 10): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`never came true; last: ${JSON.stringify(answer).slice(0, 800)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
