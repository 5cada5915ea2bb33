import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { makeSigningKey, signMessage } from '@platform/webhooks';
import { PartnerWorld } from './partner-world.js';

const GUIDE = path.resolve(__dirname, '../../apps/console/public/partner-guide.html');
const run = promisify(execFile);

interface Block {
  readonly kind: string;
  readonly name: string | undefined;
  readonly text: string;
}

const plain = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function blocks(): readonly Block[] {
  const html = readFileSync(GUIDE, 'utf8');
  const found = html.matchAll(
    /<pre class="(run|file)"(?: data-name="([^"]+)")?\s*><code>([\s\S]*?)<\/code><\/pre\s*>/g,
  );
  return [...found].map(([, kind = '', name, text = '']) => ({ kind, name, text: plain(text) }));
}

describe('the page "connect in a day"', () => {
  let world: PartnerWorld;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ld-guide-'));

  beforeAll(async () => {
    world = await PartnerWorld.start();
    for (const { kind, name, text } of blocks())
      if (kind === 'file' && name) writeFileSync(path.join(folder, name), text);
  }, 120_000);
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('has commands for every step', () => {
    expect(blocks().filter(({ kind }) => kind === 'run')).toHaveLength(6);
    expect(blocks().filter(({ kind }) => kind === 'file')).toHaveLength(2);
  });

  it('says everything in English too', () => {
    const html = readFileSync(GUIDE, 'utf8');
    const count = (what: RegExp): number => [...html.matchAll(what)].length;
    expect(count(/<p>/g)).toBe(count(/<p lang="en"\s*>/g));
    expect(count(/<h[12]\s*>[^<]+<span lang="en">/g)).toBe(count(/<h[12]\s*>/g));
  });

  it('works as it is written, word for word', async () => {
    const { body: registered } = await world.api.post('admin', '/api/partners', {
      partnerId: 'court-system',
      organisationId: 'court',
      name: '法院平台',
      scopes: ['handoffs:read', 'handoffs:answer', 'packages:read', 'attachments:write'],
    });
    await world.api.settle();
    const handoffId = await world.handOver();
    const script = ['set -euo pipefail', ...blocks().flatMap(({ kind, text }) => (kind === 'run' ? [text] : []))];
    const { stdout } = await run('bash', ['-c', script.join('\n')], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        LIANDIAO: world.platformUrl,
        CLIENT_ID: 'court-system',
        CLIENT_SECRET: String(registered['clientSecret']),
        NOW: world.clock.now().toISOString(),
      },
    });
    await world.api.settle();
    const history = await world.api.store.readStream(`handoff-${handoffId}`);
    expect(history.map(({ type }) => type).filter((type) => /Received|Accepted/.test(type))).toEqual([
      'HandoffReceived',
      'HandoffAccepted',
    ]);
    expect(history.map(({ type }) => type)).toContain('HandoffAttachmentStored');
    expect(history.map(({ type }) => type)).toContain('HandoffPackageRead');
    expect(stdout).toContain('"repeated":true');
    expect(stdout).toContain('"signingKeys"');
    expect(stdout).toContain('"equal":true');
  }, 120_000);

  it('verifies as the standard says, with the code it shows', async () => {
    const { privateKey, publicKey } = makeSigningKey();
    const body = '{"a":"纠纷"}';
    const headers = signMessage({ id: 'm1', sentAt: new Date(), body }, [makeSigningKey().privateKey, privateKey]);
    const script = `
      import { isGenuine } from ${JSON.stringify(pathToFileURL(path.join(folder, 'verify.mjs')).href)};
      const { headers, body, publicKey } = ${JSON.stringify({ headers, body, publicKey })};
      console.log(JSON.stringify([
        isGenuine(headers, body, [publicKey]),
        isGenuine(headers, body + ' ', [publicKey]),
        isGenuine(headers, body, []),
        isGenuine(headers, body, [publicKey], Date.now() + 400000),
        isGenuine({ ...headers, 'webhook-timestamp': 'x' }, body, [publicKey]),
      ]));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    expect(JSON.parse(stdout)).toEqual([true, false, false, false, false]);
  });
});
