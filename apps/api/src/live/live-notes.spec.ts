import type { StoredEvent } from '@platform/event-store';
import { gather, notesOf } from './live-notes.js';

const event = (stream: string, type: string, position: number): StoredEvent => ({
  id: `e-${position}`,
  type,
  stream,
  revision: 0,
  position: String(position),
  data: '{}',
  metadata: '{}',
  created: new Date(0),
});

it('names the record, not what happened to it', () => {
  expect(notesOf(event('dispute-a-b-c', 'SessionHeld', 7))).toEqual([
    { topic: 'case', id: 'a-b-c', kind: 'changed', position: '7' },
  ]);
});

it('tells an escalation beside the case', () => {
  expect(notesOf(event('dispute-1', 'Escalated', 3)).map(({ topic, kind }) => `${topic} ${kind}`)).toEqual([
    'case changed',
    'escalation arrived',
  ]);
  expect(notesOf(event('dispute-1', 'EscalationAnswered', 3)).at(-1)?.kind).toBe('changed');
});

it('keeps that something arrived when it changed again before anybody was told', () => {
  const sent = event('handoff-1', 'HandoffSent', 1);
  expect(gather([sent, event('handoff-1', 'HandoffReceived', 2)])).toEqual([
    { topic: 'handoff', id: '1', kind: 'arrived', position: '2' },
  ]);
});

it('says nothing of streams that nobody looks at', () => {
  expect(notesOf(event('mediator-1', 'MediatorEnrolled', 1))).toEqual([]);
  expect(notesOf(event('nonsense', 'X', 1))).toEqual([]);
});

it('gathers many events into one note at the last of them, in the order of the log', () => {
  const events = [
    event('dispute-1', 'DisputeRegistered', 1),
    event('assignment-9', 'MediatorOffered', 2),
    event('dispute-2', 'DisputeRegistered', 3),
    event('assignment-9', 'CandidatesEvaluated', 4),
    event('dispute-1', 'RoutingDecided', 5),
  ];
  expect(gather(events)).toEqual([
    { topic: 'offer', id: '9', kind: 'arrived', position: '2' },
    { topic: 'case', id: '2', kind: 'changed', position: '3' },
    { topic: 'assignment', id: '9', kind: 'changed', position: '4' },
    { topic: 'case', id: '1', kind: 'changed', position: '5' },
  ]);
});
