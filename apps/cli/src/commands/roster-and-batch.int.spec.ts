import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OpenAssignment } from '@libs/assignment';
import { DisputeAccess } from '@libs/disputes';
import { ChooseOfferMode } from '@libs/roster';
import { CommandBus } from '@nestjs/cqrs';
import { completeConfiguration, readSettings } from '@platform/configuration';
import { BullMqJobBackend } from '@platform/jobs';
import { commandMetadata, createEmptyDatabase } from '@platform/testing';
import { DataSource } from 'typeorm';
import { drainEverything } from '../server/drain.js';
import { insideProgram } from '../server/program.js';
import { commandLine, type Said } from '../testing/command-line.js';

const BODIES = [
  '机构编号,机构名称,类别,渠道,区划代码,上级机构编号,行业',
  'office,某司法所,司法所,,310109009,,',
  'street,某街道人民调解委员会,street-committee,人民调解,310109009,office,',
].join('\n');
const PEOPLE = [
  '调解员编号,姓名,类别,所属机构编号,专业领域,语言,服务区划,办案上限,任期届满,培训有效期,性别,曾任单位',
  'm1,周明,退休法官,street,邻里,上海话,310109,5,2028-12-31,2099-06-30,男,某区人民法院',
  'm2,王芳,专职人民调解员,street,物业,,310109,12,,,女,',
  'm3,孙丽,=cmd,street,,,,2,,,,',
].join('\r\n');

describe('roster, batch and dead letters from the command line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-cli-'));
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  const cli = (...args: string[]): Promise<Said> => commandLine(database.url, args);
  const file = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  jest.setTimeout(120_000);
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await database.drop();
  });

  it('takes bodies and people in, tells the bad line with its reason, and changes nothing when read again', async () => {
    const bodies = await cli('roster', 'import', file('bodies.csv', BODIES));
    expect([bodies.code, bodies.err]).toEqual([0, '']);
    expect(bodies.out).toContain('added 2, changed 0, unchanged 0, rejected 0');
    const people = await cli('roster', 'import', file('people.csv', PEOPLE));
    expect(people.code).toBe(1);
    expect(people.out).toMatch(/line 4: KIND_UNKNOWN|line 4: \w+/);
    expect(people.out).toContain('added 2, changed 0, unchanged 0, rejected 1');
    expect((await cli('roster', 'import', file('people.csv', PEOPLE))).out).toContain(
      'added 0, changed 0, unchanged 2',
    );
  });

  it('gives out what it took in, as a file that can be read in again', async () => {
    const exported = await cli('roster', 'export', 'mediators');
    expect(exported.code).toBe(0);
    expect(exported.out.trim().split(/\r?\n/)).toHaveLength(3);
    expect(exported.out).toContain('周明');
    const again = await cli('roster', 'import', file('exported.csv', exported.out));
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('added 0, changed 0, unchanged 2')]);
    expect((await cli('roster', 'export', 'organisations')).out).toContain('某街道人民调解委员会');
  });

  it('shows the plan of a morning with its gain, and writes nothing', async () => {
    const environment = { DATABASE_URL: database.url, LIANDIAO_MASTER_KEY: Buffer.alloc(32, 5).toString('base64') };
    const settings = readSettings(environment);
    const known = { databaseUrl: database.url, masterKey: Buffer.alloc(32, 5) };
    await insideProgram(completeConfiguration(settings, known), async (app) => {
      const now = new Date().toISOString();
      const send = (command: object) => app.get(CommandBus).execute(command as never);
      const mode = { organisationId: 'street', mode: 'batch' } as const;
      await send(new ChooseOfferMode(mode, commandMetadata({ commandId: 'mode', now })));
      for (const [index, category] of (['邻里', '物业', '邻里'] as const).entries()) {
        const ids = { assignmentId: `a${index}`, disputeId: `d${index}`, episodeId: `e${index}` };
        const place = { organisationId: 'street', channel: 'people', category, divisionCode: '310109009001' } as const;
        await send(new OpenAssignment({ ...ids, ...place }, commandMetadata({ commandId: `open-${index}`, now })));
      }
      await drainEverything(app);
      const place = { divisionCode: '310109009001', ownerOrganisationId: 'street', channel: 'people' as const };
      const nobody = { formerOwnerIds: [], guestIds: [], mediatorIds: [], excludedAccountIds: [], confidential: false };
      const seen = { ...place, ...nobody, organisationIds: ['street', 'office'] };
      const access = app.get(DataSource).getRepository(DisputeAccess);
      for (const index of [0, 1, 2]) await access.insert({ ...seen, disputeId: `d${index}`, code: `LD-${index}` });
    });
    const shown = await cli('batch', '--organisation', 'office');
    expect([shown.code, shown.err]).toEqual([0, '']);
    expect(shown.out).toContain('3 of 3 assigned; one after the other 3');
    expect(shown.out).toContain('周明');
    const json = JSON.parse((await cli('batch', '--organisation', 'office', '--json')).out) as {
      items: { mediatorId: string }[];
    };
    expect(json.items.map(({ mediatorId }) => mediatorId).toSorted()).toEqual(['m1', 'm1', 'm2']);
    expect((await cli('batch', '--organisation', 'office')).out).toBe(shown.out);
    expect((await cli('batch', '--organisation', 'elsewhere')).out).toContain('0 of 0 assigned');
    expect((await cli('batch')).code).toBe(2);
  });

  it('lists a dead job and lets it run again, once', async () => {
    const backend = await BullMqJobBackend.open({ url: database.url, attempts: 1, report: () => undefined });
    let runs = 0;
    let works = false;
    const handler = async (): Promise<void> => {
      runs += 1;
      if (!works) throw new Error('mail server away');
    };
    const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
      while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    try {
      await backend.work(new Map([['Ring', handler]]));
      await backend.queue.add({ id: 'dead-job', name: 'Ring', data: {}, queue: 'notices' });
      await until(async () => (await backend.counts('notices')).failed === 1);
      const listed = await cli('redrive');
      expect([listed.code, listed.out]).toEqual([
        0,
        expect.stringMatching(/^notices dead-job\tRing\tmail server away/),
      ]);
      works = true;
      expect((await cli('redrive', 'notices', 'dead-job')).code).toBe(0);
      await until(() => runs === 2);
      await until(async () => (await backend.counts('notices')).failed === 0);
      expect((await cli('redrive', 'notices', 'dead-job')).code).toBe(1);
      expect((await cli('redrive', 'nowhere', 'dead-job')).code).toBe(1);
      expect((await cli('redrive')).out).toBe('');
      expect(runs).toBe(2);
    } finally {
      await backend.close();
    }
  });

  it.each([[['roster']], [['roster', 'import']], [['roster', 'export', 'cats']], [['roster', 'fly', 'x']]])(
    'refuses %j as a wrong use',
    async (args) => {
      expect((await cli(...args)).code).toBe(2);
    },
  );

  it('says that a file is not there', async () => {
    const said = await cli('roster', 'import', path.join(folder, 'none.csv'));
    expect([said.code, said.err]).toEqual([expect.any(Number), expect.stringContaining('none.csv')]);
    expect(said.code).not.toBe(0);
  });
});
