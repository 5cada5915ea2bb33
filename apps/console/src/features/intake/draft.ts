import dayjs, { type Dayjs } from 'dayjs';

/** A shift. A form that nobody came back to by then is gone: it holds names and numbers of people. */
const KEPT_MS = 8 * 3_600_000;
const PREFIX = 'liandiao.draft.';
const NONCE_BYTES = 12;

export interface Draft {
  /** Epoch milliseconds of the last key stroke that is in it; tells one version from the next. */
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>> & { readonly requestedOn?: Dayjs };
}

/**
 * What one account left unfinished in this browser, encrypted (AES-GCM) under a key that only a living session of the account
 * is told: on a shared machine neither the next person nor the disk can read it.
 */
export class DraftBox {
  private readonly name: string;
  private readonly key: Promise<CryptoKey | null>;
  private writing: Promise<void> = Promise.resolve();
  private newest = 0;

  constructor(accountId: string, draftKey: string) {
    this.name = `${PREFIX}${accountId}`;
    this.key = importKey(draftKey);
  }

  /** The draft, at most a shift old; older ones, of whomever, are removed. Null: none, or not to be read with this key. */
  async read(now: number): Promise<Draft | null> {
    dropOld(now);
    const key = await this.key;
    const kept = keptAt(this.name);
    if (!kept || !key) return null;
    const values = await opened(kept, key);
    if (!values) return null;
    const { requestedOn, earlierDecisions, ...rest } = values;
    return {
      at: kept.at,
      values: {
        ...rest,
        ...(typeof requestedOn === 'string' ? { requestedOn: dayjs(requestedOn) } : {}),
        ...(Array.isArray(earlierDecisions) ? { earlierDecisions: earlierDecisions.map(withDay) } : {}),
      },
    };
  }

  /** Of several in a row only the last is written. */
  keep(values: object, at: number): Promise<void> {
    this.newest = at;
    this.writing = this.writing.then(async () => {
      const key = await this.key;
      if (!key || this.newest !== at) return;
      const sealed = await sealedWith(key, values);
      if (this.newest === at) writeItem(this.name, JSON.stringify({ at, ...sealed }));
    });
    return this.writing;
  }

  drop(): void {
    this.newest = 0;
    dropDraft(this.name);
  }

  /** Calls back when another window of this browser wrote a newer version. @returns ends it */
  onOtherWindow(changed: () => void): () => void {
    const heard = ({ key, newValue }: StorageEvent): void => {
      if (key === this.name && newValue !== null) changed();
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }
}

/** Days travel as text through the storage. */
function withDay(one: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return typeof one['decidedOn'] === 'string' ? { ...one, decidedOn: dayjs(one['decidedOn']) } : one;
}

/** Whoever sits here next finds nothing. */
export function dropDraftOf(accountId: string): void {
  dropDraft(`${PREFIX}${accountId}`);
}

interface Kept {
  readonly at: number;
  /** Base64. */
  readonly nonce: string;
  readonly sealed: string;
}

/** Browsers encrypt on https and on this machine only; elsewhere nothing is kept. */
async function importKey(base64: string): Promise<CryptoKey | null> {
  if (!('subtle' in crypto)) return null;
  return crypto.subtle.importKey('raw', bytesOf(base64), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function sealedWith(key: CryptoKey, values: object): Promise<Omit<Kept, 'at'>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(values));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  return { nonce: base64Of(iv), sealed: base64Of(new Uint8Array(sealed)) };
}

async function opened({ nonce, sealed }: Kept, key: CryptoKey): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(nonce) }, key, bytesOf(sealed));
    return JSON.parse(new TextDecoder().decode(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return null; // made under another key, or not ours
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

function writeItem(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    return; // storage is switched off or full: the form itself still holds everything
  }
}

function dropDraft(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    return; // storage is switched off: nothing was kept
  }
}

function keptAt(name: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null; // switched off, or not ours
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'nonce' in value &&
  typeof value.nonce === 'string' &&
  'sealed' in value &&
  typeof value.sealed === 'string';

function dropOld(now: number): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) if ((keptAt(key)?.at ?? 0) + KEPT_MS <= now) localStorage.removeItem(key);
  } catch {
    return; // storage is switched off: nothing was kept
  }
}
