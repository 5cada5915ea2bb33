import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkEndpoint } from './check-endpoint.js';
import { HostedSandbox } from './hosted-sandbox.js';
import { Line } from './line.js';
import { jsonOf, lineOf, type Result, summaryOf } from './report.js';
import type { SandboxReady } from './sandbox-protocol.js';
import { SandboxProcess } from './sandbox-process.js';
import { runScenarios } from './scenarios.js';
import { DAY_MS, done, LONG_PAST_EVERY_ANSWER_MS } from './scenario-steps.js';
import { TITLES } from './titles.js';

export interface ConformanceOptions {
  /** null: the system receives nothing, it asks. */
  readonly url: string | null;
  /** Private key: only the address of a system that is connected elsewhere is asked. */
  readonly key: string | null;
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  /** Seconds for the system to be connected at first, and for what it should do in a scenario. */
  readonly wait: number;
  readonly patience: number;
  readonly json: boolean;
}

interface Voices {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** The scenarios in which days pass, with a day to spare. */
const BEHIND_MS = LONG_PAST_EVERY_ANSWER_MS + 4 * DAY_MS;
const LOOK_EVERY_MS = 500;

/** @returns 0: nothing failed; 1: something did; 2: it was never connected, nothing was asked */
export async function conformance(options: ConformanceOptions, voices: Voices): Promise<number> {
  const { url, key, json } = options;
  const results =
    url !== null && key !== null ? await checkEndpoint({ url, privateKey: key }) : await inSandbox(options, voices);
  if (results === null) return 2;
  if (json) voices.out(jsonOf(results));
  else for (const line of [...results.map(lineOf), summaryOf(results)]) voices.out(line);
  return results.every(({ verdict }) => verdict !== 'failed') ? 0 : 1;
}

async function inSandbox(options: ConformanceOptions, voices: Voices): Promise<readonly Result[] | null> {
  const { url, host, port, patience } = options;
  const keyFolder = path.join(options.folder, 'conformance');
  mkdirSync(keyFolder, { recursive: true });
  const line = url === null ? null : new Line(url);
  await line?.open();
  voices.error('启动试验环境… / starting the sandbox');
  let process: SandboxProcess | null = null;
  try {
    process = await SandboxProcess.start({ host, port, keyFolder, webhookUrl: line?.url ?? null, behind: BEHIND_MS });
    voices.error(introduction(process.ready));
    const sandbox = new HostedSandbox({ process, line, target: url, patience: patience * 1000 });
    if (!(await connected(sandbox, process, options, voices))) return null;
    if (line) line.honest = false;
    let asked = 0;
    return await runScenarios(sandbox, (result) => {
      asked += 1;
      voices.error(`[${asked}/${TITLES.size}] ${lineOf(result)}`);
    });
  } finally {
    await process?.stop();
    await line?.close();
  }
}

const introduction = ({ platform, clientId, clientSecret, signingKey }: SandboxReady): string =>
  `请让贵方系统接入试验环境（每次运行都相同）/ connect your system to the sandbox (the same in every run):
  平台地址 platform     ${platform}
  CLIENT_ID             ${clientId}
  CLIENT_SECRET         ${clientSecret}
  平台公钥 public key   ${signingKey.publicKey}
检查期间，接收、退回等由检查程序以同一凭证代为提交，贵方系统请只接收和查询，不要自动答复。
Answers are given by this program under the same credentials: your system receives and reads, and answers nothing by itself.`;

/** Until a signed message is taken, or, by a system that asks, until it has asked. */
async function connected(
  sandbox: HostedSandbox,
  process: SandboxProcess,
  { wait, url }: ConformanceOptions,
  { error }: Voices,
): Promise<boolean> {
  const deadline = Date.now() + wait * 1000;
  let said = '';
  for (;;) {
    const trouble = url === null ? await notYetAsking(process) : await notYetTaking(sandbox);
    if (trouble === null) return true;
    if (trouble !== said) error(`等待贵方系统 / waiting for your system：${trouble}`);
    said = trouble;
    if (Date.now() > deadline) return false;
    await pause(LOOK_EVERY_MS);
  }
}

async function notYetTaking(sandbox: HostedSandbox): Promise<string | null> {
  const { body } = done(await sandbox.admin('POST', `${sandbox.register}/test-endpoint`, {}));
  if (body['delivered'] === true) return null;
  const outcome = String(body['outcome']);
  // The line answers so where nobody answers it.
  return outcome === 'HTTP 502'
    ? '推送地址没有应答 / the address does not answer'
    : `测试消息应答 2xx，实际 ${outcome}`;
}

async function notYetAsking(process: SandboxProcess): Promise<string | null> {
  const requests = await process.ask('requests', null);
  return requests.some(({ status }) => status === 200) ? null : '还没有用该凭证查询过 / it has not asked yet';
}
