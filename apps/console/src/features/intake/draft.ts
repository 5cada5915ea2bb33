import dayjs, { type Dayjs } from 'dayjs';

/** A shift. A form that nobody came back to by then is gone: it holds names and numbers of people. */
const KEPT_MS = 8 * 3_600_000;
const PREFIX = 'liandiao.draft.';

interface Kept {
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Draft {
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>> & { readonly requestedOn?: Dayjs };
}

/** What this account left unfinished on this machine, at most a shift ago; older ones, of whomever, are removed. */
export function readDraft(accountId: string, now: number): Draft | null {
  dropOld(now);
  const kept = keptAt(`${PREFIX}${accountId}`);
  if (!kept) return null;
  const { requestedOn, ...values } = kept.values;
  return {
    at: kept.at,
    values: { ...values, ...(typeof requestedOn === 'string' ? { requestedOn: dayjs(requestedOn) } : {}) },
  };
}

export function keepDraft(accountId: string, values: object, now: number): void {
  try {
    localStorage.setItem(`${PREFIX}${accountId}`, JSON.stringify({ at: now, values }));
  } catch {
    return; // storage is switched off or full: the form itself still holds everything
  }
}

export function dropDraft(accountId: string): void {
  try {
    localStorage.removeItem(`${PREFIX}${accountId}`);
  } catch {
    return; // storage is switched off: nothing was kept
  }
}

function keptAt(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null; // switched off, or not ours
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'values' in value;

function dropOld(now: number): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) if ((keptAt(key)?.at ?? 0) + KEPT_MS <= now) localStorage.removeItem(key);
  } catch {
    return; // storage is switched off: nothing was kept
  }
}
