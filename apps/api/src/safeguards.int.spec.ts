import { eventually, STREET, TestApi } from './testing/test-api.js';

interface Page {
  readonly status: string;
  readonly parties: readonly { readonly partyId: string; readonly role: string }[];
}
interface Checks {
  readonly safeguards: {
    readonly finder: string | null;
    readonly applications: readonly { readonly form: string }[];
    readonly dataConsents: readonly { readonly partyId: string; readonly decision: string }[];
    readonly assisting: readonly { readonly assistingOrganisationId: string }[];
  };
}

const INTAKE = {
  category: '邻里',
  source: '主动',
  finder: '法律明白人',
  facts: '两户分属两个街道，因河边护栏的费用争执。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海', traits: ['未成年人'] },
  ],
  divisionCode: `${STREET}001`,
};

describe('what protects the parties, over HTTP', () => {
  let api: TestApi;
  let path = '';
  let parties: Page['parties'] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('neighbour', 'street-committee', { divisionCode: '310115002' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'other', role: 'clerk', organisationId: 'neighbour' });
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    path = `/api/disputes/${String(body['id'])}`;
    const page = await eventually(
      async () => (await api.get('head', path)).body as unknown as Page,
      ({ status }) => status === 'screening',
    );
    parties = page.parties;
  }, 60_000);
  afterAll(() => api.close());

  const act = (who: string, action: string, body: object) => api.post(who, `${path}/${action}`, body);
  const idOf = (role: string): string => parties.find((one) => one.role === role)?.partyId ?? '';
  const checks = async (): Promise<Checks['safeguards']> => {
    await api.settle();
    return ((await api.get('head', `${path}/legal-checks`)).body as unknown as Checks).safeguards;
  };
  const seenBy = async (who: string): Promise<number> => {
    await api.settle();
    return (await api.get(who, path)).status;
  };

  it('keeps who found the dispute, and an oral application only when it was read out and signed', async () => {
    const spoken = { form: 'oral', applicants: [idOf('申请人')], manner: '按指印', on: today() };
    const unread = await act('clerk', 'record-application', spoken);
    expect([unread.status, unread.body['code']]).toEqual([422, 'ORAL_APPLICATION_NOT_READ']);
    expect((await act('clerk', 'record-application', { ...spoken, readBack: true })).status).toBe(200);
    expect(await checks()).toMatchObject({ finder: '法律明白人', applications: [{ form: 'oral' }] });
  });

  it('takes a guardian, the application and earlier papers with the registration, and no application of a child alone', async () => {
    const child = { role: '申请人', kind: '自然人', name: '小周', traits: ['未成年人'] };
    const intake = {
      category: '损害赔偿',
      facts: '放学路上被狗咬伤，要求赔偿医药费。',
      divisionCode: `${STREET}001`,
      application: { form: 'written', manner: '签名' },
      earlierDecisions: [{ kind: 'agreement', content: '对方曾书面答应赔三百元。' }],
    };
    const other = { role: '被申请人', kind: '自然人', name: '老吴' };
    const alone = await api.post('clerk', '/api/disputes', { ...intake, parties: [child, other] });
    expect([alone.status, alone.body['code']]).toEqual([422, 'GUARDIAN_MISSING']);
    const mother = { kind: 'guardian', document: true, name: '周母', idNumber: '999999198001010012' };
    const guarded = { ...child, representatives: [mother] };
    const done = await api.post('clerk', '/api/disputes', { ...intake, parties: [guarded, other] });
    expect(done.status).toBe(201);
    await api.settle();
    const registered = `/api/disputes/${String(done.body['id'])}`;
    const { safeguards } = (await api.get('head', `${registered}/legal-checks`)).body as unknown as Checks;
    expect(safeguards).toMatchObject({ applications: [{ form: 'written' }] });
    const page = (await api.get('head', registered)).body as unknown as Page;
    const partyId = page.parties.find(({ role }) => role === '申请人')?.partyId;
    const yes = { partyId, channel: 'people', decision: 'given', manner: '口头' };
    expect((await api.post('clerk', `${registered}/record-consent`, yes)).status).toBe(200);
  });

  it('hears a child through its guardian', async () => {
    const consent = { partyId: idOf('被申请人'), channel: 'people', decision: 'given', manner: '口头' };
    const alone = await act('clerk', 'record-consent', consent);
    expect([alone.status, alone.body['code']]).toEqual([422, 'GUARDIAN_MISSING']);
    const guardian = { partyId: idOf('被申请人'), kind: 'guardian', power: 'special', document: true };
    const who = { name: '李建国', idNumber: '999999198001010012' };
    expect((await act('clerk', 'name-representative', { ...guardian, ...who })).status).toBe(200);
    expect((await act('clerk', 'record-consent', consent)).status).toBe(200);
    expect((await act('clerk', 'record-consent', { ...consent, partyId: idOf('申请人') })).status).toBe(200);
  });

  it('lets another body assist and see the case, until a party takes its consent back', async () => {
    const accepted = await act('head', 'accept', { channel: 'people', organisationId: 'committee' });
    expect([accepted.status, accepted.body['code']]).toEqual([200, undefined]);
    expect(await seenBy('other')).toBe(404);
    const joint = {
      assistingOrganisationId: 'neighbour',
      reason: '双方分属两个街道',
      sharingAgreedBy: parties.map(({ partyId }) => partyId),
    };
    const blunt = await act('head', 'arrange-joint-mediation', joint);
    expect([blunt.status, blunt.body['code']]).toEqual([422, 'SENSITIVE_CONSENT_MISSING']);
    const sensitive = {
      partyId: idOf('被申请人'),
      purpose: 'sensitive',
      kinds: ['未成年人身份信息'],
      decision: 'given',
      manner: '书面',
      told: true,
    };
    expect((await act('clerk', 'record-data-consent', sensitive)).status).toBe(200);
    expect((await act('head', 'arrange-joint-mediation', joint)).status).toBe(200);
    expect(await seenBy('other')).toBe(200);
    expect((await checks()).assisting).toMatchObject([{ assistingOrganisationId: 'neighbour' }]);
    const withdrawn = {
      ...sensitive,
      partyId: idOf('申请人'),
      purpose: 'sharing',
      toOrganisationId: 'neighbour',
      decision: 'withdrawn',
    };
    expect((await act('clerk', 'record-data-consent', withdrawn)).status).toBe(200);
    expect(await seenBy('other')).toBe(404);
    expect((await checks()).assisting).toEqual([]);
  });

  const today = (): string => new Date(api.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
});
