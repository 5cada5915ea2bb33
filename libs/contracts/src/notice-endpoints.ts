import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import * as notices from './notices.js';
import { id } from './primitives.js';

const COMMAND = { method: 'POST', tag: '通知', command: true, response: CommandAnswer } as const;

/** One's own notices, and what operators look after. */
export const NOTICE_ENDPOINTS = {
  notices: endpoint({
    id: 'notices',
    path: '/api/notices',
    tag: '通知',
    title: '我的通知',
    permission: 'session',
    query: notices.NoticesQuery,
    response: notices.Notices,
  }),
  unreadNotices: endpoint({
    id: 'unread-notices',
    path: '/api/notices/unread',
    tag: '通知',
    title: '未读通知数',
    permission: 'session',
    response: notices.UnreadNotices,
  }),
  readNotice: endpoint({
    ...COMMAND,
    id: 'read-notice',
    path: '/api/notices/:noticeId/read',
    title: '标记已读',
    permission: 'session',
    params: z.strictObject({ noticeId: id('通知') }),
    body: notices.ReadNotice,
  }),
  noticeSettings: endpoint({
    id: 'notice-settings',
    path: '/api/notice-settings',
    tag: '通知',
    title: '通知设置',
    permission: 'session',
    response: notices.NoticeSettings,
  }),
  changeNoticeSettings: endpoint({
    ...COMMAND,
    id: 'change-notice-settings',
    path: '/api/notice-settings',
    title: '修改通知设置',
    permission: 'session',
    body: notices.ChangeNoticeSettings,
  }),
  deadLetters: endpoint({
    id: 'dead-letters',
    path: '/api/operations/dead-letters',
    tag: '运行',
    title: '队列与死信',
    permission: 'operations:redrive',
    response: notices.DeadLetters,
  }),
  redrive: endpoint({
    id: 'redrive',
    method: 'POST',
    path: '/api/operations/dead-letters/redrive',
    tag: '运行',
    title: '重新执行',
    permission: 'operations:redrive',
    command: true,
    body: notices.RedriveDeadLetter,
    response: notices.Redriven,
  }),
} as const;
