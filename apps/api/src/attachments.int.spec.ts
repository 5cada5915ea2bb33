import { createHash } from 'node:crypto';
import { Erasure } from '@libs/handoffs';
import { Sweeper } from '@platform/processes';
import { KEY_VAULT, type KeyVault } from '@platform/privacy';
import { FixedClock } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { type Answer, STREET, TestApi } from './testing/test-api.js';

const PDF = Buffer.from(`%PDF-1.4\n${'证据：楼上漏水照片说明。'.repeat(8_000)}\n%%EOF\n`);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SECRET = '漏水照片';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const announced = (bytes: Buffer, over: object = {}) => ({
  name: '王小明提交的证据.pdf',
  mediaType: 'application/pdf',
  size: bytes.length,
  sha256: sha256(bytes),
  ...over,
});

const INTAKE = {
  category: '邻里',
  facts: '楼上漏水。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

describe('attachments of a hand-off', () => {
  const clock = FixedClock.at('2026-03-02T01:00:00.000Z');
  let api: TestApi;
  let secret = '';
  let keys = 0;
  let handoffId = '';
  let disputeId = '';

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'judge', role: 'partner', organisationId: 'court' });
    await api.account({ username: 'stranger', role: 'coordinator', organisationId: 'elsewhere', areaCode: '310110' });
    await api.account({ username: 'admin', role: 'administrator' });
    await api.settle();
    const scopes = ['handoffs:read', 'handoffs:answer', 'packages:read', 'attachments:write'];
    const partner = { partnerId: 'court-system', organisationId: 'court', name: '法院平台', scopes };
    secret = String((await api.post('admin', '/api/partners', partner)).body['clientSecret']);
    [handoffId, disputeId] = await handedOver();
  });
  afterAll(() => api.close());

  async function handedOver(): Promise<[string, string]> {
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    await api.settle();
    const transfer = {
      channel: 'judicial',
      toOrganisationId: 'court',
      reason: '当事人要求',
      sharingGround: 'statutory-duty',
    };
    await api.post('head', `/api/disputes/${String(body['id'])}/transfer`, transfer);
    await api.settle();
    const { body: list } = await api.get('judge', '/api/handoffs?direction=in');
    const found = (list['items'] as { handoffId: string; disputeId: string }[]).find(
      (one) => one.disputeId === body['id'],
    );
    return [found?.handoffId ?? '', String(body['id'])];
  }

  const base = (id = handoffId): string => `/api/handoffs/${id}/attachments`;

  async function announce(who: string, body: object, id = handoffId): Promise<Answer> {
    const answer = await api.post(who, base(id), body);
    await api.settle();
    return answer;
  }

  async function stored(who: string, bytes: Buffer, over: object = {}, id = handoffId): Promise<string> {
    const { body, status } = await announce(who, announced(bytes, over), id);
    expect([status, body['detail']]).toEqual([201, undefined]);
    const attachmentId = String(body['id']);
    const answer = await api.upload(who, `${base(id)}/${attachmentId}/content`, bytes);
    expect([answer.status, answer.body['detail']]).toEqual([200, undefined]);
    await api.settle();
    return attachmentId;
  }

  async function download(who: string, attachmentId: string, id = handoffId): Promise<Answer & { raw: Buffer }> {
    const answer = await api
      .http('get', `${base(id)}/${attachmentId}/content`)
      .set('Authorization', `Bearer ${await api.tokenOf(who)}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });
    const raw = answer.body as Buffer;
    const isFile = answer.status === 200;
    const body = isFile ? {} : (JSON.parse(raw.toString('utf8')) as Record<string, unknown>);
    return { status: answer.status, headers: answer.headers as Record<string, string>, body, raw };
  }

  const pieces = async (): Promise<number> => {
    const [row] = await api.app.get(DataSource).query<{ n: number }[]>('select count(*)::int as n from app.blob_piece');
    return row?.n ?? 0;
  };

  it('takes a file in, gives it to both sides, and notes who read it', async () => {
    const attachmentId = await stored('head', PDF);
    for (const who of ['head', 'clerk', 'judge']) {
      const { status, raw, headers } = await download(who, attachmentId);
      expect([who, status, raw.equals(PDF)]).toEqual([who, 200, true]);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('王小明提交的证据.pdf')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
    const noted: { account_id: string }[] = await api.app
      .get(DataSource)
      .query(`select account_id from app.read_log where endpoint = 'attachment' and dispute_id = $1`, [disputeId]);
    expect(noted).toHaveLength(3);
  });

  it('is not there for anybody else, as if there were none', async () => {
    const attachmentId = await stored('head', PDF);
    const foreign = await download('stranger', attachmentId);
    const missing = await download('stranger', attachmentId, 'no-such-handoff');
    const { instance: _a, correlationId: _b, ...one } = foreign.body;
    const { instance: _c, correlationId: _d, ...other } = missing.body;
    expect([foreign.status, one]).toEqual([404, other]);
    expect((await announce('stranger', announced(PDF))).status).toBe(404);
  });

  it('keeps nothing of bytes that are not those that were announced', async () => {
    const before = await pieces();
    const other = Buffer.from(PDF);
    other[other.length - 10] = 88;
    for (const [bytes, code] of [
      [other, 'ATTACHMENT_DIFFERS'],
      [PDF.subarray(1), 'ATTACHMENT_DIFFERS'],
      [Buffer.concat([PDF, PDF]), 'ATTACHMENT_DIFFERS'],
    ] as const) {
      const attachmentId = String((await announce('head', announced(PDF))).body['id']);
      const answer = await api.upload('head', `${base()}/${attachmentId}/content`, bytes);
      expect([answer.status, answer.body['code']]).toEqual([400, code]);
      await api.settle();
      expect((await download('judge', attachmentId)).body['code']).toBe('ATTACHMENT_MISSING');
    }
    expect(await pieces()).toBe(before);
  });

  it.each([
    ['a picture that says it is a PDF', PNG, 'application/pdf'],
    ['a program that says it is text', Buffer.from('MZ\u0000\u0001'), 'text/plain'],
    ['a page that says it is a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'image/png'],
  ])('judges a file by its bytes: %s', async (_what, bytes, mediaType) => {
    const before = await pieces();
    const attachmentId = String((await announce('head', announced(bytes, { mediaType }))).body['id']);
    const answer = await api.upload('head', `${base()}/${attachmentId}/content`, bytes);
    expect([answer.status, answer.body['code']]).toEqual([400, 'ATTACHMENT_TYPE_DIFFERS']);
    expect(await pieces()).toBe(before);
  });

  it('refuses types and sizes before a byte is sent', async () => {
    const program = await announce('head', announced(PDF, { mediaType: 'application/x-msdownload' }));
    expect([program.status, program.body['field']]).toEqual([400, 'mediaType']);
    const huge = await announce('head', announced(PDF, { size: 21 * 1024 * 1024 }));
    expect([huge.status, huge.body['field']]).toEqual([400, 'size']);
  });

  it('takes bytes only as bytes, unpacked, and only of what was announced', async () => {
    const attachmentId = String((await announce('head', announced(PDF))).body['id']);
    const path = `${base()}/${attachmentId}/content`;
    expect((await api.post('head', path, { name: 'x' })).status).toBe(415);
    const packed = await api
      .http('post', path)
      .set('Authorization', `Bearer ${await api.tokenOf('head')}`)
      .set('Content-Encoding', 'gzip')
      .type('application/octet-stream')
      .send(PDF);
    expect(packed.status).toBe(415);
    const unknown = await api.upload('head', `${base()}/unknown/content`, PDF);
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'ATTACHMENT_UNKNOWN']);
    const otherSide = await api.upload('judge', path, PDF);
    expect([otherSide.status, otherSide.body['code']]).toEqual([404, 'ATTACHMENT_UNKNOWN']);
  });

  it('changes nothing when the same bytes come twice', async () => {
    const attachmentId = await stored('head', PDF);
    const before = [await pieces(), await api.store.head()];
    const again = await api.upload('head', `${base()}/${attachmentId}/content`, PDF);
    expect(again.status).toBe(200);
    expect([await pieces(), await api.store.head()]).toEqual(before);
  });

  it('lets a partner send and fetch under its own credentials, with no name outside the package', async () => {
    const attachmentId = await stored('head', PDF);
    const form = { grant_type: 'client_credentials', client_id: 'court-system', client_secret: secret };
    const token = await api.http('post', '/api/partner/oauth/token').type('form').send(form);
    const auth = `Bearer ${String(token.body.access_token)}`;
    const at = `/api/partner/v1/handoffs/${handoffId}`;
    const seen = await api.http('get', at).set('Authorization', auth);
    expect(seen.body.attachments).toContainEqual(
      expect.objectContaining({ attachmentId, sha256: sha256(PDF), stored: true }),
    );
    expect(JSON.stringify(seen.body)).not.toContain('王小明');
    const pack = await api.http('get', `${at}/package`).set('Authorization', auth);
    expect(pack.body.attachments).toContainEqual(
      expect.objectContaining({ attachmentId, name: '王小明提交的证据.pdf' }),
    );
    const file = await api.http('get', `${at}/attachments/${attachmentId}/content`).set('Authorization', auth);
    expect([file.status, sha256(file.body as Buffer)]).toEqual([200, sha256(PDF)]);
    keys += 1;
    const own = await api
      .http('post', `${at}/attachments`)
      .set('Authorization', auth)
      .set('Idempotency-Key', `p-${keys}`)
      .send(announced(PDF, { name: '裁定书.pdf' }));
    const sent = await api
      .http('post', `${at}/attachments/${String(own.body.id)}/content`)
      .set('Authorization', auth)
      .set('Idempotency-Key', `q-${keys}`)
      .type('application/octet-stream')
      .send(PDF);
    expect([own.status, sent.status]).toEqual([201, 200]);
    await api.settle();
    expect((await download('clerk', String(own.body.id))).raw.equals(PDF)).toBe(true);
  });

  it('closes with the package: a recalled hand-off shows its receiver nothing, its sender everything', async () => {
    const [id] = await handedOver();
    const attachmentId = await stored('head', PDF, {}, id);
    await api.post('head', `/api/handoffs/${id}/recall`, { reason: '补正' });
    await api.settle();
    const closed = await download('judge', attachmentId, id);
    expect([closed.status, closed.body['code']]).toEqual([409, 'PACKAGE_CLOSED']);
    expect((await download('head', attachmentId, id)).status).toBe(200);
  });

  it('lets nothing but open material travel with a nameless hand-off', async () => {
    const over = { kind: 'referral', channel: 'judicial', toOrganisationId: 'court', reason: '请提供意见' };
    const { body } = await api.post('clerk', '/api/disputes', { ...INTAKE, facts: '另一起楼上漏水。' });
    await api.settle();
    const referred = await api.post('head', `/api/disputes/${String(body['id'])}/handoffs`, over);
    expect([referred.status, referred.body['detail']]).toEqual([201, undefined]);
    await api.settle();
    const id = String(referred.body['id']);
    const refused = await announce('head', announced(PDF, { name: '照片.pdf' }), id);
    expect([refused.status, refused.body['code']]).toEqual([409, 'ATTACHMENT_NOT_SHARED']);
    await stored('head', PDF, { classification: 'public', name: '办事指南.pdf' }, id);
  });

  it('names the files that may still hold an erased party, and closes them for everybody when asked to', async () => {
    const [own, ownCase] = await handedOver();
    const attachmentId = await stored('head', PDF, {}, own);
    const { body: page } = await api.get('head', `/api/disputes/${ownCase}`);
    const [party] = page['parties'] as { partyId: string }[];
    const erasure = api.app.get(Erasure);
    const { files, told } = await erasure.erase(party?.partyId ?? '');
    const left = { handoffId: own, attachmentId, name: '王小明提交的证据.pdf', size: PDF.length };
    expect([files, told]).toEqual([[expect.objectContaining(left)], 1]);
    expect((await download('judge', attachmentId, own)).status).toBe(200);

    await erasure.seal(party?.partyId ?? '', files);
    await erasure.seal(party?.partyId ?? '', files);
    await api.settle();
    for (const who of ['head', 'judge']) {
      const closed = await download(who, attachmentId, own);
      expect([closed.status, closed.body['code']]).toEqual([404, 'ATTACHMENT_MISSING']);
    }
    const { body: pack } = await api.get('judge', `/api/handoffs/${own}/package`);
    expect(pack['attachments']).toEqual([]);
    const { body: list } = await api.get('judge', '/api/handoffs?direction=in');
    const [shown] = (list['items'] as { handoffId: string }[]).filter((one) => one.handoffId === own);
    expect(shown).toMatchObject({ attachments: [{ attachmentId, name: '（已封存）', sealed: true }] });
    expect(JSON.stringify(shown)).not.toContain('王小明');
    expect((await erasure.erase(party?.partyId ?? '')).files).toEqual([]);
    const history = await api.store.readStream(`handoff-${own}`);
    expect(history.filter(({ type }) => type === 'HandoffAttachmentSealed')).toHaveLength(1);
    // A version without the person is handed in like any other file.
    await stored('head', PDF, { name: '隐名版.pdf' }, own);
  });

  it('keeps no byte in plain, and none is readable once the story of the case is erased', async () => {
    const [id] = await handedOver();
    const attachmentId = await stored('head', PDF, {}, id);
    const rows: { bytes: Buffer }[] = await api.app.get(DataSource).query('select bytes from app.blob_piece');
    expect(rows.some(({ bytes }) => bytes.includes(SECRET))).toBe(false);
    const sent = (await api.store.readStream(`handoff-${id}`)).find(({ type }) => type === 'HandoffSent');
    const { storySubjectId } = JSON.parse(sent?.data ?? '{}') as { storySubjectId: string };
    await api.app.get<KeyVault>(KEY_VAULT).destroy([storySubjectId]);
    for (const who of ['head', 'judge']) {
      expect((await download(who, attachmentId, id)).body['code']).toBe('ATTACHMENT_MISSING');
    }
  });

  it('removes what a crash in the middle of an upload left', async () => {
    const at = new Date(clock.now().getTime() - 2 * 86_400_000);
    const row = { upload_id: 'left-by-a-crash', bytes: Buffer.from('x') };
    await api.app
      .get(DataSource)
      .query('insert into app.blob_piece (upload_id, "index", at, bytes) values ($1, 0, $2, $3)', [
        row.upload_id,
        at,
        row.bytes,
      ]);
    const before = await pieces();
    await api.app.get(Sweeper).runOnce();
    expect(await pieces()).toBe(before - 1);
  });

  it('writes no name and no byte of a file into the log of the program', () => {
    expect(api.logged).not.toContain('王小明');
    expect(api.logged).not.toContain(SECRET);
  });
});
