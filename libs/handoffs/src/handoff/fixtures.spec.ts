import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EventCodec } from '@platform/event-store';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { recorded } from '@platform/testing';
import { handoffDecider } from './handoff.decider.js';
import { type HandoffEvent, handoffEvents } from './handoff.events.js';

const FOLDER = path.resolve(process.cwd(), 'libs/handoffs/src/handoff/fixtures');

/** A stored shape is for ever: a fixture is added with a new type, never changed. */
const stored = (type: string): HandoffEvent =>
  JSON.parse(readFileSync(path.join(FOLDER, `${type}.v1.json`), 'utf8')) as HandoffEvent;

describe('every event type of a hand-off that was ever written', () => {
  const codec = new EventCodec(handoffEvents, new Sealer(new MemoryKeyVault()));
  const sent = handoffDecider.evolve(handoffDecider.initialState, stored('HandoffSent'));

  it('has a stored example', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.v1.json', ''));
    expect(files.toSorted()).toEqual(handoffEvents.map(({ type }) => type).toSorted());
  });

  it.each(handoffEvents.map(({ type }) => type))('%s still decodes and folds', async (type) => {
    const event = stored(type);
    const [encoded] = await codec.encode('handoff-1', -1, null, [
      { id: 'event-1', event, metadata: recorded(event).metadata },
    ]);
    if (!encoded) throw new Error('nothing was encoded');
    // What people wrote in free text is sealed before it is stored.
    expect(encoded.data).not.toMatch(/某人|自由文字/);
    const decoded = codec.decode({
      ...encoded,
      stream: 'handoff-1',
      revision: 0,
      position: '1',
      created: new Date(0),
    });
    expect(decoded.type).toBe(type);
    const before = type === 'HandoffSent' || type === 'HandoffDrafted' ? handoffDecider.initialState : sent;
    expect(handoffDecider.evolve(before, decoded as unknown as HandoffEvent).status).not.toBe('none');
  });
});
