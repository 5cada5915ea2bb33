import { binaryEvent, type EventData, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import { type EventToAppend, START, type StoredEvent } from '../../event-store.js';
import { toPosition } from './positions.js';

/** The client parses JSON on its way in and out; a text comes back unchanged when it is as JSON.stringify writes it. */
function isCanonical(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/**
 * Data that the client would change is stored as bytes instead of JSON.
 * @throws TypeError when the metadata is not as JSON.stringify writes it, since the client always parses metadata
 */
export function toEventData({ id, type, data, metadata }: EventToAppend): EventData {
  if (!isCanonical(metadata)) throw new TypeError(`metadata of event ${id} is not as JSON.stringify writes it`);
  const common = { id, type, metadata: JSON.parse(metadata) as Record<string, unknown> };
  return isCanonical(data)
    ? jsonEvent({ ...common, data: JSON.parse(data) as Record<string, unknown> })
    : binaryEvent({ ...common, data: Buffer.from(data, 'utf8') });
}

export function toStoredEvent(event: RecordedEvent): StoredEvent {
  return {
    id: event.id,
    type: event.type,
    data: event.isJson ? JSON.stringify(event.data) : Buffer.from(event.data as Uint8Array).toString('utf8'),
    metadata: event.metadata === undefined ? '{}' : JSON.stringify(event.metadata),
    stream: event.streamId,
    revision: Number(event.revision),
    position: event.position ? toPosition(event.position) : START,
    created: event.created,
  };
}

/** Events of the server itself: statistics, metadata of streams, links of projections. */
export function isSystemEvent(event: { readonly type: string; readonly streamId: string }): boolean {
  return event.type.startsWith('$') || event.streamId.startsWith('$');
}
