import * as z from 'zod';
import { position, text } from './primitives.js';

/** What may change while somebody looks: the same words as the places that read it again. */
export const LIVE_TOPICS = [
  'case',
  'escalation',
  'assignment',
  'offer',
  'unassigned',
  'handoff',
  'screening',
  'signal',
  'tip',
  'emergency',
] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

export const LiveQuery = z.strictObject({
  after: position
    .optional()
    .meta({ title: '从此位置之后', description: '重新建立连接时给出；浏览器自动重连用 Last-Event-ID' }),
});

/**
 * One `data:` of the stream. Thin on purpose: what it is about is read again through its own endpoint, so the stream
 * can show nothing that the reader could not read.
 */
export const LiveChange = z
  .object({
    topic: z.enum(LIVE_TOPICS),
    id: text.meta({ title: '记录编号' }),
    /** `arrived`: something new that waits for somebody: an offer, an escalation, a hand-off, a signal. */
    kind: z.enum(['arrived', 'changed']),
    position,
  })
  .meta({ id: 'LiveChange', title: '变动', description: 'text/event-stream 中每条 change 事件的 data' });
export type LiveChange = z.infer<typeof LiveChange>;
