import type { LiveChange, LiveTopic } from '@libs/contracts';
import type { StoredEvent } from '@platform/event-store';

export const LIVE_PREFIXES = [
  'dispute-',
  'assignment-',
  'handoff-',
  'screening-',
  'signal-',
  'tip-',
  'emergency-',
] as const;

const TOPIC_OF: Readonly<Record<string, LiveTopic>> = {
  dispute: 'case',
  assignment: 'assignment',
  handoff: 'handoff',
  screening: 'screening',
  signal: 'signal',
  tip: 'tip',
  emergency: 'emergency',
};

/** Facts that are about something of their own beside the record they stand in. */
const ALSO: Readonly<Record<string, LiveTopic>> = {
  Escalated: 'escalation',
  EscalationAnswered: 'escalation',
  MediatorOffered: 'offer',
  OffersExhausted: 'unassigned',
};

/** Facts that wait for somebody who may not be looking. */
const ARRIVES = new Set([
  'MediatorOffered',
  'OffersExhausted',
  'Escalated',
  'HandoffSent',
  'HandoffOverdue',
  'SignalRaised',
  'TipReported',
  'EmergencyDeclared',
]);

/** What changed, without what it changed to. */
export function notesOf(event: StoredEvent): readonly LiveChange[] {
  const cut = event.stream.indexOf('-');
  const topic = TOPIC_OF[event.stream.slice(0, cut)];
  if (topic === undefined) return [];
  const id = event.stream.slice(cut + 1);
  const kind = ARRIVES.has(event.type) ? 'arrived' : 'changed';
  const { position } = event;
  const also = ALSO[event.type];
  if (also === undefined) return [{ topic, id, kind, position }];
  return [
    { topic, id, kind: 'changed', position },
    { topic: also, id, kind, position },
  ];
}

/** One note for each record, at its last event and in that order; a batch of forty events about a case is one reload. */
export function gather(events: readonly StoredEvent[]): readonly LiveChange[] {
  const newest = new Map<string, LiveChange>();
  for (const note of events.flatMap(notesOf)) {
    const key = `${note.topic} ${note.id}`;
    const arrived = newest.get(key)?.kind === 'arrived';
    newest.delete(key);
    newest.set(key, arrived ? { ...note, kind: 'arrived' } : note);
  }
  return [...newest.values()];
}
