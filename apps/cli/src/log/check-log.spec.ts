import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Draft, EventCodec, type EventStore, MemoryEventStore, type StoredEvent } from '@platform/event-store';
import { systemActor } from '@platform/messaging';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { verifyLog } from './check-log.js';
import { proveStream, type ProvedEvent } from './log-proof.js';
import type { LogSeal } from './log-seal.js';

const codec = new EventCodec([{ type: 'NoteTaken', schema: 1 }], new Sealer(new MemoryKeyVault()));

function draft(number: number): Draft {
  const at = '2026-11-01T02:00:00.000Z';
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const metadata = {
    happenedAt: at,
    recordedAt: at,
    actor: systemActor('spec'),
    onBehalfOf: null,
    via: 'cli' as const,
    correlationId: id,
    causationId: id,
    commandId: id,
    requestHash: null,
  };
  return { id, event: { type: 'NoteTaken', data: { number } }, metadata };
}

async function filled(): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  for (const [index, stream] of ['note-a', 'note-b', 'note-c'].entries()) {
    const drafts = [draft(index * 2 + 1), draft(index * 2 + 2)];
    await store.append(stream, 'absent', await codec.encode(stream, -1, null, drafts));
  }
  return store;
}

/** The same log as somebody who can write to the database would leave it. */
function tampered(store: EventStore, change: (events: readonly StoredEvent[]) => readonly StoredEvent[]): EventStore {
  const altered = Object.create(store) as { -readonly [Key in keyof EventStore]: EventStore[Key] };
  altered.readAll = async (options) => change(await store.readAll(options));
  return altered;
}

const silent = (): void => undefined;

describe('verify', () => {
  it('finds an untouched log intact and counts it', async () => {
    const found = await verifyLog(await filled(), true, silent);
    expect(found).toMatchObject({ events: 6, streams: 3, head: '6', fault: null });
  });

  it('names the event whose content was changed', async () => {
    const store = tampered(await filled(), (events) =>
      events.map((event) => (event.position === '3' ? { ...event, data: '{"number":99}' } : event)),
    );
    const { fault } = await verifyLog(store, true, silent);
    expect(fault).toMatchObject({ stream: 'note-b', revision: 0, position: '3', reason: 'content-changed' });
  });

  it('names the place where an event was taken out, also when its whole stream is gone', async () => {
    const store = tampered(await filled(), (events) => events.filter((event) => event.stream !== 'note-b'));
    const { fault } = await verifyLog(store, true, silent);
    expect(fault).toMatchObject({ position: '5', reason: 'position-missing' });
  });

  it('notices that the end of the log was cut off', async () => {
    const store = tampered(await filled(), (events) => events.slice(0, 4));
    const { fault } = await verifyLog(store, true, silent);
    expect(fault).toMatchObject({ position: '4', reason: 'events-missing-at-end' });
  });

  it('finds a missing event of a chain where positions are not dense', async () => {
    const store = tampered(await filled(), (events) => events.filter((event) => event.position !== '3'));
    const { fault } = await verifyLog(store, false, silent);
    expect(fault).toMatchObject({ stream: 'note-b', revision: 1, reason: 'revision-missing' });
  });

  describe('with a seal that was kept outside', () => {
    async function sealed(): Promise<{ readonly store: MemoryEventStore; readonly seal: LogSeal }> {
      const store = await filled();
      const { events, head, root } = await verifyLog(store, true, silent);
      const seal = { format: 'liandiao-seal@1', events, head, root, sealedAt: '2026-11-01T03:00:00.000Z' } as const;
      return { store, seal };
    }

    it('accepts what came after it', async () => {
      const { store, seal } = await sealed();
      await store.append('note-d', 'absent', await codec.encode('note-d', -1, null, [draft(7)]));
      expect(await verifyLog(store, true, silent, seal)).toMatchObject({ events: 7, fault: null });
    });

    it('finds a log that was rewritten with all its hashes', async () => {
      const { seal } = await sealed();
      const forged = new MemoryEventStore();
      for (const [index, stream] of ['note-a', 'note-b', 'note-c'].entries()) {
        const drafts = [draft(index * 2 + 1), draft(stream === 'note-b' ? 99 : index * 2 + 2)];
        await forged.append(stream, 'absent', await codec.encode(stream, -1, null, drafts));
      }
      expect((await verifyLog(forged, true, silent)).fault).toBeNull();
      expect((await verifyLog(forged, true, silent, seal)).fault).toMatchObject({ reason: 'seal-differs' });
    });

    it('finds a log whose end was cut off with its head', async () => {
      const { seal } = await sealed();
      const shorter = new MemoryEventStore();
      await shorter.append('note-a', 'absent', await codec.encode('note-a', -1, null, [draft(1), draft(2)]));
      expect((await verifyLog(shorter, true, silent, seal)).fault).toMatchObject({
        reason: 'seal-not-reached',
        position: '2',
      });
    });

    it('proves one stream to somebody who has the seal only', async () => {
      const { store, seal } = await sealed();
      const proof = await proveStream(store, 'note-b', seal, silent);
      expect(proof.events.map(({ index, revision }) => [index, revision])).toEqual([
        [2, 0],
        [3, 1],
      ]);
      expect(checkProof(proof, seal)).toEqual({ status: 0, says: expect.stringContaining('成立 PROVED: 2') });
    });

    it('proves nothing that was changed, left out, or sealed by another', async () => {
      const { store, seal } = await sealed();
      const proof = await proveStream(store, 'note-b', seal, silent);
      const [first, second] = proof.events as [ProvedEvent, ProvedEvent];
      for (const [changed, reason] of [
        [{ ...proof, events: [first, { ...second, data: '{"number":99}' }] }, 'was changed'],
        [{ ...proof, events: [second] }, 'is missing'],
        [{ ...proof, events: [first, { ...second, index: 4 }] }, 'not under the seal'],
        [{ ...proof, events: [] }, 'no events'],
        [{ ...proof, seal: { ...seal, root: '0'.repeat(64) } }, 'another seal'],
      ] as const) {
        expect(checkProof(changed, seal)).toEqual({ status: 1, says: expect.stringContaining(reason) });
      }
    });
  });
});

/** As the auditor runs it: another process, two files, nothing else of this repository. */
function checkProof(proof: object, seal: LogSeal): { readonly status: number | null; readonly says: string } {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-proof-'));
  const script = path.resolve(process.cwd(), 'apps/cli/check-proof.mjs');
  try {
    fs.writeFileSync(path.join(directory, 'proof.json'), JSON.stringify(proof));
    fs.writeFileSync(path.join(directory, 'seal.json'), JSON.stringify(seal));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'proof.json', 'seal.json'], {
      cwd: directory,
      encoding: 'utf8',
    });
    return { status, says: stdout + stderr };
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
}
