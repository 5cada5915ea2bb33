import { systemViewer } from '@libs/identity';
import { commandMetadata, testPlatform, type TestPlatform } from '@platform/testing';
import { rosterContext } from '../roster.context.js';
import { RosterModule } from '../roster.module.js';
import { GetMediator } from '../views/mediator-directory/mediator-directory.queries.js';
import { SearchMediators } from '../views/mediator-directory/search-mediators.js';
import { GetOrganisation } from '../views/organisation-directory/organisation-directory.queries.js';
import { ExportRoster } from './export-roster.js';
import { RosterImporter } from './roster-importer.js';
import { MoveOrganisation } from '../use-cases/move-organisation.js';
import { NoteSex } from '../use-cases/note-sex.js';

const viewer = systemViewer('spec');
const BODIES = [
  '机构编号,机构名称,类别,渠道,区划代码,上级机构编号,行业',
  'bureau,虹口区司法局,司法局,,310109,,',
  'office,某司法所,司法所,,310109009,bureau,',
  'street,某街道人民调解委员会,street-committee,人民调解,310109009,office,',
  'lost,无上级的机构,司法所,,310109009,nobody,',
].join('\n');
const HEAD = '调解员编号,姓名,类别,所属机构编号,专业领域,语言,服务区划,办案上限,任期届满,培训有效期,性别,曾任单位';
const PEOPLE = [
  HEAD,
  'm1,周明,退休法官,street,邻里、物业,上海话,310109,5,2028-12-31,2027-06-30,男,某区人民法院',
  'm2,王芳,专职人民调解员,street,,,,12,,,女,',
  'm3,"",志愿者,street,,,,2,,,,',
  'm4,李强,志愿者,street,天气,,,2,,,,',
  'm5,赵静,志愿者,street,,,,2,2026-02-30,,,',
  'm6,孙丽,=cmd,street,,,,2,,,,',
  'm7,赵\u0001一,志愿者,street,,,,2,,,,',
  'm8,\u202e赵二,志愿者,street,,,,2,,,,',
  'm9,赵三,志愿者,street,,,,2,0026-02-03,,,',
].join('\r\n');

describe('a roster file', () => {
  let platform: TestPlatform;
  let runs = 0;
  const read = (csv: string, mayKeep: (id: string) => Promise<boolean> = async () => true) => {
    runs += 1;
    const metadata = commandMetadata({ commandId: `file-${runs}` });
    return platform.app.get(RosterImporter, { strict: false }).import({ csv, metadata, mayKeep });
  };

  beforeAll(async () => {
    platform = await testPlatform([rosterContext], { modules: [RosterModule] });
    await read(BODIES);
    await read(PEOPLE);
    await platform.settle();
  });
  afterAll(() => platform.close());

  it('lets good rows in and tells line and reason of bad ones; read again it changes nothing', async () => {
    expect(await read(BODIES)).toMatchObject({
      kind: 'organisations',
      added: 0,
      changed: 0,
      unchanged: 3,
      rejected: [{ line: 5, code: 'PARENT_UNKNOWN' }],
    });
    const head = await platform.store.head();
    const again = await read(PEOPLE);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(again.rejected.map(({ line, code }) => [line, code])).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((line) => [line, 'ROSTER_CELL_INVALID']),
    );
    expect(again.rejected.map(({ message }) => message).join()).toMatch(
      /姓名.*天气.*YYYY-MM-DD.*=cmd.*控制字符.*控制字符.*1900 至 2099/,
    );
    expect(await platform.store.head()).toBe(head);
    expect(await platform.query(new GetMediator(viewer, 'm1'))).toMatchObject({
      sex: 'male',
      fields: ['邻里', '物业'],
    });
  });

  it('changes what differs and refuses another person under a known id', async () => {
    const changed = await read(
      `${HEAD}\nm2,王芳,专职人民调解员,office,医疗,,,9,2029-12-31,,女,\nm1,别人,退休法官,street,,,,5,,,,`,
    );
    expect(changed).toMatchObject({ added: 0, changed: 1, rejected: [{ line: 3, code: 'MEDIATOR_EXISTS' }] });
    await platform.settle();
    expect(await platform.query(new GetMediator(viewer, 'm2'))).toMatchObject({
      organisationId: 'office',
      fields: ['医疗'],
      capacity: 9,
      termEndsOn: '2029-12-31',
    });
  });

  it('says that a training and a former post are written elsewhere, instead of passing over them', async () => {
    const head = await platform.store.head();
    const told = await read(
      `${HEAD}\nm2,王芳,专职人民调解员,office,医疗,,,9,2029-12-31,2031-01-01,女,\nm2,王芳,专职人民调解员,office,医疗,,,9,2029-12-31,,女,某某工厂`,
    );
    expect(told.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'TRAINING_NOT_BY_FILE'],
      [3, 'FORMER_SERVICE_NOT_BY_FILE'],
    ]);
    expect(await platform.store.head()).toBe(head);
  });

  it('touches nobody outside the keeper’s own bodies', async () => {
    const head = await platform.store.head();
    const foreign = await read(PEOPLE, async (organisationId) => organisationId === 'elsewhere');
    expect(foreign.rejected.filter(({ code }) => code === 'NOT_YOUR_ORGANISATION')).toHaveLength(2);
    expect(await platform.store.head()).toBe(head);
  });

  it('must be a table with known columns', async () => {
    await expect(read('a,b\n1,2')).rejects.toMatchObject({ code: 'ROSTER_HEADER_UNKNOWN' });
    await expect(read('a,"b\n1,2')).rejects.toMatchObject({ code: 'ROSTER_FILE_BROKEN' });
  });

  it('is written so that it can be read again', async () => {
    for (const kind of ['organisations', 'mediators'] as const) {
      const csv = await platform.query(new ExportRoster(viewer, kind, 'bureau'));
      expect(await read(csv)).toMatchObject({ kind, added: 0, changed: 0, rejected: [] });
    }
  });

  it('is found by body, field and name', async () => {
    await platform.execute(NoteSex, { mediatorId: 'm1', sex: 'male' });
    const found = (search: object) => platform.query(new SearchMediators(viewer, { limit: 10, ...search }));
    expect(await found({ within: 'bureau' })).toMatchObject({ total: 2 });
    expect((await found({ text: '周' })).items.map(({ mediatorId }) => mediatorId)).toEqual(['m1']);
    expect((await found({ text: '%' })).items).toEqual([]);
    expect((await found({ field: '医疗' })).items.map(({ mediatorId }) => mediatorId)).toEqual(['m2']);
    expect(await found({ limit: 1, after: 'm1' })).toMatchObject({ items: [{ mediatorId: 'm2' }], total: 2 });
  });

  it('follows a body that moves, with everything below it', async () => {
    await read('机构编号,机构名称,类别,渠道,区划代码,上级机构编号,行业\nother,另一区司法局,司法局,,310101,,');
    await platform.execute(MoveOrganisation, { organisationId: 'office', parentId: 'other' });
    await expect(
      platform.execute(MoveOrganisation, { organisationId: 'other', parentId: 'office' }),
    ).rejects.toMatchObject({ code: 'ORGANISATION_SUPERVISES_ITSELF' });
    await platform.settle();
    await platform.sweeper.runOnce();
    await platform.settle();
    expect(await platform.query(new GetOrganisation(viewer, 'street'))).toMatchObject({
      ancestors: ['office', 'other'],
    });
    expect(await platform.query(new SearchMediators(viewer, { within: 'bureau', limit: 9 }))).toMatchObject({
      total: 0,
    });
  });
});
