import { intakeRecord, route, ROUTING_TABLES } from '@libs/routing';
import { DecisionHandler, EventCodec, type EventStore } from '@platform/event-store';
import { FixedClock, uuidGenerator } from '@platform/messaging';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { commandMetadata } from '@platform/testing';
import { Rulebook } from '../book/rulebook.js';
import type { RulebookCommand } from '../rulebook/rulebook.commands.js';
import { rulebookEvents } from '../rulebook/rulebook.events.js';
import { RulebookDecisions } from '../use-cases/rulebook-decisions.js';
import * as sample from './sample-rulebook.js';

export interface RulebookStores {
  readonly store: EventStore;
  /** Another connection to the same log, as another process has it. */
  readonly other: EventStore;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;
const record = intakeRecord({
  id: 'P',
  category: '物业',
  facts: sample.PASSES.facts,
  division_code: sample.STREET,
});

/** What the book promises whatever store holds it. */
export function describeRulebook(name: string, open: () => Promise<RulebookStores>): void {
  describe(`the rulebook on ${name}`, () => {
    let stores: RulebookStores;
    const books: Rulebook[] = [];
    const codec = (): EventCodec => new EventCodec(rulebookEvents, new Sealer(new MemoryKeyVault()));
    const bookOn = async (store: EventStore): Promise<Rulebook> => {
      const book = new Rulebook(store, codec());
      await book.onApplicationBootstrap();
      books.push(book);
      return book;
    };
    const answerOf = (book: Rulebook) => route(record, book.routingAt('2026-12-02T00:00:00.000Z'), '2026-12-02');

    beforeAll(async () => {
      stores = await open();
    });
    afterAll(async () => {
      for (const book of books) book.onModuleDestroy();
      await stores.close();
    });

    it('is read at once where it was written, heard of elsewhere, and the same after a new start', async () => {
      const [here, there] = [await bookOn(stores.store), await bookOn(stores.other)];
      const clock = FixedClock.at(sample.NOW);
      const handler = new DecisionHandler(stores.store, codec(), clock, uuidGenerator);
      const decisions = new RulebookDecisions(handler, here);
      const { AUTHOR, REVIEWER } = sample;
      const steps: readonly (readonly [RulebookCommand, Parameters<typeof commandMetadata>[0]])[] = [
        [sample.start(), AUTHOR],
        [sample.seen(), AUTHOR],
        [sample.submit(), AUTHOR],
        [sample.seen(), REVIEWER],
        [sample.approve('2026-12-01'), REVIEWER],
      ];
      for (const [index, [command, metadata]] of steps.entries()) {
        await decisions.decide(command, commandMetadata({ ...metadata, commandId: `step-${index}` }));
      }
      const decided = answerOf(here);
      expect([decided.channel, decided.ruleSet]).toEqual([
        'administrative',
        `${ROUTING_TABLES.version}+${sample.DISTRICT}.1`,
      ]);

      const deadline = Date.now() + PATIENCE_MS;
      while (there.state.drafts[0]?.status !== 'approved' && Date.now() < deadline) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(answerOf(there)).toEqual(decided);

      const again = await bookOn(stores.other);
      expect(again.state).toEqual(here.state);
      expect(route(record, again.routingNamed(decided.ruleSet), '2026-12-02')).toEqual(decided);
    }, 30_000);

    it('carries a command out once, however often it is sent', async () => {
      const book = await bookOn(stores.store);
      const handler = new DecisionHandler(stores.store, codec(), FixedClock.at(sample.NOW), uuidGenerator);
      const decisions = new RulebookDecisions(handler, book);
      const metadata = commandMetadata({ ...sample.AUTHOR, commandId: 'year' });
      const first = await decisions.decide(sample.announce(), metadata);
      const second = await decisions.decide(sample.announce(), metadata);
      expect([first.repeated, second.repeated]).toEqual([false, true]);
      expect(book.state.years).toHaveLength(1);
    });
  });
}
