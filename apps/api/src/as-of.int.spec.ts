import { ReadLogEntry } from '@libs/identity';
import { FixedClock } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { type Answer, STREET, TestApi } from './testing/test-api.js';

const INTAKE = {
  category: '邻里',
  facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落，多次协商未果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '沈秋实', phone: '13812345678' },
    { role: '被申请人', kind: '自然人', name: '陆明哲' },
  ],
  divisionCode: `${STREET}001`,
};
const START = '2026-11-02T01:00:00.000Z';
const MINUTES = '双方各让一步。';

interface Page {
  readonly status: string;
  readonly parties: readonly { readonly partyId: string }[];
  readonly sessions: readonly { readonly sessionId: string; readonly minutes: string | null }[];
}

/** A case of which the page was kept at two moments, as each reader saw it then. */
describe('a case as it stood', () => {
  const clock = FixedClock.at(START);
  const kept = new Map<string, { readonly at: string; readonly clerk: Answer; readonly mediator: Answer }>();
  let api: TestApi;
  let path = '';

  const act = async (who: string, action: string, body: object): Promise<void> => {
    clock.advance(60_000);
    const answer = await api.post(who, `${path}/${action}`, body);
    expect([action, answer.status, answer.body['detail']]).toEqual([action, 200, undefined]);
    await api.settle();
  };
  const keep = async (name: string): Promise<void> => {
    const [clerk, mediator] = [await api.get('clerk', path), await api.get('mediator', path)];
    kept.set(name, { at: clock.now().toISOString(), clerk, mediator });
  };
  const at = (name: string): string => kept.get(name)?.at ?? '';
  const asOf = (who: string, instant: string) => api.get(who, `${path}/as-of?at=${encodeURIComponent(instant)}`);
  const pageOf = ({ body }: Answer): Page => body as unknown as Page;

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'stranger', role: 'clerk', organisationId: 'elsewhere' });
    clock.advance(60_000);
    path = `/api/disputes/${String((await api.post('clerk', '/api/disputes', INTAKE)).body['id'])}`;
    await api.settle();
    await keep('registered');
    const parties = pageOf(await api.get('clerk', path)).parties.map(({ partyId }) => partyId);
    for (const partyId of parties) {
      await act('clerk', 'record-consent', { partyId, channel: 'people', decision: 'given', manner: '口头' });
    }
    await act('clerk', 'accept', { channel: 'people', organisationId: 'committee' });
    const { offers } = (await api.get('mediator', '/api/queue')).body as { offers: Record<string, string>[] };
    const { assignmentId, offerId } = offers[0] ?? {};
    await api.post('mediator', `/api/assignments/${assignmentId}/accept-offer`, { offerId });
    await api.settle();
    await act('mediator', 'tell-rights', { manner: '书面' });
    await act('mediator', 'schedule-session', { startsAt: clock.now().toISOString(), place: '调解室', open: false });
    await keep('scheduled');
    const sessionId = pageOf(await api.get('mediator', path)).sessions[0]?.sessionId;
    await act('mediator', 'record-session', { sessionId, present: parties, minutes: MINUTES });
    await keep('held');
  }, 90_000);
  afterAll(() => api.close());

  it.each(['registered', 'scheduled', 'held'])('is the page of that time, without its buttons: %s', async (name) => {
    const { status, body } = await asOf('clerk', at(name));
    const then = kept.get(name)?.clerk.body;
    expect(status).toBe(200);
    expect(then?.['allowedActions']).not.toEqual([]);
    expect(body).toEqual({ ...then, allowedActions: [] });
  });

  it('leaves out what came a millisecond later, and takes any offset', async () => {
    const before = new Date(Date.parse(at('held')) - 1).toISOString();
    const { body } = await asOf('clerk', before);
    expect(body).toEqual({ ...kept.get('scheduled')?.clerk.body, allowedActions: [] });
    const inShanghai = new Date(Date.parse(before) + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
    expect((await asOf('clerk', inShanghai)).body).toEqual(body);
  });

  it('shows minutes to the mediator only once they had been taken', async () => {
    const minutesAt = async (name: string) => pageOf(await asOf('mediator', at(name))).sessions[0]?.minutes;
    expect(await minutesAt('scheduled')).toBeNull();
    expect(await minutesAt('held')).toBe(MINUTES);
    expect(pageOf(await asOf('clerk', at('held'))).sessions[0]?.minutes).toBeNull();
  });

  it("asks today's rights: open to who has the case now, closed to a stranger", async () => {
    expect(kept.get('registered')?.mediator.status).toBe(404);
    expect((await asOf('mediator', at('registered'))).status).toBe(200);
    expect(await asOf('stranger', at('held'))).toMatchObject({ status: 404, body: { code: 'DISPUTE_NOT_FOUND' } });
  });

  it('refuses what had not been registered, what is to come and what is no instant', async () => {
    const refusals = [
      ['2026-11-02T01:00:00Z', 404, 'DISPUTE_NOT_YET_RECORDED'],
      ['2027-01-01T00:00:00Z', 400, 'INSTANT_IN_FUTURE'],
      ['2026-11-02', 400, 'INVALID_INPUT'],
      ['2026-02-30T00:00:00Z', 400, 'INVALID_INPUT'],
    ] as const;
    for (const [instant, status, code] of refusals) {
      expect([instant, await asOf('clerk', instant)]).toMatchObject([instant, { status, body: { code } }]);
    }
    expect(await api.get('clerk', `${path}/as-of`)).toMatchObject({ status: 400, body: { field: 'at' } });
  });

  it('keeps every reading of the past in the log of reads', async () => {
    const log = api.app.get(DataSource).getRepository(ReadLogEntry);
    const count = () => log.countBy({ endpoint: 'dispute-as-of' });
    const before = await count();
    await asOf('clerk', at('held'));
    expect(await count()).toBe(before + 1);
    await asOf('stranger', at('held'));
    expect(await count()).toBe(before + 1);
  });
});
