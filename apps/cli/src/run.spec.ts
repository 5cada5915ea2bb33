import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { CliIo } from './command.js';
import { COMMANDS } from './commands.js';
import { run } from './run.js';

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

function surroundings(stdin = ''): CliIo & { readonly stdout: Collected; readonly stderr: Collected } {
  return {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: new Collected(),
    stderr: new Collected(),
    terminal: false,
    environment: {},
  };
}

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const CASES = path.resolve(__dirname, '../../standalone/src/demo/data/cases.jsonl');

describe('the command line', () => {
  it('shows help in Chinese and English with every command and exit code', async () => {
    const io = surroundings();
    expect(await run(['--help'], io)).toBe(0);
    for (const { name, summary } of COMMANDS) {
      expect(io.stdout.text).toContain(`  ${name} `);
      for (const line of summary) expect(io.stdout.text).toContain(line);
    }
    expect(io.stdout.text).toContain('退出码 exit codes');
  });

  it.each([[['fly']], [[]], [['route']], [['route', 'a', 'b']], [['route', '-', '--fast']], [['erase', 'x']]])(
    'answers %j with the help and exit code 2, and does nothing',
    async (args) => {
      const io = surroundings();
      expect(await run(args, io)).toBe(2);
      expect(io.stderr.text).toContain('用法 usage');
      expect(io.stdout.text).toBe('');
    },
  );

  it('answers a file that is not there with exit code 3', async () => {
    const io = surroundings();
    expect(await run(['route', '/nowhere/at-all.jsonl'], io)).toBe(3);
    expect(io.stderr.text).toContain('/nowhere/at-all.jsonl');
  });

  it('answers a wrong configuration with exit code 3 and the name of the variable', async () => {
    const io = { ...surroundings(), environment: { PORT: 'many' } };
    expect(await run(['verify'], io)).toBe(3);
    expect(io.stderr.text).toContain('PORT');
  });
});

describe('route', () => {
  it('proposes one route for every published dispute, in order and with reasons', async () => {
    const io = surroundings();
    expect(await run(['route', CASES], io)).toBe(0);
    const ids = linesOf(readFileSync(CASES, 'utf8')).map((record) => record.id);
    const routes = linesOf(io.stdout.text);
    expect(routes.map((one) => one.id)).toEqual(ids);
    for (const one of routes) {
      expect(Object.keys(one)).toEqual([
        'id',
        'channel',
        'body',
        'category',
        'alternatives',
        'barred',
        'reasons',
        'duties',
        'invitations',
        'grade',
      ]);
      expect(['people', 'administrative', 'judicial', 'other', 'none']).toContain(one.channel);
      expect(one.reasons).not.toHaveLength(0);
    }
  });

  it('goes on after bad rows, names line, code and reason, and exits with 1', async () => {
    const good = (id: string): string => JSON.stringify({ id, category: '邻里', facts: '楼上漏水。' });
    const rows = [
      `\ufeff${good('a')}\r`,
      '',
      '{broken',
      good('b'),
      '{"id":"c","category":"没有","facts":"x"}',
      '"text"',
    ];
    const io = surroundings(rows.join('\n'));
    expect(await run(['route', '-'], io)).toBe(1);
    expect(linesOf(io.stdout.text).map((one) => one.id)).toEqual(['a', 'b']);
    const faults = linesOf(io.stderr.text);
    expect(faults.map((one) => one.line)).toEqual([3, 5, 6]);
    expect(faults.map((one) => one.code)).toEqual(['LINE_NOT_JSON', 'INTAKE_CATEGORY_UNKNOWN', 'INTAKE_NOT_A_RECORD']);
    for (const fault of faults) expect(Object.keys(fault)).toEqual(['line', 'code', 'message']);
  });

  it('knows a record without an id by its line', async () => {
    const io = surroundings(`\n{"category":"邻里","facts":"楼上漏水。"}\n{"id":7,"category":"合同","facts":"欠款。"}`);
    expect(await run(['route', '-'], io)).toBe(0);
    expect(linesOf(io.stdout.text).map((one) => one.id)).toEqual([2, 7]);
  });

  it('answers ten megabytes of text with a bad row', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'liandiao-cli-'));
    const file = path.join(folder, 'long.jsonl');
    const long = JSON.stringify({ category: '邻里', facts: '长'.repeat(3_500_000) });
    writeFileSync(file, `${long}\n{"id":"z","category":"邻里","facts":"短。"}\n`);
    const io = surroundings();
    expect(await run(['route', file], io)).toBe(1);
    rmSync(folder, { recursive: true });
    expect(linesOf(io.stdout.text).map((one) => one.id)).toEqual(['z']);
    expect(linesOf(io.stderr.text)[0]?.code).toBe('INTAKE_TEXT_TOO_LONG');
  });
});
