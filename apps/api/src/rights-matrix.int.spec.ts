import { ALL_ENDPOINTS, type AnyEndpoint, type RoleName } from '@libs/contracts';
import { may, type NewAccount, type Permission } from '@libs/identity';
import { type Answer, eventually, STREET, TestApi } from './testing/test-api.js';

/**
 * Every endpoint x every role x every relation to the case. A role that may not do a thing gets 403, whoever it is; one that
 * may, but stands outside the case, gets 404; one inside gets past the rights (the command may still be refused by a rule:
 * 400, 409 and 422 are answers of the business, not of the filter).
 */
type Relationship = 'inside' | 'outside';
type Who = Omit<NewAccount, 'password' | 'displayName'> & { readonly relationship: Relationship };

const ROLES: readonly RoleName[] = [
  'clerk',
  'mediator',
  'coordinator',
  'partner',
  'leader',
  'reporter',
  'administrator',
  'auditor',
  'security-officer',
];

const inside: Record<string, Partial<Who>> = {
  clerk: { organisationId: 'committee' },
  mediator: { organisationId: 'committee', mediatorId: 'm-1' },
  coordinator: { organisationId: 'office', areaCode: STREET },
  partner: { organisationId: 'court' },
  leader: { areaCode: '310109' },
  reporter: { organisationId: 'committee', areaCode: `${STREET}001` },
  administrator: { organisationId: 'committee' },
  auditor: { organisationId: 'committee' },
  'security-officer': { organisationId: 'committee' },
};

const outside: Record<string, Partial<Who>> = {
  clerk: { organisationId: 'elsewhere' },
  mediator: { organisationId: 'elsewhere', mediatorId: 'm-9' },
  coordinator: { organisationId: 'elsewhere', areaCode: '310110' },
  partner: { organisationId: 'elsewhere' },
  leader: { areaCode: '310110' },
  reporter: { organisationId: 'elsewhere', areaCode: '310110001001' },
  administrator: {},
  auditor: {},
  'security-officer': {},
};

const PEOPLE: readonly Who[] = ROLES.flatMap((role) => [
  { username: `${role}.inside`, role, relationship: 'inside' as const, ...inside[role] },
  { username: `${role}.outside`, role, relationship: 'outside' as const, ...outside[role] },
]);

const INTAKE = {
  category: '邻里',
  facts: '楼道堆物引起争执，多次劝说无效。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

const SCREENING = {
  divisionCode: `${STREET}001`,
  from: '2026-01-01',
  to: '2026-01-31',
  topics: ['邻里楼组'],
  found: 1,
  prevented: 0,
};

const TIP = { kind: 'sign', category: '邻里', text: '五楼和四楼为漏水红过脸。' };

const EMERGENCY = { name: '停水停电', divisionCode: STREET, from: '2026-01-01' };

const PUBLIC_KEY = `whpk_${Buffer.alloc(32, 1).toString('base64')}`;

const PARTNER = { partnerId: 'court-1', organisationId: 'court', name: '法院平台', scopes: ['handoffs:read'] };

const ATTACHMENT = { name: '证据.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) };

/** A step of a hand-off as people and as systems take it. */
function bothWays(name: string, body: object): Record<string, object> {
  return { [`${name}-handoff`]: body, [`partner-${name}-handoff`]: body };
}

/** A body that passes the schema, so that the answer is about rights. */
const BODIES: Readonly<Record<string, object>> = {
  'register-dispute': INTAKE,
  'override-routing': { channel: 'people', body: '街道人民调解委员会', reason: '理由' },
  'record-consent': { partyId: 'p', channel: 'people', decision: 'given', manner: '口头' },
  refuse: { otherWays: ['诉讼'] },
  accept: { channel: 'people', organisationId: 'committee' },
  'tell-rights': { manner: '口头' },
  'schedule-session': { startsAt: '2026-11-02T09:00:00+08:00', place: '调解室' },
  'record-session': { sessionId: 's', present: [], minutes: '笔录' },
  'agree-extension': { clockId: 'c', dueOn: '2027-01-01', agreedBy: ['p'] },
  conclude: { ending: 'wide-gap' },
  'tell-routes': { ways: ['诉讼'] },
  'draft-agreement': { form: 'written', scope: 'full', terms: [{ text: '条款' }] },
  'sign-agreement': { kind: 'party', id: 'p', manner: '签名', signedOn: '2026-11-02' },
  'request-confirmation': { courtId: 'court' },
  'record-performance': { termId: 't', outcome: 'performed', on: '2026-11-02' },
  'record-return-visit': { manner: '电话', on: '2026-11-02', satisfied: null },
  transfer: { channel: 'judicial', toOrganisationId: 'elsewhere', reason: '理由' },
  'answer-escalation': { answer: '答复' },
  'order-supervision': { text: '限期组织调解' },
  'report-safety': { to: '派出所', ground: '可能激化' },
  'start-rule-draft': {
    kind: 'routing',
    area: STREET,
    title: '草案',
    reason: '理由',
    tables: { area: STREET },
    tests: [],
  },
  'revise-rule-draft': { revision: 1, title: '草案', reason: '理由', tables: { area: STREET }, tests: [] },
  'try-rule-draft': { revision: 1 },
  'submit-rule-draft': { revision: 1 },
  'return-rule-draft': { revision: 1, opinion: '退' },
  'approve-rule-draft': { revision: 1, opinion: '同意', effectiveOn: null },
  'withdraw-rule-draft': { reason: '重写' },
  'revoke-rule-draft': { reason: '缓行' },
  'announce-calendar-year': {
    year: 2099,
    source: '通知（国办发明电〔2098〕1号）',
    holidays: [{ name: '元旦', from: '2099-01-01', to: '2099-01-01' }],
    makeUpWorkingDays: [],
  },
  'routing-what-if': { draft: { version: 'd', changes: [{ area: '' }] } },
  duplicates: { divisionCode: `${STREET}001`, category: '邻里' },
  'join-party': { party: { role: '第三人', kind: '法人', name: '总包公司' } },
  'name-representative': {
    partyId: 'p',
    kind: 'agent',
    power: 'special',
    document: true,
    name: '赵律师',
    idNumber: '310109198001010012',
  },
  'check-identity': { partyId: 'p', manner: '当面', document: '居民身份证', on: '2026-11-02' },
  'note-earlier-decision': { kind: 'judgment', content: '赡养费判决' },
  'decide-duplicate': { otherDisputeId: 'd', decision: 'keep', reason: '不是一件事' },
  'undo-duplicate': { otherDisputeId: 'd', reason: '看错了' },
  'join-series': { parentDisputeId: 'd' },
  'record-payment': { payerPartyId: 'p', amountCny: 100, on: '2026-11-02' },
  'change-agreement': { terms: [{ text: '条款' }], agreedBy: ['p'], on: '2026-11-02', reason: '理由' },
  'end-agreement': { kind: 'revoked', on: '2026-11-02', decidedBy: '法院', documentNo: '1号' },
  reopen: { cause: 'agreement-broken', reason: '反悔' },
  'note-lead': { to: '市场监管所', content: '线索' },
  'answer-lead': { leadId: 'l', answer: '已办' },
  suspend: { ground: 'appraisal' },
  'disclose-relation': { mediatorId: 'm', ground: 'interest' },
  'request-recusal': { mediatorId: 'm', partyId: 'p', ground: 'interest' },
  'waive-recusal': { mediatorId: 'm', partyIds: ['p'] },
  'decide-recusal': { mediatorId: 'm', reason: '理由' },
  'refuse-replacement': { partyId: 'p' },
  'flag-sham': { ground: '可疑情形', reportedTo: '人民法院' },
  'decide-sham': { outcome: 'cleared', reason: '理由' },
  'record-undisputed-facts': { facts: '事实', signedBy: ['p'] },
  'report-to-court': { court: '人民法院', papers: ['起诉状'] },
  'adjourn-session': { sessionId: 's', startsAt: '2026-11-09T09:00:00+08:00' },
  'invite-outsider': { as: 'expert', name: '专家', consentedBy: ['p'] },
  'take-safety-measures': { risk: 'suicide', measures: ['陪护'] },
  'record-application': { form: 'written', applicants: ['p'], manner: '签名', on: '2026-11-02' },
  'record-contact': { partyId: 'p', outcome: 'reached', manner: '电话' },
  'record-data-consent': {
    partyId: 'p',
    purpose: 'sensitive',
    kinds: ['病历'],
    decision: 'given',
    manner: '书面',
    told: true,
  },
  'arrange-joint-mediation': { assistingOrganisationId: 'elsewhere', reason: '跨区' },
  'release-assisting-body': { organisationId: 'elsewhere' },
  'note-remedy': { kind: 'suit', body: '法院', on: '2026-11-02' },
  'notice-ruling': { by: 'party', partyId: 'p', on: '2026-11-02' },
  'object-to-ruling': { by: 'party', partyId: 'p', on: '2026-11-02', outcome: 'pending' },
  'release-party': { partyId: 'p', on: '2026-11-02', agreedBy: ['q'] },
  'succeed-party': { partyId: 'p', cause: 'death', on: '2026-11-02', successors: ['q'] },
  'enrol-mediator': {
    mediatorId: 'm-new',
    name: '新调解员',
    kind: 'volunteer',
    organisationId: 'committee',
    fields: [],
    languages: [],
    districtCodes: [],
    capacity: 2,
    termEndsOn: null,
    trainedUntil: null,
    formerEmployers: [],
  },
  'mediator-take-leave': { from: '2027-01-01', until: '2027-01-02' },
  'mediator-cancel-leave': { from: '2027-01-01', until: '2027-01-02' },
  'mediator-declare-availability': { windows: [] },
  'mediator-declare-interest': { kind: 'adviser', counterpart: '某公司', since: null },
  'mediator-end-interest': { interestId: 'i', on: '2026-11-02' },
  'mediator-suspend': { reason: '核查' },
  'mediator-note-sex': { sex: 'female' },
  'mediator-change-scope': { fields: [], languages: [], districtCodes: [] },
  'mediator-change-capacity': { capacity: 9 },
  'mediator-renew-term': { termEndsOn: '2035-12-31' },
  'mediator-move': { organisationId: 'committee' },
  'mediator-leave': { on: '2026-11-02', reason: 'resigned' },
  'mediator-record-former-service': {
    employer: '某法院',
    organisationId: null,
    post: '法官',
    from: null,
    until: null,
  },
  'mediator-record-training': { subject: '民法典', on: '2026-11-02', hours: 8, trainedUntil: null },
  'mediator-record-service': { on: '2026-11-02', hours: 2, activity: '值班' },
  'mediator-record-honour': { on: '2026-11-02', title: '优秀调解员', grantedBy: '区司法局' },
  'mediator-grant-allowance': {
    disputeId: 'd',
    kind: 'lost-work',
    amountCny: 80,
    on: '2026-11-02',
    basis: '办法',
  },
  'reassign-cases': { assignmentIds: ['a'], reason: 'left' },
  'establish-organisation': {
    organisationId: 'new-body',
    name: '新机构',
    kind: 'studio',
    channels: [],
    divisionCode: STREET,
    parentId: 'office',
    industry: null,
  },
  'organisation-move': { parentId: 'office' },
  'organisation-offer-mode': { mode: 'at-once' },
  'organisation-staffing': { year: 2026, areaKm2: 1, population: 1, casesPerYear: 1, staff: 1, source: '统计' },
  'import-roster': { csv: '机构编号,机构名称,类别,区划代码' },
  'hand-back': { reason: 'ill' },
  'ask-assisting': { ground: 'hard' },
  'record-choice': { partyId: 'p', mediatorIds: [], sexWanted: null, manner: '口头' },
  'confirm-batch': { batchId: 'b', items: [{ assignmentId: 'a', mediatorId: 'm', because: '说明' }] },
  'preview-paper': { kind: 'register' },
  'issue-paper': { kind: 'register' },
  'try-paper-template': { text: '# 标题' },
  'replace-paper-template': { text: '# 标题', validFrom: '2099-01-01', approvedBy: '区司法局' },
  'accept-offer': { offerId: 'o' },
  redrive: { kind: 'job', id: 'none', queue: 'offers' },
  'change-notice-settings': { email: null, channels: [], quietFrom: '21:00', quietUntil: '08:00' },
  'save-filter': { name: '漏水', queue: 'team', order: 'priority' },
  'decline-offer': { offerId: 'o', reason: 'no-time' },
  'assign-directly': { mediatorId: 'm-1', reason: '理由' },
  'record-screening': SCREENING,
  'report-tip': TIP,
  'answer-tip': { answer: 'nothing-found' },
  'register-from-tip': INTAKE,
  'register-from-screening': INTAKE,
  'record-conversion': { on: '2026-01-01' },
  'answer-signal': { done: '已上门走访' },
  'dismiss-signal': { reason: '同名不同人' },
  'declare-emergency': EMERGENCY,
  'mark-emergency': { filter: { category: '邻里' } },
  'unmark-emergency': { disputeIds: ['x'], reason: '与事件无关' },
  'close-emergency': { report: '已恢复' },
  'bulk-accept': { disputeIds: ['x'], channel: 'people', organisationId: 'committee' },
  'bulk-tell-rights': { disputeIds: ['x'], manner: '口头' },
  'bulk-assign': { disputeIds: ['x'], mediatorIds: ['m-1'], reason: '专班' },
  'create-account': { username: 'new-one', role: 'auditor', displayName: '新审计员' },
  'change-account': { displayName: '改名' },
  'disable-account': { reason: '离岗' },
  'change-password': { current: 'x', next: 'long-enough-1' },
  'record-base-figure': {
    divisionCode: STREET,
    kind: 'resident-population',
    from: '2026-01-01',
    to: '2026-12-31',
    value: 80000,
    source: '年鉴',
    approver: '统计局',
  },
  'generate-edition': { kind: 'month', period: '2026-09', divisionCode: STREET, asOf: '2026-10-31' },
  'confirm-edition': {},
  'publish-edition': {},
  'discard-edition': { reason: '重做' },
  'party-consent': { channel: 'people', decision: 'given' },
  'party-rating': { stars: 5 },
  'return-handoff': { code: 'other', reason: '理由' },
  'conclude-handoff': { outcome: 'valid', decidedOn: '2026-11-02' },
  'announce-attachment': ATTACHMENT,
  'partner-announce-attachment': ATTACHMENT,
  ...bothWays('object', { code: 'other', legalBasis: '法', reason: '理由' }),
  ...bothWays('decide', { decision: 'upheld', reason: '理由' }),
  ...bothWays('recall', { reason: '理由' }),
  ...bothWays('extend-handling', { reason: '理由' }),
  ...bothWays('request-return', { reason: '理由' }),
  ...bothWays('answer-return', { decision: 'refused' }),
  ...bothWays('report-progress', { stage: 'other' }),
  ...bothWays('hold', { reason: '理由' }),
  ...bothWays('propose', { text: '补充' }),
  ...bothWays('answer-proposal', { proposalId: 'p', decision: 'taken' }),
  ...bothWays('confirm-erasure', { subjectId: 's' }),
  ...bothWays('request-transfer', { reason: '理由' }),
  'hand-over': { kind: 'notice', channel: 'administrative', toOrganisationId: 'elsewhere', reason: '理由' },
  'submit-handoff': { sourceOrderNo: 'C-1', linkage: 'court-delegated', reason: '委派', dispute: INTAKE },
  'partner-return-handoff': { code: 'other', reason: '理由' },
  'partner-conclude-handoff': { outcome: 'valid', decidedOn: '2026-11-02' },
  'register-partner': PARTNER,
  'change-partner': { name: '法院平台', scopes: ['handoffs:read'] },
  'suspend-partner': { reason: '停用' },
  'partner-add-key': { publicKey: PUBLIC_KEY },
  'partner-retire-key': { publicKey: PUBLIC_KEY },
  'partner-submit-digest': { asOf: '2026-11-02T00:00:00Z', items: [], signature: 'x' },
  'add-public-key-partner': { publicKey: PUBLIC_KEY },
  'retire-public-key-partner': { publicKey: PUBLIC_KEY },
  'retire-signing-key-partner': { keyId: 'k' },
  'replay-partner': { failed: true },
  'resolve-mismatch-partner': { note: '已核对' },
  'partner-token': { grant_type: 'client_credentials' },
};

/** What a reading must ask for at least. */
const QUERIES: Readonly<Record<string, string>> = {
  'dispute-as-of': '?at=2020-01-01T00:00:00Z',
  figures: '?period=2026-11',
  'figure-cases': '?period=2026-11&measure=registered',
  'figure-difference': '?period=2026-11&measure=registered&before=2026-11-01',
  'export-figures': '?period=2026-11&format=csv',
  'export-edition': '?format=json',
  'prevention-month': '?month=2026-11',
  'export-roster': '?kind=mediators',
  'rule-drafts': '?kind=routing',
  'current-rules': `?kind=routing&area=${STREET}`,
};

/** Answers of the filter; a clock or an offer that does not exist is the business's own 404. */
const HIDDEN = [
  'DISPUTE_NOT_FOUND',
  'ASSIGNMENT_NOT_FOUND',
  'HANDOFF_NOT_FOUND',
  'SCREENING_NOT_FOUND',
  'SIGNAL_NOT_FOUND',
  'TIP_NOT_FOUND',
  'EMERGENCY_NOT_FOUND',
  'MEDIATOR_NOT_FOUND',
  'ORGANISATION_NOT_FOUND',
];

describe('the rights matrix', () => {
  let api: TestApi;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    await api.organisation('studio', 'studio', { parentId: 'office' });
    await api.mediator('m-1', 'committee');
    for (const { relationship: _unused, ...account } of PEOPLE) await api.account(account);
    await acceptedCase();
    await transferredCase();
    await raisedSignal();
    const emergency = await api.post('coordinator.inside', '/api/emergencies', EMERGENCY);
    ids['emergencyId'] = String(emergency.body['id']);
    const tip = await api.post('reporter.inside', '/api/tips', TIP);
    ids['tipId'] = String(tip.body['id']);
    const screening = await api.post('clerk.inside', '/api/screenings', SCREENING);
    ids['screeningId'] = String(screening.body['id']);
    const listed = await eventually(
      () => api.get('clerk.inside', '/api/screenings'),
      ({ body }) => JSON.stringify(body).includes(ids['screeningId'] ?? '-'),
    );
    expect(listed.status).toBe(200);
  }, 60_000);
  afterAll(() => api.close());

  async function acceptedCase(): Promise<void> {
    const { body } = await api.post('clerk.inside', '/api/disputes', INTAKE);
    const disputeId = String(body['id']);
    const page = await eventually(
      async () =>
        (await api.get('clerk.inside', `/api/disputes/${disputeId}`)).body as {
          status?: string;
          parties?: { partyId: string }[];
        },
      ({ status }) => status === 'screening',
    );
    for (const { partyId } of page.parties ?? []) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('clerk.inside', `/api/disputes/${disputeId}/record-consent`, consent);
    }
    await api.post('clerk.inside', `/api/disputes/${disputeId}/accept`, BODIES['accept'] ?? {});
    const queue = await eventually(
      async () =>
        (await api.get('mediator.inside', '/api/queue')).body as {
          offers: { assignmentId: string; offerId: string }[];
        },
      ({ offers }) => offers.length > 0,
    );
    ids['assignmentId'] = queue.offers[0]?.assignmentId ?? '';
    const path = `/api/assignments/${ids['assignmentId']}/accept-offer`;
    await api.post('mediator.inside', path, { offerId: queue.offers[0]?.offerId });
    await eventually(
      () => api.get('mediator.inside', `/api/disputes/${disputeId}`),
      ({ status }) => status === 200,
    );
    ids['disputeId'] = disputeId;
  }

  /** A second case on its way to the court, which makes the court a body of the first case's kind. */
  async function transferredCase(): Promise<void> {
    const { body } = await api.post('clerk.inside', '/api/disputes', INTAKE);
    const disputeId = String(body['id']);
    await eventually(
      async () => (await api.get('coordinator.inside', `/api/disputes/${disputeId}`)).body as { status?: string },
      ({ status }) => status === 'screening',
    );
    const transfer = {
      channel: 'judicial',
      toOrganisationId: 'court',
      reason: '当事人要求',
      sharingGround: 'statutory-duty',
    };
    const sent = await api.post('coordinator.inside', `/api/disputes/${disputeId}/transfer`, transfer);
    expect([sent.status, sent.body['detail']]).toEqual([200, undefined]);
    const inbox = await eventually(
      async () =>
        (await api.get('partner.inside', '/api/handoffs?direction=in')).body as { items: { handoffId: string }[] },
      ({ items }) => items.length > 0,
    );
    ids['handoffId'] = inbox.items[0]?.handoffId ?? '';
    ids['transferredId'] = disputeId;
  }

  /** Two reports to the police about the first case. */
  async function raisedSignal(): Promise<void> {
    const path = `/api/disputes/${ids['disputeId']}/report-safety`;
    for (const ground of ['扬言报复', '上门滋事']) await api.post('coordinator.inside', path, { to: '派出所', ground });
    const { items } = await eventually(
      async () => (await api.get('coordinator.inside', '/api/signals')).body as { items: { signalId: string }[] },
      (found) => found.items.length > 0,
    );
    ids['signalId'] = items[0]?.signalId ?? '';
  }

  /** The court stands inside the case that was handed to it. */
  const caseFor = (who: Who): string => (who.role === 'partner' ? ids['transferredId'] : ids['disputeId']) ?? '';

  async function answerTo(endpoint: AnyEndpoint, who: Who): Promise<Answer> {
    const path = endpoint.path
      .replace(':disputeId', caseFor(who))
      .replace(':assignmentId', ids['assignmentId'] ?? '')
      .replace(':handoffId', ids['handoffId'] ?? '')
      .replace(':attachmentId', 'no-attachment')
      .replace(':partnerId', 'court-1')
      .replace(':day', '2026-11-01')
      .replace(':deliveryId', 'd-1')
      .replace(':screeningId', ids['screeningId'] ?? '')
      .replace(':tipId', ids['tipId'] ?? '')
      .replace(':signalId', ids['signalId'] ?? '')
      .replace(':emergencyId', ids['emergencyId'] ?? '')
      .replace(':editionId', 'none')
      .replace(':queue', 'overdue')
      .replace(':filterId', 'f')
      .replace(':noticeId', 'n')
      .replace(':accountId', 'nobody-at-all')
      .replace(':mediatorId', 'm-1')
      .replace(':organisationId', 'studio')
      .replace(':paperId', 'no-paper')
      .replace(':kind', 'register');
    if (endpoint.method === 'GET') {
      return api.get(who.username, `${path}${QUERIES[endpoint.id] ?? ''}`);
    }
    // A case that was handed back would be nobody's for all that follow: an old version is refused after the rights.
    const ifMatch = endpoint.id === 'hand-back' ? { ifMatch: '"999"' } : {};
    if (endpoint.upload) return api.upload(who.username, path, Buffer.from('x'));
    return api.post(who.username, path, BODIES[endpoint.id] ?? {}, ifMatch);
  }

  /** Who is related to an assignment or a hand-off, beyond what the relation to the case says. */
  function isRelated(endpoint: AnyEndpoint, who: Who): boolean {
    // Administrators open and close emergencies everywhere, and keep the whole roster and the systems of its bodies.
    if (
      ['emergency', 'mediator', 'organisation', 'partner'].includes(endpoint.relation) &&
      who.role === 'administrator'
    )
      return true;
    // The court has nothing to do with a round of the committee, nor with whom it finds for its cases.
    if (['screening', 'assignment'].includes(endpoint.relation))
      return who.relationship === 'inside' && who.role !== 'partner';
    // The office stands above the body that sent it.
    if (endpoint.relation === 'handoff-side') {
      return who.relationship === 'inside' && ['partner', 'coordinator'].includes(who.role);
    }
    // The clerk reads the case that the office has sent; the mediator is on another one.
    if (endpoint.relation === 'handoff-reader') {
      return who.relationship === 'inside' && ['partner', 'coordinator', 'clerk'].includes(who.role);
    }
    if (endpoint.relation.startsWith('handoff')) return who.relationship === 'inside' && who.role === 'partner';
    return who.relationship === 'inside';
  }

  function expected(endpoint: AnyEndpoint, who: Who): 'forbidden' | 'hidden' | 'in' {
    if (!may(who.role, endpoint.permission as Permission)) return 'forbidden';
    const ofRecord = [
      'dispute',
      'listed-dispute',
      'pooled-assignment',
      'assignment',
      'handoff',
      'handoff-side',
      'handoff-reader',
      'screening',
      'signal',
      'tip',
      'emergency',
      'mediator',
      'organisation',
    ].includes(endpoint.relation);
    return ofRecord && !isRelated(endpoint, who) ? 'hidden' : 'in';
  }

  const guarded = ALL_ENDPOINTS.filter(({ permission }) => permission !== 'public');
  const ofRoles = guarded.filter(({ permission }) => permission !== 'session' && permission !== 'party');
  const reads = (one: AnyEndpoint): boolean => one.method === 'GET';
  // What changes the cases comes last, so that the state the others meet is the one that was set up.
  const ordered = [...ofRoles.filter(reads), ...ofRoles.filter((one) => !reads(one))];

  it('has a body for every command, so that no endpoint is left out', () => {
    for (const { method, id, body, upload } of guarded) {
      if (method === 'POST' && !upload) expect([id, body.safeParse(BODIES[id] ?? {}).success]).toEqual([id, true]);
    }
  });

  it.each(ordered.map((endpoint) => [endpoint.id, endpoint] as const))(
    'decides %s for every role and relation',
    async (_id, endpoint) => {
      for (const who of PEOPLE) {
        const { status, body } = await answerTo(endpoint, who);
        // On which side a step is, is the model's to say, not the filter's.
        const wrongSide = status === 403 && body['code'] === 'HANDOFF_NOT_YOURS';
        const hidden = status === 404 && HIDDEN.includes(String(body['code']));
        const verdict =
          status === 403 && !wrongSide
            ? 'forbidden'
            : status === 401 || status >= 500
              ? status
              : hidden
                ? 'hidden'
                : 'in';
        expect([who.username, verdict]).toEqual([who.username, expected(endpoint, who)]);
      }
    },
    60_000,
  );

  it.each(guarded.map((endpoint) => [endpoint.id, endpoint] as const))(
    'asks for a sign-in before %s',
    async (_id, endpoint) => {
      const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'delete';
      const path = endpoint.path.replaceAll(/:\w+/g, 'x');
      const sending = api.http(method, path);
      if (endpoint.upload) sending.type('application/octet-stream').send('x');
      const answer = method === 'post' && !endpoint.upload ? await sending.send({}) : await sending;
      expect([answer.status, answer.body.code]).toEqual([401, 'NOT_SIGNED_IN']);
    },
  );

  it('lists for everybody only what the filter lets through', async () => {
    for (const who of PEOPLE.filter(({ role }) => may(role, 'dispute:list'))) {
      const { body } = await api.get(who.username, '/api/disputes?limit=100');
      const found = (body['items'] as { disputeId: string; title: string | null }[]).map(({ disputeId }) => disputeId);
      expect([who.username, found.includes(caseFor(who))]).toEqual([who.username, who.relationship === 'inside']);
    }
  });
});
