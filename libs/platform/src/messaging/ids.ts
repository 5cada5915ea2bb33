import { v5, v7 } from 'uuid';

/** Makes ids of new things: UUIDv7, so that an index grows at its right edge. */
export interface IdGenerator {
  next(): string;
}

export const uuidGenerator: IdGenerator = { next: () => v7() };

/** Ids in a known order, for tests: `00000000-0000-7000-8000-000000000001`, ... */
export class SequentialIds implements IdGenerator {
  private last = 0;

  next(): string {
    this.last += 1;
    return `00000000-0000-7000-8000-${this.last.toString(16).padStart(12, '0')}`;
  }
}

const NAMESPACE = '6f1c2a9e-7d0b-5c37-9a64-2f4be1d5a801';

/**
 * An id that follows from its parts: the same cause gives the same id, so doing it again changes nothing. Parts are
 * joined with a character that cannot occur in them by accident.
 */
export function deterministicId(...parts: readonly string[]): string {
  return v5(parts.join('\u001f'), NAMESPACE);
}

export const IDS = Symbol('IdGenerator');
