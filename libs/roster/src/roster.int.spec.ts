import { systemViewer } from '@libs/identity';
import { testPlatform, type TestPlatform } from '@platform/testing';
import type { OrganisationKind } from './organisation/organisation.events.js';
import { rosterContext } from './roster.context.js';
import { RosterModule } from './roster.module.js';
import { CloseOrganisation } from './use-cases/close-organisation.js';
import { EnrolMediator } from './use-cases/enrol-mediator.js';
import { EstablishOrganisation } from './use-cases/establish-organisation.js';
import { SuspendMediator } from './use-cases/suspend-mediator.js';
import { TakeLeave } from './use-cases/take-leave.js';
import { GetMediator, ListMediators } from './views/mediator-directory/mediator-directory.queries.js';
import {
  FindBodiesForDivision,
  GetOrganisation,
  ListOrganisations,
} from './views/organisation-directory/organisation-directory.queries.js';

const viewer = systemViewer('spec');

describe('the roster', () => {
  let platform: TestPlatform;

  const establish = (
    organisationId: string,
    kind: OrganisationKind,
    divisionCode: string,
    parentId: string | null,
    channels: readonly ('people' | 'judicial')[] = ['people'],
  ) =>
    platform.execute(EstablishOrganisation, {
      organisationId,
      name: `机构${organisationId}`,
      kind,
      channels,
      divisionCode,
      parentId,
      industry: null,
    });

  const profile = {
    name: '周明',
    kind: 'retired-judge',
    organisationId: 'street',
    fields: ['邻里'],
    languages: ['上海话'],
    districtCodes: ['310109'],
    capacity: 5,
    termEndsOn: '2028-12-31',
    trainedUntil: null,
    formerEmployers: ['某区人民法院'],
  } as const;

  beforeAll(async () => {
    platform = await testPlatform([rosterContext], { modules: [RosterModule] });
    await establish('bureau', 'justice-bureau', '310109', null, []);
    await establish('office', 'judicial-office', '310109009', 'bureau', []);
    await establish('street', 'street-committee', '310109009', 'office');
    await establish('community', 'community-committee', '310109009001', 'office');
    await establish('court', 'court', '310109', null, ['judicial']);
    await establish('elsewhere', 'court', '310101', null, ['judicial']);
    await platform.execute(EnrolMediator, { ...profile, mediatorId: 'm1' });
    await platform.settle();
  });
  afterAll(() => platform.close());

  const ids = async (query: ListOrganisations | FindBodiesForDivision): Promise<string[]> =>
    (await platform.query(query)).map(({ organisationId }) => organisationId);

  it('knows the whole chain above a body, which must be established from the top', async () => {
    expect(await platform.query(new GetOrganisation(viewer, 'street'))).toMatchObject({
      parentId: 'office',
      ancestors: ['office', 'bureau'],
    });
    await expect(establish('orphan', 'studio', '310109', 'nobody')).rejects.toMatchObject({ code: 'PARENT_UNKNOWN' });
    await expect(platform.query(new GetOrganisation(viewer, 'orphan'))).rejects.toMatchObject({
      code: 'ORGANISATION_UNKNOWN',
    });
  });

  it('lists bodies by area, kind, channel and chain', async () => {
    expect(await ids(new ListOrganisations(viewer, { areaCode: '310109009' }))).toEqual([
      'office',
      'street',
      'community',
    ]);
    expect(await ids(new ListOrganisations(viewer, { kinds: ['court'] }))).toEqual(['elsewhere', 'court']);
    expect(await ids(new ListOrganisations(viewer, { channel: 'people' }))).toEqual(['street', 'community']);
    expect(await ids(new ListOrganisations(viewer, { within: 'office' }))).toEqual(['office', 'street', 'community']);
  });

  it('finds the bodies for a place, nearest first, and its court', async () => {
    const place = '310109009001';
    expect(await ids(new FindBodiesForDivision(viewer, place, { channel: 'people' }))).toEqual(['community', 'street']);
    expect(await ids(new FindBodiesForDivision(viewer, place, { kinds: ['court'] }))).toEqual(['court']);
    expect(await ids(new FindBodiesForDivision(viewer, '310115', { kinds: ['court'] }))).toEqual([]);
  });

  it('keeps a closed body for old cases and offers it no more', async () => {
    await establish('old', 'studio', '310109009', 'office');
    await platform.execute(CloseOrganisation, { organisationId: 'old' });
    await platform.settle();
    expect(await ids(new ListOrganisations(viewer, { kinds: ['studio'] }))).toEqual([]);
    expect(await ids(new ListOrganisations(viewer, { kinds: ['studio'], closed: true }))).toEqual(['old']);
    await expect(
      platform.execute(EnrolMediator, { ...profile, mediatorId: 'm2', organisationId: 'old' }),
    ).rejects.toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });

  it('shows who mediates, with leave and suspension', async () => {
    await platform.execute(TakeLeave, {
      mediatorId: 'm1',
      from: '2026-11-10',
      until: '2026-11-12',
      ownMediatorId: null,
    });
    await platform.execute(SuspendMediator, { mediatorId: 'm1', reason: '投诉核查' });
    await platform.settle();
    expect(await platform.query(new GetMediator(viewer, 'm1'))).toMatchObject({
      ...profile,
      suspended: true,
      leaves: [{ from: '2026-11-10', until: '2026-11-12' }],
    });
    expect(await platform.query(new ListMediators(viewer, 'street'))).toHaveLength(1);
    expect(await platform.query(new ListMediators(viewer, 'court'))).toEqual([]);
  });

  it('equals its rebuild row for row', async () => {
    const before = await platform.query(new ListOrganisations(viewer, { closed: true }));
    await platform.engine.rebuild('organisation-directory');
    expect(await platform.query(new ListOrganisations(viewer, { closed: true }))).toEqual(before);
  });
});
