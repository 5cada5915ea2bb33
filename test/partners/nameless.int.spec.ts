import { type Connected, PartnerWorld } from './partner-world.js';

const NAME = '欧阳翠兰';
const OTHER = '上海鸿运达建材有限公司';
const AGENT = '司马长庚';
const AWAY = [
  NAME,
  OTHER,
  AGENT,
  '13651234098',
  '13918276654',
  '31010919850612582X',
  '91310109MA1G5XYQ0K',
  '长阳路 988 弄 12 号 301 室',
  '翠兰',
];

const INTAKE = {
  category: '邻里',
  subCategory: `${NAME}漏水`,
  facts: `${NAME}（13918276654）称${OTHER}施工漏水。`,
  claims: `${OTHER}赔偿${NAME}`,
  parties: [
    {
      role: '申请人',
      kind: '自然人',
      name: NAME,
      phone: '13918276654',
      idNumber: '31010919850612582X',
      address: '长阳路 988 弄 12 号 301 室',
      representatives: [
        {
          kind: 'agent',
          power: 'special',
          document: true,
          name: AGENT,
          idNumber: '310109198001010012',
          phone: '13651234098',
        },
      ],
    },
    { role: '被申请人', kind: '法人', name: OTHER, idNumber: '91310109MA1G5XYQ0K' },
  ],
  divisionCode: '310109014001',
};

/** Real-looking names in every field that has one: none may come to a body that is not to know who it is about. */
describe('a hand-off without names', () => {
  let world: PartnerWorld;
  let court: Connected;
  let disputeId = '';
  let handoffId = '';
  const asked = { kind: 'referral', channel: 'judicial', toOrganisationId: 'court', reason: '请就责任划分提供意见。' };

  beforeAll(async () => {
    world = await PartnerWorld.start();
    court = await world.connect('court-system', 'court', 'court');
    const { body, status } = await world.api.post('clerk', '/api/disputes', INTAKE);
    expect([status, body['detail']]).toEqual([201, undefined]);
    await world.api.settle();
    disputeId = String(body['id']);
    const sent = await world.api.post('head', `/api/disputes/${disputeId}/handoffs`, {
      ...asked,
      requestedAction: '就申请人的损失提供参考意见',
    });
    expect(sent.status).toBe(201);
    await world.api.settle();
    handoffId = String(sent.body['id']);
    await world.delivered('court-system');
  }, 120_000);
  afterAll(() => world.close());

  const holdsNone = (what: unknown): void => {
    const text = JSON.stringify(what);
    for (const one of AWAY) expect(text).not.toContain(one);
  };

  it.each([
    ['reason', `请约谈${NAME}`],
    ['reason', `电话 139-1827-6654`],
    ['reason', `请联系代理人${AGENT}`],
    ['requestedAction', '致电 136 5123 4098'],
    ['requestedAction', '核查 91310109 MA1G5XYQ0K'],
    ['requestedAction', '到长阳路988弄12号301室查看'],
  ])('is refused with a name or a number in its %s, and the refusal quotes nothing', async (field, text) => {
    const { status, body } = await world.api.post('head', `/api/disputes/${disputeId}/handoffs`, {
      ...asked,
      [field]: text,
    });
    expect([status, body['code'], body['field']]).toEqual([400, 'NAME_IN_NAMELESS', field]);
    holdsNone(body);
  });

  it('takes no file whose name says who it is about, and no later word that does', async () => {
    const about = { mediaType: 'text/plain', size: 5, sha256: '0'.repeat(64), classification: 'public' };
    const file = await world.api.post('head', `/api/handoffs/${handoffId}/attachments`, {
      ...about,
      name: `${NAME}的照片.txt`,
    });
    expect([file.status, file.body['code'], file.body['field']]).toEqual([400, 'NAME_IN_NAMELESS', 'name']);
    const recall = await world.api.post('head', `/api/handoffs/${handoffId}/recall`, { reason: `${OTHER}已和解` });
    expect([recall.status, recall.body['code']]).toEqual([400, 'NAME_IN_NAMELESS']);
    holdsNone([file.body, recall.body]);
  });

  it('has none in its package, in what systems and people read of it, and in its messages', async () => {
    holdsNone(await court.client.package(handoffId));
    holdsNone(await court.client.handoff(handoffId));
    holdsNone((await court.client.handoffs({})).items);
    holdsNone(await world.deliveries('court-system'));
    const ofPeople = await world.api.get('judge', '/api/handoffs?direction=in');
    expect((ofPeople.body['items'] as unknown[]).length).toBe(1);
    holdsNone(ofPeople.body);
    holdsNone((await world.api.get('judge', `/api/handoffs/${handoffId}/package`)).body);
    holdsNone((await world.api.get('judge', '/api/queue')).body);
    holdsNone((await world.api.get('judge', '/api/notices')).body);
  });

  it('says in the package what it is about all the same', async () => {
    expect(await court.client.package(handoffId)).toMatchObject({
      disclosure: 'pseudonymised',
      requestedAction: '就申请人的损失提供参考意见',
      case: { category: '邻里', subCategory: '当事人甲漏水', facts: null, claims: null },
      parties: [
        { label: '当事人甲', name: null },
        { label: '当事人乙', name: null },
      ],
    });
  });

  it('leaves none in a log line or an address, whatever a caller writes into one', async () => {
    const wild = [
      `/api/partner/v1/handoffs/${encodeURIComponent(NAME)}`,
      `/api/partner/v1/handoffs/13918276654/package`,
      `/api/handoffs/31010919850612582X/package?name=${encodeURIComponent(NAME)}`,
      `/api/disputes?search=${encodeURIComponent(OTHER)}`,
      `/api/${encodeURIComponent(OTHER)}`,
    ];
    for (const path of wild) await world.api.get('head', path);
    for (const body of [{ [NAME]: NAME }, { ...INTAKE, category: NAME }, { ...INTAKE, parties: NAME }]) {
      const refused = await world.api.post('clerk', '/api/disputes', body);
      expect(refused.status).toBe(400);
      holdsNone(refused.body);
    }
    const token = await world.api.tokenOf('clerk');
    const broken = await fetch(`${world.platformUrl}/api/disputes`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'broken' },
      body: `{"facts": "${NAME}"`,
    });
    expect(broken.status).toBe(400);
    holdsNone(await broken.text());
    await world.api.settle();
    for (const one of AWAY) {
      expect(world.api.logged).not.toContain(one);
      expect(world.api.logged).not.toContain(encodeURIComponent(one));
    }
    expect(world.api.logged).toContain('"path":"/api/partner/v1/handoffs/?"');
  });
});
