import type { Decider } from '@platform/event-store';
import { type CommandMetadata, type DomainCommand, notFound } from '@platform/messaging';
import type {
  Failure,
  NoticeChannelName,
  NoticeCreated,
  NoticeEvent,
  NoticeFailed,
  NoticeRead,
  NoticeSending,
} from './notice.events.js';

interface OfDelivery {
  readonly noticeId: string;
  readonly accountId: string;
  readonly channel: NoticeChannelName;
}

export type CreateNoticeCommand = DomainCommand<'CreateNotice', NoticeCreated['data']>;
export type BeginDeliveryCommand = DomainCommand<'BeginDelivery', OfDelivery>;
export type RecordOutcomeCommand = DomainCommand<
  'RecordOutcome',
  OfDelivery & { readonly outcome: 'delivered' | { readonly failure: Failure; readonly code: string } }
>;
export type RedriveNoticeCommand = DomainCommand<'RedriveNotice', OfDelivery>;
export type ReadNoticeCommand = DomainCommand<'ReadNotice', NoticeRead['data']>;
export type NoticeCommand =
  CreateNoticeCommand | BeginDeliveryCommand | RecordOutcomeCommand | RedriveNoticeCommand | ReadNoticeCommand;

export type DeliveryStatus = 'created' | 'sending' | 'delivered' | Failure;

export interface Delivery {
  readonly status: DeliveryStatus;
  readonly attempt: number;
  /** When it may be sent, or since when it is being sent. */
  readonly at: string;
}

export type NoticeState =
  | { readonly status: 'none' }
  | {
      readonly status: 'created';
      readonly created: NoticeCreated['data'];
      readonly deliveries: Readonly<Record<string, Delivery>>;
      readonly readBy: readonly string[];
    };
type Created = Exclude<NoticeState, { status: 'none' }>;

export const noticeStream = (noticeId: string): string => `notice-${noticeId}`;

/** Growing pauses after which a temporary failure is tried again; after the last one it counts as permanent. */
const PAUSES_MINUTES = [1, 5, 30, 120, 720] as const;
/** Nobody is sending any more: whoever was, died, and what became of it is not known. */
export const SENDING_IS_STALE_MS = 15 * 60_000;

const keyOf = ({ accountId, channel }: Pick<OfDelivery, 'accountId' | 'channel'>): string => `${accountId} ${channel}`;

function requireCreated(state: NoticeState): Created {
  if (state.status === 'none') throw notFound('NOTICE_NOT_FOUND', '没有找到该通知，请刷新。');
  return state;
}

const failed = (of: OfDelivery, failure: Failure, code: string, nextAttemptAt: string | null): NoticeFailed => ({
  type: 'NoticeFailed',
  data: { noticeId: of.noticeId, accountId: of.accountId, channel: of.channel, failure, code, nextAttemptAt },
});

/**
 * Sending is written down before anything leaves the house. Who finds it already written sends nothing, so no message goes
 * out twice; one whose sender died is a technical failure for somebody to look at, never a second attempt on its own.
 */
function begin(of: OfDelivery, state: Created, { now }: CommandMetadata): readonly NoticeEvent[] {
  const delivery = state.deliveries[keyOf(of)];
  if (!delivery) return [];
  const age = Date.parse(now) - Date.parse(delivery.at);
  if (delivery.status === 'sending') {
    return age >= SENDING_IS_STALE_MS ? [failed(of, 'technical', 'outcome-unknown', null)] : [];
  }
  const waits = delivery.status === 'created' || delivery.status === 'temporary';
  if (!waits || age < 0) return [];
  const sending: NoticeSending = { type: 'NoticeSending', data: { ...only(of), attempt: delivery.attempt + 1 } };
  return [sending];
}

const only = ({ noticeId, accountId, channel }: OfDelivery): OfDelivery => ({ noticeId, accountId, channel });

function record(
  { outcome, ...of }: RecordOutcomeCommand['data'],
  state: Created,
  { now }: CommandMetadata,
): readonly NoticeEvent[] {
  const delivery = state.deliveries[keyOf(of)];
  if (delivery?.status !== 'sending') return [];
  if (outcome === 'delivered') return [{ type: 'NoticeDelivered', data: only(of) }];
  const { failure, code } = outcome;
  if (failure !== 'temporary') return [failed(of, failure, code, null)];
  const pause = PAUSES_MINUTES[delivery.attempt - 1];
  if (pause === undefined) return [failed(of, 'permanent', `gave-up-after-${code}`, null)];
  return [failed(of, 'temporary', code, new Date(Date.parse(now) + pause * 60_000).toISOString())];
}

function redrive(of: OfDelivery, state: Created, { now }: CommandMetadata): readonly NoticeEvent[] {
  const status = state.deliveries[keyOf(of)]?.status;
  if (status !== 'permanent' && status !== 'technical') return [];
  return [{ type: 'NoticeRedriven', data: { ...only(of), nextAttemptAt: now } }];
}

function read({ noticeId, accountId }: NoticeRead['data'], state: NoticeState): readonly NoticeEvent[] {
  const notice = state.status === 'created' ? state : null;
  const addressed = notice?.created.recipients.some((one) => one.accountId === accountId) ?? false;
  // Whether there is such a notice is nobody's business whom it was not addressed to.
  if (!notice || !addressed) throw notFound('NOTICE_NOT_FOUND', '没有找到该通知，请刷新。');
  return notice.readBy.includes(accountId) ? [] : [{ type: 'NoticeRead', data: { noticeId, accountId } }];
}

function created(data: NoticeCreated['data']): NoticeState {
  const deliveries = data.recipients.flatMap(({ accountId, channels, notBefore }) =>
    channels.map((channel) => {
      const waiting: Delivery = { status: 'created', attempt: 0, at: notBefore };
      return [keyOf({ accountId, channel }), waiting] as const;
    }),
  );
  return { status: 'created', created: data, deliveries: Object.fromEntries(deliveries), readBy: [] };
}

export const noticeDecider: Decider<NoticeState, NoticeCommand, NoticeEvent> = {
  initialState: { status: 'none' },
  evolve(state, event) {
    if (event.type === 'NoticeCreated') return created(event.data);
    if (state.status === 'none') return state;
    if (event.type === 'NoticeRead') return { ...state, readBy: [...state.readBy, event.data.accountId] };
    const key = keyOf(event.data);
    const before = state.deliveries[key];
    return before ? { ...state, deliveries: { ...state.deliveries, [key]: deliveryAfter(before, event) } } : state;
  },
  decide(command, state, metadata) {
    switch (command.type) {
      case 'CreateNotice':
        return state.status === 'none' ? [{ type: 'NoticeCreated', data: command.data }] : [];
      case 'BeginDelivery':
        return begin(command.data, requireCreated(state), metadata);
      case 'RecordOutcome':
        return record(command.data, requireCreated(state), metadata);
      case 'RedriveNotice':
        return redrive(command.data, requireCreated(state), metadata);
      case 'ReadNotice':
        return read(command.data, state);
    }
  },
};

type OnDelivery = Exclude<NoticeEvent, { type: 'NoticeCreated' | 'NoticeRead' }>;

/** `metadata` is there in stored events; its time is when sending began. */
export function deliveryAfter(before: Delivery, event: OnDelivery): Delivery {
  switch (event.type) {
    case 'NoticeSending':
      return { status: 'sending', attempt: event.data.attempt, at: recordedAt(event) ?? before.at };
    case 'NoticeDelivered':
      return { ...before, status: 'delivered' };
    case 'NoticeFailed':
      return { ...before, status: event.data.failure, at: event.data.nextAttemptAt ?? before.at };
    case 'NoticeRedriven':
      return { status: 'temporary', attempt: 0, at: event.data.nextAttemptAt };
  }
}

function recordedAt(event: OnDelivery): string | null {
  const { metadata } = event as { readonly metadata?: { readonly recordedAt?: string } };
  return metadata?.recordedAt ?? null;
}
