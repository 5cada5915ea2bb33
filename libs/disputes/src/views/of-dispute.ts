import type { RecordedEvent } from '@platform/event-store';

/** What all views with one row per dispute say alike. */
export function ofDispute(handles: readonly string[]) {
  return { prefixes: ['dispute-'], handles, keys: (event: RecordedEvent): readonly string[] => [disputeIdIn(event)] };
}

export function disputeIdIn(event: RecordedEvent): string {
  return (event.data as { readonly disputeId: string }).disputeId;
}
