import { KeyCache } from './key-cache.js';

const key = (text: string): Buffer => Buffer.from(text);

describe('the cache of keys', () => {
  it('forgets the one that was not used for longest', () => {
    const cache = new KeyCache(2, 1_000, () => 0);
    cache.set('a', key('a'));
    cache.set('b', key('b'));
    cache.get('a');
    cache.set('c', key('c'));
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([key('a'), undefined, key('c')]);
  });

  it('forgets a key after its time, however often it is used', () => {
    let now = 0;
    const cache = new KeyCache(2, 1_000, () => now);
    cache.set('a', key('a'));
    now = 999;
    expect(cache.get('a')).toEqual(key('a'));
    now = 1_000;
    expect(cache.get('a')).toBeUndefined();
  });

  it('forgets at once what was destroyed, and keeps nothing when it may hold nothing', () => {
    const cache = new KeyCache(2, 1_000, () => 0);
    cache.set('a', key('a'));
    cache.delete('a');
    expect(cache.get('a')).toBeUndefined();
    const none = new KeyCache(0, 1_000, () => 0);
    none.set('a', key('a'));
    expect(none.get('a')).toBeUndefined();
  });
});
