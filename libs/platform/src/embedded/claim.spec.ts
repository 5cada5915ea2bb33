import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { claim } from './claim.js';
import { processIdentity } from './process-identity.js';

describe('claiming a file for one process', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao claim 数据 '));
  const file = path.join(directory, 'server');
  afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

  it('is refused while another process that holds it runs, and granted after its death', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await new Promise((resolve) => holder.once('spawn', resolve));
    fs.writeFileSync(file, processIdentity(holder.pid ?? 0) ?? '');
    expect(await claim(file)).toBe(false);
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    expect(await claim(file)).toBe(true);
    expect(fs.readFileSync(file, 'utf8')).toBe(processIdentity(process.pid));
    expect(await claim(file)).toBe(true);
  });
});
