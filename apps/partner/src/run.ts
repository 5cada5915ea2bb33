import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { makeSigningKey } from '@platform/webhooks';
import { generateClient, type OpenApi } from './client/generate-client.js';
import { LiandiaoClient } from './client/liandiao-client.js';
import { checkEndpoint } from './conformance/check-endpoint.js';
import { reportLines } from './conformance/report.js';
import { FakePartner } from './partner/fake-partner.js';
import { isProfileName, PROFILES } from './partner/profiles.js';
import { partnerServer } from './server/partner-server.js';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const HELP = `npm run partner -- <command>

  serve        一个模拟的协作单位 / a partner to try things out with
    --profile court|police|12345   默认 court
    --platform URL                 默认 http://127.0.0.1:3000
    --client-id ID                 系统编号；密钥在环境变量 PARTNER_SECRET 中
    --port 3150  --host 127.0.0.1  推送地址为 http://<host>:<port>/hook
    --poll                         不接收推送，每 15 秒查询一次

  conformance  检查一个推送接收地址是否符合要求 / checks an endpoint that receives messages
    --url URL                      要检查的地址
    --key whsk_...                 对方信任的签名私钥；不给则新生成并显示公钥

  client       由接口文档生成 TypeScript 客户端，写到标准输出
    --platform URL`;

const OPTIONS = {
  profile: { type: 'string', default: 'court' },
  platform: { type: 'string', default: 'http://127.0.0.1:3000' },
  'client-id': { type: 'string' },
  port: { type: 'string', default: '3150' },
  host: { type: 'string', default: '127.0.0.1' },
  poll: { type: 'boolean', default: false },
  url: { type: 'string' },
  key: { type: 'string' },
} as const;

const WORKS_EVERY_MS = 2_000;
const POLLS_EVERY_MS = 15_000;

/** @returns the exit code; `serve` answers when it is told to end */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command = 'serve', ...rest] = args[0]?.startsWith('--') ? ['serve', ...args] : args;
  try {
    const { values } = parseArgs({ args: [...rest], options: OPTIONS, strict: true });
    if (command === 'serve') return await serve(values, terminal);
    if (command === 'conformance') return await conformance(values, terminal);
    if (command === 'client') return await writeClient(values.platform, terminal);
  } catch (error) {
    // By its member: an error of Node's own may come from another realm, where `instanceof` says no.
    const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
    if (typeof message !== 'string') throw error;
    terminal.error(message);
    return 1;
  }
  terminal.error(HELP);
  return 2;
}

interface ServeValues {
  readonly profile: string;
  readonly platform: string;
  readonly 'client-id'?: string | undefined;
  readonly port: string;
  readonly host: string;
  readonly poll: boolean;
}

async function serve(values: ServeValues, { out, error, environment }: Terminal): Promise<number> {
  const { profile, platform, 'client-id': partnerId, port, host, poll } = values;
  const clientSecret = environment['PARTNER_SECRET'];
  if (!isProfileName(profile) || partnerId === undefined || !clientSecret) {
    error(HELP);
    return 2;
  }
  const client = new LiandiaoClient({ baseUrl: platform, clientId: partnerId, clientSecret });
  const partner = new FakePartner({ partnerId, client, profile: PROFILES[profile], key: makeSigningKey() });
  await partner.connect();
  const server = partnerServer(partner);
  server.listen(Number(port), host);
  await once(server, 'listening');
  out(`${PROFILES[profile].name} ready http://${host}:${port}/hook`);
  const work = async (): Promise<void> => {
    if (poll) await partner.poll();
    await partner.answerAll();
  };
  const timer = setInterval(
    () => void work().catch((cause: unknown) => error(cause instanceof Error ? cause.message : 'failed')),
    poll ? POLLS_EVERY_MS : WORKS_EVERY_MS,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(timer);
  server.closeAllConnections();
  server.close();
  return 0;
}

async function conformance(
  { url, key }: { readonly url?: string | undefined; readonly key?: string | undefined },
  { out, error }: Terminal,
): Promise<number> {
  if (url === undefined) {
    error(HELP);
    return 2;
  }
  if (key === undefined) {
    const made = makeSigningKey();
    out(`请让接收方信任此公钥后再运行（--key ${made.privateKey}）：${made.publicKey}`);
    return 2;
  }
  const results = await checkEndpoint({ url, privateKey: key });
  for (const line of reportLines(results)) out(line);
  return results.every(({ verdict }) => verdict !== 'failed') ? 0 : 1;
}

async function writeClient(platform: string, { out }: Terminal): Promise<number> {
  const answer = await fetch(new URL('/api/openapi.json', platform));
  if (!answer.ok) throw new Error(`${platform} answers ${answer.status}`);
  out(generateClient((await answer.json()) as OpenApi));
  return 0;
}
