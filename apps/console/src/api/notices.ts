import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type Notices = ResponseOf<Endpoints['notices']>;
export type NoticeItem = Notices['items'][number];
export type DeadLetters = ResponseOf<Endpoints['deadLetters']>;
export type DeadLetter = DeadLetters['items'][number];
export type NoticeSettings = ResponseOf<Endpoints['noticeSettings']>;
export type ChangeNoticeSettings = BodyOf<Endpoints['changeNoticeSettings']>;
export type RedriveDeadLetter = BodyOf<Endpoints['redrive']>;

const PAGE = 30;

/** As many pages as were asked for; `more` says whether older ones may follow. */
export async function readNotices(pages: number, signal: AbortSignal): Promise<Notices & { more: boolean }> {
  const items: NoticeItem[] = [];
  let unread = 0;
  let more = true;
  for (let page = 0; page < pages && more; page += 1) {
    const last = items.at(-1);
    const asked = { limit: PAGE, before: last?.createdAt, beforeId: last?.noticeId };
    const { body } = await read<Notices>('/api/notices', asked, signal);
    items.push(...body.items);
    unread = body.unread;
    more = body.items.length === PAGE;
  }
  return { items, unread, more };
}

export const readUnread = async (signal: AbortSignal): Promise<number> =>
  (await read<ResponseOf<Endpoints['unreadNotices']>>('/api/notices/unread', {}, signal)).body.unread;

export const markRead = (noticeId: string, idempotencyKey: string) =>
  send<ResponseOf<Endpoints['readNotice']>>({
    method: 'POST',
    path: `/api/notices/${encodeURIComponent(noticeId)}/read`,
    body: {},
    idempotencyKey,
  });

export const readDeadLetters = async (signal: AbortSignal): Promise<DeadLetters> =>
  (await read<DeadLetters>('/api/operations/dead-letters', {}, signal)).body;

export const redrive = (body: RedriveDeadLetter, idempotencyKey: string) =>
  send<ResponseOf<Endpoints['redrive']>>({
    method: 'POST',
    path: '/api/operations/dead-letters/redrive',
    body,
    idempotencyKey,
  });

export const readNoticeSettings = async (signal: AbortSignal): Promise<NoticeSettings> =>
  (await read<NoticeSettings>('/api/notice-settings', {}, signal)).body;

export const changeNoticeSettings = (body: ChangeNoticeSettings, idempotencyKey: string) =>
  send<ResponseOf<Endpoints['changeNoticeSettings']>>({
    method: 'POST',
    path: '/api/notice-settings',
    body,
    idempotencyKey,
  });
