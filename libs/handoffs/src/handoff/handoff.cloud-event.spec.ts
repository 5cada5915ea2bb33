import { recorded } from '@platform/testing';
import { handoffCloudEvent } from './handoff.cloud-event.js';
import { type HandoffReturned, handoffEvents } from './handoff.events.js';

const returned: HandoffReturned = {
  type: 'HandoffReturned',
  data: {
    handoffId: 'h1',
    disputeId: 'd1',
    purpose: 'transfer',
    code: 'wrong-area',
    reason: '张三不在本区',
    storySubjectId: 's1',
  },
};

it('tells that something changed and where to read it, and nothing else', () => {
  const event = handoffCloudEvent(recorded(returned, { id: 'e-1', stream: 'handoff-h1', revision: 2 }));
  expect(event).toEqual({
    specversion: '1.0',
    id: 'e-1',
    source: '/liandiao',
    type: 'liandiao.handoff.returned.v1',
    subject: 'h1',
    time: '2026-11-02T01:00:00.000Z',
    datacontenttype: 'application/json',
    sequence: '0000000002',
    data: { handoffId: 'h1', revision: 2, href: '/api/partner/v1/handoffs/h1' },
  });
});

it('is silent about other streams', () => {
  expect(handoffCloudEvent(recorded(returned, { stream: 'dispute-d1' }))).toBeNull();
});

it('has a type of its own for every event', () => {
  const types = handoffEvents.map(({ type }) =>
    handoffCloudEvent(recorded({ type, data: {} }, { stream: 'handoff-h' })),
  );
  const told = types.flatMap((event) => (event ? [event.type] : []));
  expect(new Set(told).size).toBe(told.length);
  for (const type of told) expect(type).toMatch(/^liandiao\.handoff\.[a-z-]+\.v1$/);
});
