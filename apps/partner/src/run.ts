import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { makeSigningKey } from '@platform/webhooks';
import { generateClient, type OpenApi } from './client/generate-client.js';
import { LiandiaoClient } from './client/liandiao-client.js';
import { conformance } from './conformance/command.js';
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
    --profile court|police|12345|observer   默认 court；observer 只接收和查询，不答复
    --platform URL                 默认 http://127.0.0.1:3000
    --client-id ID                 系统编号；密钥在环境变量 PARTNER_SECRET 中
    --port 3150  --host 127.0.0.1  推送地址为 http://<host>:<port>/hook
    --poll                         不接收推送，每 15 秒查询一次

  conformance  启动试验环境，逐项检查贵方系统（25 项）/ starts a sandbox and asks your system all 25 scenarios
    --url URL                      贵方的推送接收地址；或者
    --poll                         贵方不接收推送，只查询
    --sandbox-port 3160 --sandbox-host 127.0.0.1   试验环境的地址；贵方系统在别的机器上时用 0.0.0.0
    --data DIR                     保存试验密钥，默认 ./.liandiao，凭证每次相同
    --wait 600                     等待贵方系统接入的秒数
    --patience 20                  每一步等待贵方系统的秒数
    --json                         结果写成 JSON
    --key whsk_...                 只检查接收地址（14 至 18 项）：贵方信任的签名私钥
    退出码 0 全部符合，1 有不符合，2 未接入 / exit code 0 all well, 1 something failed, 2 not connected

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
  'sandbox-port': { type: 'string', default: '3160' },
  'sandbox-host': { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  wait: { type: 'string', default: '600' },
  patience: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
} as const;

const WORKS_EVERY_MS = 2_000;
const POLLS_EVERY_MS = 15_000;

/** @returns the exit code; `serve` answers when it is told to end */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command = 'serve', ...rest] = args[0]?.startsWith('--') ? ['serve', ...args] : args;
  try {
    const { values } = parseArgs({ args: [...rest], options: OPTIONS, strict: true });
    if (command === 'serve') return await serve(values, terminal);
    if (command === 'conformance') return await checkPartner(values, terminal);
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

interface CheckValues {
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly poll: boolean;
  readonly 'sandbox-port': string;
  readonly 'sandbox-host': string;
  readonly data?: string | undefined;
  readonly wait: string;
  readonly patience: string;
  readonly json: boolean;
}

async function checkPartner(values: CheckValues, terminal: Terminal): Promise<number> {
  const { url = null, key = null, poll, data, json } = values;
  if ((url === null) !== poll || (key !== null && poll)) {
    terminal.error(HELP);
    return 2;
  }
  const folder = data ?? terminal.environment['LIANDIAO_DATA'] ?? '.liandiao';
  const [port, wait, patience] = [values['sandbox-port'], values.wait, values.patience].map(Number) as Three;
  return conformance({ url, key, host: values['sandbox-host'], port, folder, wait, patience, json }, terminal);
}

type Three = [number, number, number];

async function writeClient(platform: string, { out }: Terminal): Promise<number> {
  const answer = await fetch(new URL('/api/openapi.json', platform));
  if (!answer.ok) throw new Error(`${platform} answers ${answer.status}`);
  out(generateClient((await answer.json()) as OpenApi));
  return 0;
}
