import type { Role } from '@platform/messaging';
import { createTestDatabase, type TestDatabase } from '@platform/testing';
import { type AccessLevel, accessPredicate, mayReadPersonalData } from './access-predicate.js';
import { DisputeRights } from './dispute-rights.js';
import type { Viewer } from './viewer.js';

/**
 * Office (street 310109001) supervises committee; court and office2 stand outside. Cases: own (office), below
 * (committee, its street), elsewhere (another body in the same street), judicial (court, same street), far (other
 * district), secret (committee, confidential).
 */
const ORGANISATIONS = [
  ['office', []],
  ['committee', ['office', 'bureau']],
  ['other', []],
  ['court', []],
] as const;

const CASES = [
  ['own', '310109001001', ['office'], [], 'people', false, []],
  ['below', '310109001001', ['committee'], ['m-1'], 'people', false, []],
  ['elsewhere', '310109001002', ['other'], [], 'administrative', false, []],
  ['judicial', '310109001002', ['court'], ['m-2'], 'judicial', false, []],
  ['far', '310110001001', ['other', 'court'], [], 'people', false, []],
  ['secret', '310109001001', ['committee'], ['m-1'], 'people', true, []],
  ['excluded', '310109001001', ['office', 'committee'], ['m-1'], 'people', false, ['account-x']],
  ['nowhere', null, ['committee'], [], null, false, []],
] as const;

const viewer = (role: Role, overrides: Partial<Viewer> = {}): Viewer => ({
  accountId: 'account-x',
  role,
  organisationId: null,
  mediatorId: null,
  areaCode: null,
  ...overrides,
});

describe('the rights filter', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    await database.dataSource.query(`
      CREATE TABLE views.dispute_access (dispute_id text PRIMARY KEY, division_code text, organisation_ids text[] NOT NULL,
        mediator_ids text[] NOT NULL, channel text, confidential boolean NOT NULL, excluded_account_ids text[] NOT NULL);
      CREATE TABLE views.organisation_directory (organisation_id text PRIMARY KEY, ancestors text[] NOT NULL)`);
    for (const row of CASES) {
      await database.dataSource.query('INSERT INTO views.dispute_access VALUES ($1,$2,$3,$4,$5,$6,$7)', [...row]);
    }
    for (const row of ORGANISATIONS) {
      await database.dataSource.query('INSERT INTO views.organisation_directory VALUES ($1,$2)', [...row]);
    }
  });
  afterAll(() => database.drop());

  async function seen(who: Viewer, level?: AccessLevel): Promise<string[]> {
    const { sql, parameters } = accessPredicate(who, 'a', level);
    const rows: { id: string }[] = await database.dataSource
      .createQueryBuilder()
      .select('"a"."dispute_id"', 'id')
      .from('views.dispute_access', 'a')
      .where(sql, parameters)
      .getRawMany();
    const order: readonly string[] = CASES.map(([id]) => id);
    return rows.map(({ id }) => id).toSorted((x, y) => order.indexOf(x) - order.indexOf(y));
  }

  it('shows a clerk the cases of the own organisation, not those below or beside it', async () => {
    expect(await seen(viewer('clerk', { organisationId: 'office' }))).toEqual(['own']);
  });

  it('shows a mediator the own cases only', async () => {
    expect(await seen(viewer('mediator', { organisationId: 'committee', mediatorId: 'm-1' }))).toEqual([
      'below',
      'secret',
    ]);
  });

  it('shows a coordinator the supervised bodies and the own area, but no judicial and no confidential case of others', async () => {
    const office = viewer('coordinator', { organisationId: 'office', areaCode: '310109001' });
    expect(await seen(office)).toEqual(['own', 'below', 'elsewhere', 'nowhere']);
    const withoutArea = viewer('coordinator', { organisationId: 'office' });
    expect(await seen(withoutArea)).toEqual(['own', 'below', 'nowhere']);
    const ofCommittee = viewer('coordinator', { accountId: 'account-y', organisationId: 'committee' });
    expect(await seen(ofCommittee)).toEqual(['below', 'secret', 'excluded', 'nowhere']);
  });

  it('shows a partner what was handed to or from its body', async () => {
    expect(await seen(viewer('partner', { organisationId: 'court' }))).toEqual(['judicial', 'far']);
  });

  it('shows a leader the list of the area without content and without confidential cases', async () => {
    const leader = viewer('leader', { areaCode: '310109', organisationId: 'office' });
    expect(await seen(leader, 'list')).toEqual(['own', 'below', 'elsewhere', 'judicial']);
    expect(await seen(leader, 'content')).toEqual([]);
    expect(mayReadPersonalData(leader)).toBe(false);
  });

  it.each(['party', 'reporter', 'administrator', 'auditor', 'security-officer'] as const)(
    'shows a %s no case',
    async (role) => {
      const everything = viewer(role, { organisationId: 'office', mediatorId: 'm-1', areaCode: '31' });
      expect(await seen(everything, 'list')).toEqual([]);
      expect(await seen(everything, 'content')).toEqual([]);
    },
  );

  it.each(['clerk', 'mediator', 'coordinator', 'partner', 'leader'] as const)(
    'shows a %s without organisation, roster entry and area nothing',
    async (role) => {
      expect(await seen(viewer(role), 'list')).toEqual([]);
      expect(await seen(viewer(role, { areaCode: '' }), 'list')).toEqual([]);
    },
  );

  it('lets exclusion beat everything, the system account included', async () => {
    expect(await seen(viewer('system'))).not.toContain('excluded');
    expect(await seen(viewer('system', { accountId: 'import' }))).toHaveLength(CASES.length);
  });

  it('answers for single records like for lists', async () => {
    const rights = new DisputeRights(database.dataSource);
    const clerk = viewer('clerk', { organisationId: 'office' });
    await expect(rights.maySee(clerk, 'own')).resolves.toBe(true);
    await expect(rights.maySee(clerk, 'below')).resolves.toBe(false);
    await expect(rights.maySee(clerk, 'missing')).resolves.toBe(false);
    await expect(rights.isKnown('below')).resolves.toBe(true);
    await expect(rights.isOwnOrSupervised(clerk, 'committee')).resolves.toBe(true);
    await expect(rights.isOwnOrSupervised(clerk, 'court')).resolves.toBe(false);
  });

  it('takes no text for an alias', () => {
    expect(() => accessPredicate(viewer('clerk'), 'a"; DROP TABLE x --')).toThrow('not an alias');
  });
});
