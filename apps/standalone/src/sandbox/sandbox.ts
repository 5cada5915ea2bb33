import type { Server } from 'node:http';
import { SigningKeys } from '@libs/deliveries';
import { Erasure } from '@libs/handoffs';
import { PartnerSecrets } from '@libs/partners';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Workers } from '@platform/composition';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { MemoryJobBackend } from '@platform/jobs';
import { systemClock } from '@platform/messaging';
import { ProcessRunner, Sweeper } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import { createApi } from '../../../api/src/create-api.js';
import {
  CHECK_AGENT,
  type SandboxCalls,
  type SandboxOptions,
  type SeenRequest,
} from '../../../partner/src/conformance/sandbox-protocol.js';
import { SandboxClock } from './sandbox-clock.js';
import { CLIENT_ID, makeSmallWorld, REGISTRATION, SIGNING_KEY } from './small-world.js';

const INTERFACE = '/api/partner/v1/';
/** Signing in after every move of the clock, from one address. */
const PLENTY = { attempts: 10_000, windowSeconds: 60 };

export interface SandboxParts {
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly password: string;
}

type Question<Name extends keyof SandboxCalls> = SandboxCalls[Name]['question'];

/** The whole platform with a small world, whose time is moved from outside. */
export class Sandbox {
  private readonly seen: SeenRequest[] = [];
  private lines = '';

  private constructor(
    readonly app: NestExpressApplication,
    private readonly clock: SandboxClock,
    private readonly jobs: MemoryJobBackend,
  ) {}

  static async start(options: SandboxOptions, parts: SandboxParts): Promise<Sandbox> {
    const { databaseUrl, masterKey, password } = parts;
    const { host, port, webhookUrl, behind } = options;
    const clock = new SandboxClock(behind);
    const jobs = new MemoryJobBackend();
    const held: { sandbox?: Sandbox } = {};
    const app = await createApi({
      configuration: {
        port,
        host,
        dataDirectory: '.',
        databaseUrl,
        eventStoreUrl: databaseUrl,
        queueUrl: databaseUrl,
        masterKey,
        demo: false,
        logLevel: 'info',
        sessionHours: 12,
        webhookAllow: webhookUrl === null ? [] : [new URL(webhookUrl).host],
      },
      overrides: { jobs, clock, signingClock: systemClock },
      signInLimit: PLENTY,
      logs: { write: (line) => void (held.sandbox && (held.sandbox.lines += line)) },
    });
    const sandbox = new Sandbox(app, clock, jobs);
    held.sandbox = sandbox;
    await app.init();
    await app.get(Workers).start();
    const settle = (): Promise<void> => sandbox.settle();
    await makeSmallWorld({ app, clock, password, webhookUrl, settle });
    sandbox.watch(app.getHttpServer());
    await app.listen(port, host);
    return sandbox;
  }

  get port(): number {
    const address: unknown = this.app.getHttpServer().address();
    if (typeof address === 'object' && address !== null && 'port' in address) return Number(address.port);
    throw new Error('the sandbox does not listen');
  }

  credentials(masterKey: Buffer): { clientId: string; clientSecret: string; publicKey: string; privateKey: string } {
    const keys = new SigningKeys(masterKey);
    return {
      clientId: CLIENT_ID,
      clientSecret: new PartnerSecrets(masterKey).of(REGISTRATION),
      publicKey: keys.publicKey(SIGNING_KEY),
      privateKey: keys.privateKey(SIGNING_KEY),
    };
  }

  readonly calls: { readonly [Name in keyof SandboxCalls]: (question: Question<Name>) => Promise<unknown> } = {
    settle: () => this.settle(),
    advance: ({ milliseconds }) => this.advance(milliseconds),
    now: async () => this.clock.now().toISOString(),
    digests: () => this.app.get(Sweeper).runOnce(),
    erase: ({ partyId }) => this.app.get(Erasure).erase(partyId),
    requests: async () => this.seen,
    logged: async ({ texts }) => texts.filter((text) => this.lines.includes(text)).length,
  };

  private async settle(): Promise<void> {
    const store = this.app.get<EventStore>(EVENT_STORE);
    for (let before = ''; before !== (await store.head());) {
      before = await store.head();
      await this.app.get(ProjectionEngine).drain();
      await this.app.get(ProcessRunner).drain();
    }
    await this.app.get(ProjectionEngine).drain();
  }

  /** Up to an instant that is not after the present; every alarm on the way rings at its time. */
  private async advance(milliseconds: number | null): Promise<void> {
    const present = new Date();
    const wanted = milliseconds === null ? present : new Date(this.clock.now().getTime() + milliseconds);
    const target = wanted < present ? wanted : present;
    for (;;) {
      await this.settle();
      const [next] = this.jobs.waiting;
      const at = next?.runAt ?? this.clock.now();
      if (!next || at > target) break;
      this.clock.moveTo(at);
      await this.jobs.ring(this.clock.now());
    }
    this.clock.moveTo(target);
    await this.settle();
  }

  private watch(server: Server): void {
    server.prependListener('request', (request, response) => {
      const { method = '', url = '', headers } = request;
      const path = url.split('?')[0] ?? '';
      if (!path.startsWith(INTERFACE) || headers['user-agent'] === CHECK_AGENT) return;
      response.on('finish', () => this.seen.push({ method, path, status: response.statusCode, at: Date.now() }));
    });
  }
}
