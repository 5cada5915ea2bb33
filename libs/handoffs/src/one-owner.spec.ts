import { DecisionHandler, EventCodec, MemoryEventStore } from '@platform/event-store';
import { DomainError, FixedClock, SequentialIds } from '@platform/messaging';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { commandMetadata } from '@platform/testing';
import fc from 'fast-check';
import type { HandoffCommand } from './handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from './handoff/handoff.decider.js';
import { type HandoffEvent, handoffEvents } from './handoff/handoff.events.js';

/**
 * Whatever the two bodies and their superior do, in whatever order and however much of it at the same moment, the case has
 * exactly one owner: it moves with an acceptance, back with a return both agreed to, and never otherwise.
 */
const CLOCK = { dueAt: '2026-11-10T15:59:59.999Z', derivation: '五个工作日', source: '本系统约定' };
const handoffId = 'h1';
const reason = '理由';

const SEND: HandoffCommand = {
  type: 'SendHandoff',
  data: {
    handoffId,
    draft: {
      handoffId,
      disputeId: 'd1',
      purpose: 'transfer',
      channel: 'judicial',
      linkage: 'to-court',
      hop: 1,
      hopLimit: 3,
      owners: ['a'],
      previousHandoffId: null,
      arbiterOrganisationId: 'chief',
      disclosure: 'full',
      requestedAction: null,
      sourceOrderNo: null,
      inherited: null,
    },
    sent: {
      handoffId,
      disputeId: 'd1',
      disputeCode: 'LD-1',
      purpose: 'transfer',
      channel: 'judicial',
      fromOrganisationId: 'a',
      toOrganisationId: 'b',
      agreementId: null,
      reason: null,
      storySubjectId: 's1',
      legalBasis: '在线调解规则 12',
      answerDueAt: '2026-11-05T15:59:59.999Z',
      derivation: '三个工作日',
    },
    blocked: null,
  },
};

const COMMANDS: readonly HandoffCommand[] = [
  { type: 'ReceiveHandoff', data: { handoffId } },
  { type: 'AcceptHandoff', data: { handoffId } },
  { type: 'ReturnHandoff', data: { handoffId, code: 'other', reason } },
  { type: 'ObjectToHandoff', data: { handoffId, code: 'other', reason, legalBasis: '法', clock: CLOCK } },
  { type: 'ConcedeObjection', data: { handoffId } },
  { type: 'DecideObjection', data: { handoffId, decision: 'upheld', reason } },
  { type: 'DecideObjection', data: { handoffId, decision: 'overruled', reason } },
  { type: 'RecallHandoff', data: { handoffId, reason } },
  { type: 'RequestReturn', data: { handoffId, reason } },
  { type: 'AnswerReturn', data: { handoffId, decision: 'accepted' } },
  { type: 'AnswerReturn', data: { handoffId, decision: 'refused' } },
  { type: 'ReportProgress', data: { handoffId, stage: 'other' } },
  { type: 'PutHandoffOnHold', data: { handoffId, reason } },
  { type: 'ConcludeHandoff', data: { handoffId, outcome: 'settled', decidedOn: '2026-11-02' } },
  { type: 'LapseHandoff', data: { handoffId } },
];
const ACTORS = ['a', 'b', 'chief', 'stranger'];
const TIMES = ['2026-11-02T01:00:00.000Z', '2026-11-05T15:59:59.999Z', '2026-11-11T00:00:00.000Z'];

const step = fc.record({
  command: fc.constantFrom(...COMMANDS),
  actor: fc.constantFrom(...ACTORS),
  time: fc.constantFrom(...TIMES),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Steps of one group are sent at the same moment. */
const course = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

class World {
  private readonly store = new MemoryEventStore();
  private readonly codec = new EventCodec(handoffEvents, new Sealer(new MemoryKeyVault()));
  private readonly decisions = new DecisionHandler(
    this.store,
    this.codec,
    FixedClock.at('2026-12-01T00:00:00.000Z'),
    new SequentialIds(),
  );
  private commands = 0;

  async send(command: HandoffCommand, organisationId: string, now: string): Promise<void> {
    this.commands += 1;
    const actor = { id: organisationId, role: 'coordinator', organisationId } as const;
    const metadata = commandMetadata({ commandId: `c${this.commands}`, actor, now });
    try {
      await this.decisions.handle({ stream: handoffStream(handoffId), decider: handoffDecider, command, metadata });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  async events(): Promise<readonly HandoffEvent[]> {
    const stored = await this.store.readStream(handoffStream(handoffId));
    return stored.map((event) => this.codec.decode(event) as unknown as HandoffEvent);
  }
}

async function run(groups: readonly (readonly Step[])[]): Promise<readonly HandoffEvent[]> {
  const world = new World();
  await world.send(SEND, 'a', TIMES[0] ?? '');
  for (const group of groups) {
    await Promise.all(group.map(({ command, actor, time }) => world.send(command, actor, time)));
  }
  return world.events();
}

it('has one owner at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (groups) => {
      let owner = 'a';
      let moves = 0;
      for (const event of await run(groups)) {
        if (event.type === 'HandoffAccepted') {
          expect(owner).toBe(event.data.fromOrganisationId);
          owner = event.data.toOrganisationId;
          moves += 1;
        }
        if (event.type === 'HandoffReturnAccepted') {
          expect(owner).toBe(event.data.fromOrganisationId);
          owner = event.data.toOrganisationId;
        }
        // What ends it before an acceptance finds the case where it was.
        if (['HandoffRecalled', 'HandoffLapsed', 'HandoffObjectionUpheld', 'HandoffReturned'].includes(event.type)) {
          expect([event.type, owner]).toEqual([event.type, 'a']);
        }
        if (['HandoffConcluded', 'HandoffProgressReported', 'HandoffProposalMade'].includes(event.type)) {
          expect([event.type, owner]).toEqual([event.type, 'b']);
        }
      }
      expect(moves).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300, seed: 7 },
  );
});

it('lets either the acceptance or the recall win when both come at once, never both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b'), { minLength: 2, maxLength: 8 }), async (order) => {
      const at = TIMES[0] ?? '';
      const [, accept] = COMMANDS;
      const recall = COMMANDS.find(({ type }) => type === 'RecallHandoff');
      if (!accept || !recall) throw new Error('no such command');
      const group = order.map((actor) => ({ command: actor === 'b' ? accept : recall, actor, time: at }));
      const types = (await run([group])).map(({ type }) => type);
      const won = ['HandoffAccepted', 'HandoffRecalled'].filter((type) => types.includes(type as HandoffEvent['type']));
      expect(won).toHaveLength(1);
      const asked = types.includes('HandoffReturnRequested');
      expect(asked && won[0] === 'HandoffRecalled').toBe(false);
    }),
    { numRuns: 200, seed: 11 },
  );
});

it('lets nobody but the two bodies and their superior move anything', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (groups) => {
      const foreign = groups.map((group) => group.map((one) => ({ ...one, actor: 'stranger' })));
      const types = (await run(foreign)).map(({ type }) => type).filter((type) => type !== 'HandoffLapsed');
      expect(types).toEqual(['HandoffDrafted', 'HandoffSent']);
    }),
    { numRuns: 100, seed: 13 },
  );
});
