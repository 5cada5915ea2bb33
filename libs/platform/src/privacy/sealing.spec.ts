import * as fc from 'fast-check';
import { SubjectErased } from './key-vault.js';
import { MemoryKeyVault } from './memory-key-vault.js';
import { isSealed, type PersonalField } from './personal.js';
import { ERASED, Sealer } from './sealing.js';

const FIELDS: readonly PersonalField[] = [
  { path: 'facts', subject: 'disputeId' },
  { path: 'parties[].name', subject: 'partyId' },
  { path: 'parties[].contact.phone', subject: '/disputeId' },
  { path: 'session.note', subject: '/disputeId' },
];

const data = {
  disputeId: 'd-1',
  facts: '楼上漏水',
  parties: [
    { partyId: 'p-1', name: '张三', age: 40, contact: { phone: '13800000001' } },
    { partyId: 'p-2', name: '𠮷田', age: 50, contact: null },
  ],
  session: { note: '双方情绪稳定', place: '调解室' },
};

describe('sealing the personal fields of an event', () => {
  let vault: MemoryKeyVault;
  let sealer: Sealer;

  beforeEach(() => {
    vault = new MemoryKeyVault();
    sealer = new Sealer(vault);
  });

  it('seals declared fields in nested objects and lists, and nothing else', async () => {
    const sealed = await sealer.sealFields(data, FIELDS);
    const text = JSON.stringify(sealed.data);
    for (const personal of ['楼上漏水', '张三', '𠮷田', '13800000001', '双方情绪稳定'])
      expect(text).not.toContain(personal);
    expect(sealed.data).toMatchObject({
      disputeId: 'd-1',
      parties: [{ age: 40 }, { contact: null }],
      session: { place: '调解室' },
    });
    expect(sealed.subjects).toEqual(['d-1', 'p-1', 'p-2']);
  });

  it('opens to what it was, and leaves the original alone', async () => {
    const before = structuredClone(data);
    const sealed = await sealer.sealFields(data, FIELDS);
    expect(data).toEqual(before);
    expect(await sealer.open(sealed.data)).toEqual(data);
  });

  it('leaves what is sealed already as it is, so that a model can pass it on', async () => {
    const once = await sealer.sealFields(data, FIELDS);
    const twice = await sealer.sealFields(once.data, FIELDS);
    expect(twice.data).toEqual(once.data);
    expect(twice.subjects).toEqual(once.subjects);
  });

  it('shows a mark in place of the texts of an erased subject, and opens all others', async () => {
    const sealed = await sealer.sealFields(data, FIELDS);
    await vault.destroy(['p-1']);
    const opened = await sealer.open(sealed.data as typeof data);
    expect(opened.parties.map((party) => party.name)).toEqual([ERASED, '𠮷田']);
    expect(opened.facts).toBe('楼上漏水');
  });

  it('refuses to write anything new about an erased subject', async () => {
    await vault.destroy(['p-2']);
    await expect(sealer.sealFields(data, FIELDS)).rejects.toThrow(SubjectErased);
  });

  it('refuses a personal field whose subject is missing, instead of storing it in clear', async () => {
    const nameless = { disputeId: 'd-1', parties: [{ name: '张三' }] };
    await expect(sealer.sealFields(nameless, FIELDS)).rejects.toThrow('no subject');
  });

  it('takes fields that are not there for nothing to seal', async () => {
    expect(await sealer.sealFields({ disputeId: 'd-1' }, FIELDS)).toEqual({ data: { disputeId: 'd-1' }, subjects: [] });
  });

  it('opens values of any shape and leaves dates, numbers and nothing alone', async () => {
    const date = new Date(0);
    expect(await sealer.open({ date, list: [1, null, 'a'], none: undefined })).toEqual({
      date,
      list: [1, null, 'a'],
      none: undefined,
    });
    expect(await sealer.open('plain')).toBe('plain');
    expect(await sealer.open(null)).toBeNull();
  });

  it('gives back any text and any list of parties unchanged', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !isSealed(value));
    const party = fc.record({ partyId: fc.uuid(), name: text });
    const event = fc.record({ disputeId: fc.uuid(), facts: text, parties: fc.array(party, { maxLength: 5 }) });
    await fc.assert(
      fc.asyncProperty(event, async (value) => {
        const sealed = await sealer.sealFields(value, FIELDS);
        const stored = JSON.parse(JSON.stringify(sealed.data)) as object;
        expect(await sealer.open(stored)).toEqual(value);
      }),
    );
  });
});
