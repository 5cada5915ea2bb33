import type { CipherSuite } from './cipher.js';
import { AES_256_GCM, parseSealed, seal, unseal } from './cipher.js';
import type { KeyVault } from './key-vault.js';
import { isSealed, type PersonalField } from './personal.js';

/** Shown in place of a text whose key was destroyed. */
export const ERASED = '〔已删除〕';

type Json = Record<string, unknown>;

interface Found {
  readonly holder: Json;
  readonly field: string;
  readonly subject: string;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object that holds the last step of `path`, with the name of that step. */
function holdersOf(root: Json, path: string): { holder: Json; field: string }[] {
  const steps = path.split('.');
  const field = steps.pop() ?? '';
  let holders: Json[] = [root];
  for (const step of steps) {
    const name = step.endsWith('[]') ? step.slice(0, -2) : step;
    holders = holders.flatMap((holder) => {
      const value = holder[name];
      return (Array.isArray(value) ? value : [value]).filter(isObject);
    });
  }
  return holders.map((holder) => ({ holder, field }));
}

function findPersonal(data: Json, fields: readonly PersonalField[]): Found[] {
  return fields.flatMap((declared) =>
    holdersOf(data, declared.path).flatMap(({ holder, field }) => {
      if (typeof holder[field] !== 'string') return [];
      const fromRoot = declared.subject.startsWith('/');
      const subject = fromRoot ? data[declared.subject.slice(1)] : holder[declared.subject];
      if (typeof subject !== 'string' || subject === '') {
        throw new Error(`personal field ${declared.path} has no subject at ${declared.subject}`);
      }
      return [{ holder, field, subject }];
    }),
  );
}

export interface SealedData {
  readonly data: object;
  /** Subjects whose keys the data needs, sorted. */
  readonly subjects: readonly string[];
}

/** Seals and opens texts by the keys of a vault. */
export class Sealer {
  constructor(
    private readonly vault: KeyVault,
    private readonly suite: CipherSuite = AES_256_GCM,
  ) {}

  /** A copy of `data` with every declared personal field sealed. What is sealed already stays as it is. */
  async sealFields(data: object, fields: readonly PersonalField[]): Promise<SealedData> {
    const copy = structuredClone(data) as Json;
    const found = findPersonal(copy, fields);
    const subjects = [...new Set(found.map((one) => one.subject))].toSorted();
    const keys = await this.vault.keysForSealing(subjects);
    for (const { holder, field, subject } of found) {
      const key = keys.get(subject);
      if (!key) throw new Error(`the vault gave no key for subject ${subject}`);
      const plain = holder[field] as string;
      if (!isSealed(plain)) holder[field] = seal(this.suite, key, subject, plain);
    }
    return { data: copy, subjects };
  }

  /**
   * A copy of any JSON value with every sealed text in it opened; a text whose key was destroyed reads `ERASED`.
   * Whoever calls this must have asked the rights filter first.
   */
  async open<T>(value: T): Promise<T> {
    const sealed = new Set<string>();
    collectSealed(value, sealed);
    const parts = new Map([...sealed].map((text) => [text, parseSealed(text)]));
    const keys = await this.vault.keysForReading([...new Set([...parts.values()].map((part) => part.subject))]);
    const opened = new Map<string, string>();
    for (const [text, part] of parts) {
      const key = keys.get(part.subject);
      opened.set(text, key ? unseal(part, key) : ERASED);
    }
    return replaceSealed(value, opened) as T;
  }
}

function collectSealed(value: unknown, found: Set<string>): void {
  if (isSealed(value)) found.add(value);
  else if (Array.isArray(value)) for (const item of value) collectSealed(item, found);
  else if (isObject(value)) for (const item of Object.values(value)) collectSealed(item, found);
}

function replaceSealed(value: unknown, opened: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return opened.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceSealed(item, opened));
  if (value instanceof Date || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceSealed(item, opened)]));
}
