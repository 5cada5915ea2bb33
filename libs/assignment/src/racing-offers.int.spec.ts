import {
  EnrolMediator,
  EstablishOrganisation,
  MediatorDirectoryReader,
  rosterContext,
  RosterModule,
} from '@libs/roster';
import { ENGINE_POOL, type EnginePool } from '@platform/composition';
import { DecisionHandler, type StoredEvent } from '@platform/event-store';
import { ProjectionEngine } from '@platform/projections';
import { commandMetadata, testPlatform, type TestPlatform } from '@platform/testing';
import { assignmentContext } from './assignment.context.js';
import { AssignmentModule } from './assignment.module.js';
import type { AssignmentEvent } from './assignment/assignment.events.js';
import { CandidateSource } from './candidates/candidate-source.js';
import { FreshLoad } from './candidates/fresh-load.js';
import { FingerprintsModule } from './testing/dispute-facts.js';
import { OfferChosen, OfferChosenHandler } from './use-cases/offer-chosen.js';
import { OfferClocks } from './use-cases/offer-clock.js';
import { OfferNext, OfferNextHandler } from './use-cases/offer-next.js';
import { OpenAssignment } from './use-cases/open-assignment.js';
import { MediatorLoadReader } from './views/mediator-load/mediator-load.queries.js';

const WORKERS = 3;
const CASES = 12;
const CAPACITIES: Readonly<Record<string, number>> = { m1: 2, m2: 3 };

/** Several processes of several workers offer at the same moment, on one real log. */
describe('offers that are made at once', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await testPlatform([rosterContext, { ...assignmentContext, processes: [] }], {
      store: 'postgres',
      modules: [RosterModule, AssignmentModule, FingerprintsModule],
    });
    await platform.execute(EstablishOrganisation, {
      organisationId: 'committee',
      name: '欧阳路街道人民调解委员会',
      kind: 'street-committee',
      channels: ['people'],
      divisionCode: '310109009',
      parentId: null,
      industry: null,
    });
    for (const [mediatorId, capacity] of Object.entries(CAPACITIES)) {
      await platform.execute(EnrolMediator, {
        mediatorId,
        name: `调解员${mediatorId}`,
        kind: 'part-time',
        organisationId: 'committee',
        fields: ['邻里'],
        languages: [],
        districtCodes: ['310109009'],
        capacity,
        termEndsOn: null,
        trainedUntil: null,
        formerEmployers: [],
      });
    }
    for (let index = 0; index < CASES; index += 1) {
      await platform.execute(OpenAssignment, {
        assignmentId: `a${index}`,
        disputeId: `d${index}`,
        episodeId: `e${index}`,
        organisationId: 'committee',
        channel: 'people',
        category: '邻里',
        divisionCode: '310109009001',
      });
    }
    await platform.engine.drain();
  });
  afterAll(() => platform.close());

  /** A worker of its own: its handlers share nothing with the others but the log and the database. */
  function worker(): { readonly next: OfferNextHandler; readonly chosen: OfferChosenHandler } {
    const { app, store } = platform;
    const pool = app.get<EnginePool>(ENGINE_POOL);
    const readers = [app.get(MediatorLoadReader), app.get(MediatorDirectoryReader)] as const;
    const load = new FreshLoad(app.get(ProjectionEngine), ...readers, store, pool);
    const parts = [app.get(DecisionHandler), app.get(CandidateSource), load, app.get(OfferClocks)] as const;
    return { next: new OfferNextHandler(...parts), chosen: new OfferChosenHandler(...parts) };
  }

  const metadata = (commandId: string) => {
    const actor = { id: 'head', role: 'coordinator', organisationId: 'committee' } as const;
    return commandMetadata({ commandId, now: platform.clock.now().toISOString(), actor });
  };

  it('never go beyond a capacity, whoever makes them', async () => {
    const workers = Array.from({ length: WORKERS }, worker);
    const made = await Promise.allSettled(
      Array.from({ length: CASES }, (_, index) => {
        const { next, chosen } = workers[index % WORKERS] as ReturnType<typeof worker>;
        const assignmentId = `a${index}`;
        // Every fourth is of a batch that a coordinator has confirmed.
        if (index % 4 !== 3) return next.execute(new OfferNext({ assignmentId }, metadata(`next-${index}`)));
        const batch = { batchId: 'b1', cases: CASES, because: '说明' };
        return chosen.execute(new OfferChosen({ assignmentId, mediatorId: 'm1', batch }, metadata(`chosen-${index}`)));
      }),
    );
    const refusals = made.flatMap((one) =>
      one.status === 'rejected' ? [String(Reflect.get(one.reason, 'code'))] : [],
    );
    expect(refusals.filter((code) => code !== 'CANDIDATE_OUT')).toEqual([]);

    const log = (await platform.store.readAll()).filter(({ stream }) => stream.startsWith('assignment-'));
    const offers = new Map<string, number>();
    for (const mediatorId of log.flatMap(offeredTo)) offers.set(mediatorId, (offers.get(mediatorId) ?? 0) + 1);
    // Every place is given away, and none twice.
    expect(Object.fromEntries(offers)).toEqual(CAPACITIES);
    expect(log.filter(({ type }) => type === 'OffersExhausted')).toHaveLength(
      CASES - refusals.length - [...offers.values()].reduce((sum, one) => sum + one, 0),
    );
  });
});

function offeredTo({ type, data }: StoredEvent): readonly string[] {
  if (type !== 'MediatorOffered') return [];
  return [(JSON.parse(data) as Extract<AssignmentEvent, { type: 'MediatorOffered' }>['data']).mediatorId];
}
