import { DisputeAccess } from '@libs/disputes';
import { handoffEvents } from '@libs/handoffs';
import { systemViewer, type Viewer } from '@libs/identity';
import { MediatorDirectory, OrganisationDirectory } from '@libs/roster';
import type { ContextDefinition } from '@platform/composition';
import { type Decider, DecisionHandler } from '@platform/event-store';
import type { DomainCommand, DomainEvent } from '@platform/messaging';
import { commandMetadata, testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { COUNTED_EVENTS } from '../counting/facts-of-event.js';
import { statisticsContext } from '../statistics.context.js';
import { StatisticsModule } from '../statistics.module.js';
import { type Happening, Life } from './lives.js';
import { randomOf } from './random.js';
import type { Walked } from './walk.js';

/** Only the facts that are counted, without the contexts that make them. */
export const countedContext: ContextDefinition = {
  name: 'facts-for-the-spec',
  events: [...new Set<string>([...COUNTED_EVENTS, 'AssignmentOpened'])]
    .filter((type) => !handoffEvents.some((handoff) => handoff.type === type))
    .map((type) => ({ type, schema: 1 }))
    .concat(handoffEvents.map(({ type }) => ({ type, schema: 1 }))),
  commands: [],
  projections: [],
  processes: [],
  entities: [DisputeAccess, OrganisationDirectory, MediatorDirectory],
};
const recorder: Decider<null, DomainCommand<'Record', { event: DomainEvent }>, DomainEvent> = {
  initialState: null,
  decide: ({ data }) => [data.event],
  evolve: () => null,
};

const AREAS = ['310109001001', '310109002001', '310109010003', '310101013001', '310110001001', null];
const BODIES = ['o1', 'o2', 'court'];
export const KINDS = new Map([
  ['m-1', 'retired-judge'],
  ['m-2', 'volunteer'],
  ['m-3', 'full-time'],
]);
const DISPUTES = 150;
const idOf = (index: number): string => `d${String(index).padStart(3, '0')}`;
const confidential = (disputeId: string): boolean => Number(disputeId.slice(1)) % 9 === 0;

export const nobody = { accountId: 'a', organisationId: null, mediatorId: null, areaCode: null };
export const VIEWERS: readonly { readonly viewer: Viewer; readonly keep: (dispute: Walked) => boolean }[] = [
  { viewer: systemViewer('spec'), keep: () => true },
  {
    viewer: { ...nobody, role: 'leader', areaCode: '310109' },
    keep: ({ disputeId, area }) => Boolean(area?.startsWith('310109')) && !confidential(disputeId),
  },
  {
    viewer: { ...nobody, role: 'clerk', organisationId: 'o1' },
    keep: ({ disputeId }) => Number(disputeId.slice(1)) % 2 === 0,
  },
  {
    viewer: { ...nobody, role: 'mediator', mediatorId: 'm-1' },
    keep: ({ disputeId }) => Number(disputeId.slice(1)) % 5 === 0,
  },
  { viewer: { ...nobody, role: 'auditor', areaCode: '31' }, keep: () => false },
];

/** A small world with everything in it that figures count, and rights for every viewer; `more` stands beside it. */
export async function figuresWorld(more: readonly Happening[] = []): Promise<TestPlatform> {
  const platform = await testPlatform([statisticsContext, countedContext], {
    modules: [StatisticsModule],
    now: '2027-06-01T00:00:00.000Z',
  });
  const random = randomOf(20261124);
  const lives = Array.from(
    { length: DISPUTES },
    (_, index) =>
      new Life({
        disputeId: idOf(index),
        code: `LD-${index}`,
        area: AREAS[random(AREAS.length)] ?? null,
        start: Date.parse('2026-07-01T00:00:00.000Z') + random(24 * 100) * 3_600_000,
        random,
        organisations: BODIES,
        mediators: [...KINDS.keys()],
        categories: ['邻里', '物业', '合同'],
        sources: ['依申请', '12345', null],
      }),
  );
  const decisions = platform.app.get(DecisionHandler);
  const happenings = [...lives.flatMap((life) => life.happenings), ...more];
  for (const [index, one] of happenings.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).entries()) {
    const { stream, recordedAt: now, happenedAt, event } = one;
    platform.clock.set(now);
    const metadata = commandMetadata({ commandId: `fact-${index}`, now, happenedAt });
    await decisions.handle({ stream, decider: recorder, command: { type: 'Record', data: { event } }, metadata });
  }
  platform.clock.set('2027-06-01T00:00:00.000Z');
  const database = platform.app.get(DataSource);
  const areaOf = new Map(
    happenings.flatMap(({ event }) => {
      const data = event.data as { disputeId: string; divisionCode?: string | null };
      return event.type === 'DisputeRegistered' ? [[data.disputeId, data.divisionCode ?? null] as const] : [];
    }),
  );
  await database.getRepository(DisputeAccess).insert(
    [...areaOf].map(([disputeId, divisionCode], index) => ({
      disputeId,
      code: disputeId,
      divisionCode,
      ownerOrganisationId: 'o1',
      organisationIds: Number(disputeId.slice(1)) % 2 === 0 ? ['o1'] : ['o2'],
      mediatorIds: Number(disputeId.slice(1)) % 5 === 0 ? ['m-1'] : [],
      channel: 'people' as const,
      confidential: confidential(disputeId),
      formerOwnerIds: [],
      guestIds: [],
      excludedAccountIds: index % 7 === 0 ? ['excluded'] : [],
    })),
  );
  for (const [mediatorId, kind] of KINDS) {
    await database.query(
      `insert into views.mediator_directory (mediator_id, name, kind, organisation_id, fields, languages, district_codes,
         capacity, former_employers, leaves, suspended, windows, former_services, interests)
       values ($1, $1, $2, 'o1', '{}', '{}', '{}', 9, '{}', '[]', false, '[]', '[]', '[]')`,
      [mediatorId, kind],
    );
  }
  await platform.settle();
  return platform;
}
