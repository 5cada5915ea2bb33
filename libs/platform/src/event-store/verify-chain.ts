import type { EventMetadata } from '../messaging/index.js';
import { hashEvent } from './codec.js';
import type { StoredEvent } from './event-store.js';

export interface ChainFault {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly position: string;
  readonly reason: 'revision-missing' | 'previous-hash-differs' | 'content-changed' | 'metadata-unreadable';
}

interface Link {
  readonly revision: number;
  readonly hash: string;
}

/**
 * Checks hash chains event by event, in the order of the log. Keeps the last link of every stream, so one pass over the
 * log checks all streams.
 */
export class ChainVerifier {
  private readonly last = new Map<string, Link>();

  /** The fault that this event shows, or null. */
  check(event: StoredEvent): ChainFault | null {
    const before = this.last.get(event.stream);
    const reason = this.fault(event, before);
    return reason
      ? { stream: event.stream, revision: event.revision, eventId: event.id, position: event.position, reason }
      : null;
  }

  get streams(): number {
    return this.last.size;
  }

  private fault(event: StoredEvent, before: Link | undefined): ChainFault['reason'] | null {
    if (event.revision !== (before?.revision ?? -1) + 1) return 'revision-missing';
    const metadata = parseMetadata(event.metadata);
    if (!metadata) return 'metadata-unreadable';
    if (metadata.previousHash !== (before?.hash ?? null)) return 'previous-hash-differs';
    if (hashEvent(event.stream, event.revision, event) !== metadata.hash) return 'content-changed';
    this.last.set(event.stream, { revision: event.revision, hash: metadata.hash });
    return null;
  }
}

function parseMetadata(text: string): EventMetadata | null {
  try {
    const parsed = JSON.parse(text) as EventMetadata;
    // Byte for byte: white space or key order that was changed is a change.
    return JSON.stringify(parsed) === text ? parsed : null;
  } catch {
    return null;
  }
}
