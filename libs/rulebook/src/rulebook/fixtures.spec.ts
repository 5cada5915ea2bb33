import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EventCodec } from '@platform/event-store';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { commandMetadata, recorded } from '@platform/testing';
import * as sample from '../testing/sample-rulebook.js';
import type { RulebookCommand } from './rulebook.commands.js';
import { rulebookDecider } from './rulebook.decider.js';
import { rulebookEvents, type RulebookEvent } from './rulebook.events.js';

const FOLDER = path.resolve(process.cwd(), 'libs/rulebook/src/rulebook/fixtures');
const fixture = (type: string): string => path.join(FOLDER, `${type}.v1.json`);

/** A life that shows every event type once. */
function samples(): readonly RulebookEvent[] {
  const { AUTHOR, REVIEWER } = sample;
  const steps: readonly (readonly [RulebookCommand, Parameters<typeof commandMetadata>[0]])[] = [
    [sample.start(), AUTHOR],
    [sample.revise(), AUTHOR],
    [sample.seen(2), AUTHOR],
    [sample.submit(2), AUTHOR],
    [sample.giveBack(2), REVIEWER],
    [sample.submit(2), AUTHOR],
    [sample.seen(2), REVIEWER],
    [sample.approve('2026-12-01', 2), REVIEWER],
    [sample.revoke(), REVIEWER],
    [sample.start(undefined, { draftId: 'draft-2' }), AUTHOR],
    [{ ...sample.withdraw(), data: { ...sample.withdraw().data, draftId: 'draft-2' } }, AUTHOR],
    [sample.announce(), AUTHOR],
  ];
  let state = rulebookDecider.initialState;
  return steps.flatMap(([command, metadata]) => {
    const events = rulebookDecider.decide(command, state, commandMetadata(metadata));
    state = events.reduce(rulebookDecider.evolve, state);
    return events;
  });
}

/** A stored shape is for ever: a fixture is added, never changed. `WRITE_FIXTURES=1` writes those of new types. */
function writeMissing(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const event of samples()) {
    if (!existsSync(fixture(event.type))) writeFileSync(fixture(event.type), `${JSON.stringify(event, null, 2)}\n`);
  }
}
if (process.env['WRITE_FIXTURES']) writeMissing();

describe('every event type of the rulebook that was ever written', () => {
  const codec = new EventCodec(rulebookEvents, new Sealer(new MemoryKeyVault()));

  it.each(rulebookEvents.map(({ type }) => type))('%s still decodes and folds', async (type) => {
    const event = JSON.parse(readFileSync(fixture(type), 'utf8')) as RulebookEvent;
    const { metadata } = recorded(event);
    const [stored] = await codec.encode('rulebook-1', -1, null, [{ id: 'event-1', event, metadata }]);
    expect(stored).toBeDefined();
    if (!stored) return;
    const decoded = codec.decode({ ...stored, stream: 'rulebook-1', revision: 0, position: '1', created: new Date(0) });
    expect(rulebookDecider.evolve(rulebookDecider.initialState, decoded as unknown as RulebookEvent)).toBeDefined();
  });
});
