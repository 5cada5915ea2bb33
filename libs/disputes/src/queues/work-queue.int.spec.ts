import type { Viewer } from '@libs/identity';
import { FixedClock } from '@platform/messaging';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { createTestDatabase, type TestDatabase } from '@platform/testing';
import fc from 'fast-check';
import { DISPUTE_STATUSES } from '../dispute/dispute.status.js';
import { DisputeAccess } from '../views/dispute-access/dispute-access.entity.js';
import { DisputeList } from '../views/dispute-list/dispute-list.entity.js';
import { rankOf } from '../views/dispute-list/rank.js';
import { WORK_ORDERS, WORK_QUEUES, type WorkQueue } from './saved-filter/work-queues.js';
import { WorkClaims } from './views/work-claims/work-claims.entity.js';
import { CountWork, CountWorkHandler, ListWork, ListWorkHandler } from './views/work-queue/work-queue.query.js';
import type { WorkItem } from './views/work-queue/work-queue.view.js';

const NOW = '2026-11-24T02:00:00.000Z';
const BODIES = ['committee', 'office', 'court'] as const;
const ACCOUNTS = ['chen', 'wu'] as const;
const DUE = [null, '2026-11-20T15:59:59.999Z', '2026-11-25T15:59:59.999Z', '2026-12-25T15:59:59.999Z'] as const;

const viewer = (role: Viewer['role'], changes: Partial<Viewer> = {}): Viewer => ({
  accountId: 'chen',
  role,
  organisationId: 'committee',
  mediatorId: null,
  areaCode: null,
  ...changes,
});
const VIEWERS = [
  viewer('clerk'),
  viewer('coordinator', { organisationId: 'office', areaCode: '310109' }),
  viewer('mediator', { mediatorId: 'm-1' }),
  viewer('partner', { organisationId: 'court' }),
];

const caseArbitrary = fc.record({
  status: fc.constantFrom(...DISPUTE_STATUSES),
  body: fc.constantFrom(...BODIES),
  due: fc.constantFrom(...DUE),
  risk: fc.constantFrom('danger', 'care', null),
  escalated: fc.boolean(),
  mediated: fc.boolean(),
  excluded: fc.boolean(),
  day: fc.integer({ min: 1, max: 3 }),
  claim: fc.option(fc.record({ by: fc.constantFrom(...ACCOUNTS), for: fc.constantFrom(...BODIES) })),
});
type GeneratedCase = typeof caseArbitrary extends fc.Arbitrary<infer One> ? One : never;

describe('queues', () => {
  let database: TestDatabase;
  let list: ListWorkHandler;
  let count: CountWorkHandler;

  beforeAll(async () => {
    database = await createTestDatabase([DisputeList, DisputeAccess, WorkClaims]);
    await database.dataSource.query(
      'CREATE TABLE views.organisation_directory (organisation_id text PRIMARY KEY, ancestors text[] NOT NULL)',
    );
    await database.dataSource.query(`INSERT INTO views.organisation_directory VALUES ('committee', '{office}')`);
    const clock = new FixedClock(new Date(NOW));
    list = new ListWorkHandler(database.dataSource, clock, new Sealer(new MemoryKeyVault()));
    count = new CountWorkHandler(database.dataSource, clock);
  });
  afterAll(() => database.drop());

  async function fill(cases: readonly GeneratedCase[]): Promise<void> {
    await database.dataSource.query('TRUNCATE views.dispute_list, views.dispute_access, views.work_claims');
    for (const [index, one] of cases.entries()) await insert(`d-${index}`, one);
  }

  async function insert(disputeId: string, one: GeneratedCase): Promise<void> {
    const { dataSource } = database;
    const overdue = one.due !== null && one.due < NOW;
    const escalation = one.escalated ? ('street' as const) : null;
    const registeredAt = `2026-11-0${one.day}T01:00:00.000Z`;
    await dataSource.getRepository(DisputeList).insert({
      disputeId,
      code: `LD-${disputeId}`,
      status: one.status,
      statusBeforeTransfer: null,
      openTermIds: [],
      category: '邻里',
      channel: 'people',
      divisionCode: '310109014001',
      ownerOrganisationId: one.body,
      title: null,
      requestedOn: '2026-11-01',
      registeredAt,
      fingerprints: [],
      clocks: [],
      nextDueAt: one.due,
      overdue,
      appointedSessions: {},
      escalation,
      escalationReason: null,
      risk: one.risk,
      rank: rankOf({ risk: one.risk, escalation, overdue }),
      dueKey: one.due ?? '9999',
      ageKey: registeredAt,
      closedAt: null,
    });
    await dataSource.getRepository(DisputeAccess).insert({
      disputeId,
      code: `LD-${disputeId}`,
      divisionCode: '310109014001',
      ownerOrganisationId: one.body,
      organisationIds: [one.body],
      formerOwnerIds: [],
      guestIds: [],
      mediatorIds: one.mediated ? ['m-1'] : [],
      channel: 'people',
      confidential: false,
      excludedAccountIds: one.excluded ? ['chen'] : [],
    });
    if (one.claim) {
      await dataSource
        .getRepository(WorkClaims)
        .insert({ disputeId, claimedBy: one.claim.by, organisationId: one.claim.for, since: NOW });
    }
  }

  async function everything(who: Viewer, queue: WorkQueue, order: (typeof WORK_ORDERS)[number]): Promise<WorkItem[]> {
    const found: WorkItem[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<ListWorkHandler['execute']>> = await list.execute(
        new ListWork(who, { queue, order, cursor, limit: 3, filter: {} }),
      );
      found.push(...page.items);
      if (page.nextCursor === null) return found;
      cursor = page.nextCursor;
    }
  }

  it('hold as many cases as they say, each once, in every order and for every reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(caseArbitrary, { maxLength: 14 }), async (cases) => {
        await fill(cases);
        for (const who of VIEWERS) {
          const counts = await count.execute(new CountWork(who));
          for (const queue of WORK_QUEUES) {
            for (const order of WORK_ORDERS) {
              const ids = (await everything(who, queue, order)).map(({ disputeId }) => disputeId);
              expect([queue, order, ids.length, new Set(ids).size]).toEqual([queue, order, counts[queue], ids.length]);
            }
          }
        }
      }),
      { numRuns: 12, seed: 7 },
    );
  }, 60_000);

  const plain: GeneratedCase = {
    status: 'screening',
    body: 'committee',
    due: null,
    risk: null,
    escalated: false,
    mediated: false,
    excluded: false,
    day: 1,
    claim: null,
  };
  const clerk = VIEWERS[0] as Viewer;
  const idsOf = async (queue: WorkQueue, order: (typeof WORK_ORDERS)[number] = 'priority', who = clerk) =>
    (await everything(who, queue, order)).map(({ disputeId }) => disputeId);

  it('sort by danger, supervision, lateness and care; by the nearest day; by age', async () => {
    await fill([
      { ...plain, day: 3 },
      { ...plain, risk: 'care', due: '2026-12-25T15:59:59.999Z' },
      { ...plain, due: '2026-11-20T15:59:59.999Z', day: 2 },
      { ...plain, escalated: true, due: '2026-11-25T15:59:59.999Z' },
      { ...plain, risk: 'danger', day: 2 },
    ]);
    expect(await idsOf('team')).toEqual(['d-4', 'd-3', 'd-2', 'd-1', 'd-0']);
    expect(await idsOf('team', 'deadline')).toEqual(['d-2', 'd-3', 'd-1', 'd-0', 'd-4']);
    expect(await idsOf('team', 'age')).toEqual(['d-1', 'd-3', 'd-2', 'd-4', 'd-0']);
    expect([await idsOf('overdue'), await idsOf('due-soon')]).toEqual([['d-2'], ['d-3']]);
  });

  it('move a case from the pool to whoever claimed it, unless the claim is of an earlier owner', async () => {
    await fill([
      { ...plain, claim: { by: 'chen', for: 'committee' } },
      { ...plain, claim: { by: 'wu', for: 'committee' } },
      { ...plain, claim: { by: 'wu', for: 'court' } },
      plain,
      { ...plain, status: 'in-mediation' },
    ]);
    expect(await idsOf('mine')).toEqual(['d-0']);
    expect(await idsOf('pool')).toEqual(['d-2', 'd-3']);
    expect(await idsOf('team')).toEqual(['d-0', 'd-1', 'd-2', 'd-3', 'd-4']);
  });

  it('show nobody what the rights filter keeps', async () => {
    await fill([plain, { ...plain, excluded: true }, { ...plain, body: 'court' }]);
    expect(await idsOf('team')).toEqual(['d-0']);
    expect(await idsOf('team', 'priority', viewer('administrator'))).toEqual([]);
  });

  it('name whom a case waits for', async () => {
    await fill([{ ...plain, status: 'transferring' }, plain]);
    expect((await everything(clerk, 'waiting', 'priority')).map((item) => [item.disputeId, item.waitingFor])).toEqual([
      ['d-0', '等待接收单位答复移送'],
    ]);
  });

  it('refuse a cursor that no page of this order gave out', async () => {
    const cursor = Buffer.from(JSON.stringify(['age', 'x', 'd-0'])).toString('base64url');
    for (const wrong of [cursor, 'abc', Buffer.from('{"a":1}').toString('base64url')]) {
      const question = { queue: 'team', order: 'priority', cursor: wrong, limit: 3, filter: {} } as const;
      await expect(list.execute(new ListWork(clerk, question))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    }
  });
});
