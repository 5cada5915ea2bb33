import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../run.js';

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

const surroundings = (stdin = '') => ({
  stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
  stdout: new Collected(),
  stderr: new Collected(),
  terminal: false,
  environment: {},
});

const RECORDS = [
  { id: 'A', category: '物业', facts: '电梯停运，业主拒交物业费。', requested_at: '2026-11-10' },
  { id: 'B', category: '物业', facts: '车位改月租。', requested_at: '2026-10-10' },
  { id: 'C', category: '其他劳动争议', facts: '单位欠缴社保两年。', requested_at: '2026-11-12' },
  { id: 'D', category: '其他', facts: '快递丢失。' },
]
  .map((record) => JSON.stringify(record))
  .join('\n');
const DRAFT = {
  version: 'draft-property',
  changes: [
    {
      area: '31',
      choices: [
        {
          id: 'property-housing-office',
          when: { category: ['物业'] },
          channel: 'administrative',
          body: 'housingOffice',
          weight: 90,
          source: '上海住宅物业管理规定 5',
          text: '物业服务问题先由房屋管理部门处理。',
        },
      ],
    },
  ],
};

describe('what-if', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'what-if-'));
  const draft = path.join(folder, 'draft.json');
  beforeAll(() => writeFileSync(draft, JSON.stringify(DRAFT)));
  afterAll(() => rmSync(folder, { recursive: true }));

  const differences = async (...args: string[]): Promise<Record<string, unknown>[]> => {
    const io = surroundings(RECORDS);
    expect(await run(['what-if', ...args, '-'], io)).toBe(0);
    return io.stdout.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('lists the records of a file that a draft would route otherwise, without a server', async () => {
    const found = await differences('--tables', draft, '--from', '2026-11-01', '--to', '2026-11-11');
    expect(found).toMatchObject([
      { code: 'A', decidedOn: '2026-11-10', before: { channel: 'people' }, after: { channel: 'administrative' } },
    ]);
  });

  it('compares the newest rows with those of the day of the decision', async () => {
    const found = await differences('--tables', 'draft', '--from', '2026-11-12', '--to', '2026-11-12');
    expect(found).toMatchObject([{ code: 'C', before: { channel: 'other' }, after: { channel: 'administrative' } }]);
  });

  it('says how many it compared', async () => {
    const io = surroundings(RECORDS);
    await run(['what-if', '--tables', draft, '-'], io);
    expect(io.stderr.text).toContain('draft-property：比较 4 件');
  });

  it.each([[['what-if', '-']], [['what-if', '--tables', 'draft', '--from', 'yesterday', '-']]])(
    'answers %j with the help and exit code 2',
    async (args) => {
      expect(await run(args, surroundings())).toBe(2);
    },
  );

  it('refuses a draft with errors and compares nothing', async () => {
    writeFileSync(path.join(folder, 'wrong.json'), JSON.stringify({ version: 'x', changes: [{ area: 'Shanghai' }] }));
    const io = surroundings(RECORDS);
    expect(await run(['what-if', '--tables', path.join(folder, 'wrong.json'), '-'], io)).toBe(3);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toContain('changes.0.area');
  });
});
