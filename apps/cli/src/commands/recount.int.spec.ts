import { LiandiaoModule } from '@libs/composition';
import { RegisterDispute } from '@libs/disputes';
import { ConfirmEdition, editionIdOf, GenerateEdition, PublishEdition } from '@libs/statistics';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { completeConfiguration, readSettings } from '@platform/configuration';
import { FixedClock, type CommandMetadata } from '@platform/messaging';
import { commandMetadata, createEmptyDatabase } from '@platform/testing';
import { DataSource } from 'typeorm';
import { drainEverything } from '../server/drain.js';
import { commandLine, type Said } from '../testing/command-line.js';

const STREET = '310109014';
const MASTER_KEY = Buffer.alloc(32, 5);

describe('a published edition, counted again from the command line', () => {
  const clock = FixedClock.at('2026-10-12T02:00:00.000Z');
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let app: INestApplicationContext;
  let editionId: string;
  let draftId: string;

  const metadata = (commandId: string, who = 'head'): CommandMetadata =>
    commandMetadata({
      commandId,
      now: clock.now().toISOString(),
      actor: { id: who, role: 'leader', organisationId: 'office' },
    });
  const send = (command: object) => app.get(CommandBus).execute(command as never);
  const register = (category: '物业' | '邻里', its: CommandMetadata) => {
    const parties = [
      { role: '申请人', kind: '自然人', name: '王小明' },
      { role: '被申请人', kind: '法人', name: '某某物业公司' },
    ] as const;
    const place = { divisionCode: `${STREET}001`, receivedBy: 'office' };
    return send(new RegisterDispute({ category, facts: '停车费涨价，争执不下。', parties, ...place }, its));
  };
  const recount = (...args: string[]): Promise<Said> => commandLine(database.url, ['recount', ...args]);
  const sql = (text: string, values: unknown[] = []): Promise<unknown[]> => app.get(DataSource).query(text, values);

  jest.setTimeout(120_000);
  beforeAll(async () => {
    database = await createEmptyDatabase();
    const environment = { DATABASE_URL: database.url, LIANDIAO_MASTER_KEY: MASTER_KEY.toString('base64') };
    const known = { databaseUrl: database.url, masterKey: MASTER_KEY };
    const configuration = completeConfiguration(readSettings(environment), known);
    app = await NestFactory.createApplicationContext(LiandiaoModule.forRoot(configuration, { clock }), {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    for (const index of [0, 1, 2]) {
      await register(index < 2 ? '物业' : '邻里', metadata(`case-${index}`));
    }
    await drainEverything(app);
    clock.set('2026-11-12T02:00:00.000Z');
    const order = { kind: 'month', period: '2026-10', divisionCode: STREET, asOf: '2026-11-11' } as const;
    for (const name of ['published', 'draft']) {
      await send(new GenerateEdition({ ...order, areaOfAuthor: STREET }, metadata(name)));
    }
    [editionId, draftId] = [editionIdOf('published'), editionIdOf('draft')];
    await send(new ConfirmEdition({ editionId, explanation: '已核对' }, metadata('confirm')));
    await send(new PublishEdition({ editionId }, metadata('publish', 'deputy')));
    await drainEverything(app);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('equals what was published, number by number', async () => {
    const said = await recount(editionId);
    expect([said.code, said.out]).toEqual([0, expect.stringMatching(/比较 compared \d{3,}，全部相符 all equal\n$/)]);
    const json = JSON.parse((await recount(editionId, '--json')).out) as { compared: number };
    expect(json).toMatchObject({ genuine: true, shown: true, sameDefinitions: true, differences: [] });
    expect(said.out).toContain(`compared ${json.compared}，`);
  });

  it('equals it also when something was entered late, or a kept answer says something else', async () => {
    await register('邻里', { ...metadata('late'), happenedAt: '2026-10-20T02:00:00.000Z' });
    await sql(`update app.prepared_figures set answer = replace(answer::text, '"registered":3', '"registered":7')`);
    const kept = await sql(`select 1 from app.prepared_figures where answer::text like '%"registered":7%'`);
    expect(kept.length).toBeGreaterThan(0);
    expect(await recount(editionId)).toMatchObject({ code: 0 });
  });

  it.each([
    ['nobody', 1],
    ['', 2],
  ])('answers edition "%s" with exit code %d', async (id, code) => {
    expect((await (id === '' ? recount() : recount(id))).code).toBe(code);
  });

  it('compares no draft', async () => {
    const said = await recount(draftId);
    expect([said.code, said.out, said.err]).toEqual([1, '', expect.stringContaining(draftId)]);
  });

  it('names a view whose rows the log does not give, and compares nothing', async () => {
    const move = (to: string, from: string) =>
      sql('update views.counted_disputes set division_code = $1 where division_code = $2', [to, from]);
    await move('310110001001', `${STREET}001`);
    const said = await recount(editionId);
    expect([said.code, said.out, said.err]).toEqual([1, '', expect.stringContaining('rebuild counted-disputes')]);
    await move(`${STREET}001`, '310110001001');
    expect((await recount(editionId)).code).toBe(0);
  });

  it('says when readers are shown another content than the log has', async () => {
    const show = (to: string, from: string) =>
      sql('update views.editions set content = replace(content, $1, $2) where edition_id = $3', [from, to, editionId]);
    await show('"registered":4', '"registered":3');
    const said = await recount(editionId);
    expect([said.code, said.out]).toEqual([1, expect.stringContaining('rebuild editions')]);
    await show('"registered":3', '"registered":4');
  });

  it('names a number that was changed in the log', async () => {
    const [row] = (await sql(`select position, data from es.events where stream = $1 and type = 'EditionGenerated'`, [
      `edition-${editionId}`,
    ])) as { position: string; data: string }[];
    if (!row) throw new Error('no edition in the log');
    const forged = row.data.replace('"registered":3', '"registered":4');
    expect(forged).not.toBe(row.data);
    await sql('update es.events set data = $1 where position = $2', [forged, row.position]);
    const said = await recount(editionId);
    expect(said.code).toBe(1);
    expect(said.out).toContain('values.registered\t发布 published 4\t重算 counted 3\n');
    expect(said.out).toContain('与发布时的签名不符');
    expect(said.out).toMatch(/不符 different 1\n$/);
  });
});
