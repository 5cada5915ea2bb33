import { deciderSpec } from '@platform/testing';
import { notBefore } from '../settings/quiet-hours.js';
import { type NoticeCommand, noticeDecider } from './notice.decider.js';
import { NOTICE_KINDS, type NoticeCreated, type NoticeEvent } from './notice.events.js';
import { newestVersion, textOf } from './notice.templates.js';

const { given } = deciderSpec(noticeDecider);
const NOW = '2026-11-24T02:00:00.000Z';
const at = (now: string) => ({ now });
const of = { noticeId: 'n-1', accountId: 'chen', channel: 'email' } as const;
const created: NoticeCreated = {
  type: 'NoticeCreated',
  data: {
    noticeId: 'n-1',
    causeId: 'event-1',
    kind: 'offer-made',
    templateVersion: 1,
    disputeId: 'd-1',
    parameters: { code: 'LD-1' },
    recipients: [
      { accountId: 'chen', channels: ['email'], notBefore: NOW },
      { accountId: 'wu', channels: [], notBefore: NOW },
    ],
  },
};
const begin: NoticeCommand = { type: 'BeginDelivery', data: of };
const outcome = (result: Extract<NoticeCommand, { type: 'RecordOutcome' }>['data']['outcome']): NoticeCommand => ({
  type: 'RecordOutcome',
  data: { ...of, outcome: result },
});
const sending = (attempt = 1): NoticeEvent => ({ type: 'NoticeSending', data: { ...of, attempt } });
const failed = (
  failure: 'temporary' | 'permanent' | 'technical',
  code: string,
  nextAttemptAt: string | null,
): NoticeEvent => ({
  type: 'NoticeFailed',
  data: { ...of, failure, code, nextAttemptAt },
});

describe('a notice', () => {
  it('is made once for a cause', () => {
    given([]).when({ type: 'CreateNotice', data: created.data }).then([created]);
    given([created])
      .when({ type: 'CreateNotice', data: { ...created.data, recipients: [] } })
      .thenNothing();
  });

  it('writes down that it is being sent, and who comes second sends nothing', () => {
    given([created]).when(begin, at(NOW)).then([sending()]);
    given([created, sending()]).when(begin, at('2026-11-24T02:05:00.000Z')).thenNothing();
    given([created, sending(), { type: 'NoticeDelivered', data: of }])
      .when(begin, at(NOW))
      .thenNothing();
  });

  it('whose sender died is for somebody to look at, never sent again by itself', () => {
    const late = at('2026-11-24T02:15:00.000Z');
    given([created, sending()])
      .when(begin, late)
      .then([failed('technical', 'outcome-unknown', null)]);
    given([created, sending(), failed('technical', 'outcome-unknown', null)])
      .when(begin, late)
      .thenNothing();
  });

  it('waits for the end of the quiet hours', () => {
    given([created]).when(begin, at('2026-11-24T01:59:59.000Z')).thenNothing();
  });

  it('goes to nobody who did not ask for the channel', () => {
    given([created])
      .when({ type: 'BeginDelivery', data: { ...of, accountId: 'wu' } }, at(NOW))
      .thenNothing();
  });

  it('is tried again after a temporary failure with growing pauses, and given up in the end', () => {
    const again = { failure: 'temporary', code: 'smtp-451' } as const;
    given([created, sending()])
      .when(outcome(again), at(NOW))
      .then([failed('temporary', 'smtp-451', '2026-11-24T02:01:00.000Z')]);
    given([created, sending(3)])
      .when(outcome(again), at(NOW))
      .then([failed('temporary', 'smtp-451', '2026-11-24T02:30:00.000Z')]);
    given([created, sending(6)])
      .when(outcome(again), at(NOW))
      .then([failed('permanent', 'gave-up-after-smtp-451', null)]);
    const waiting = [created, sending(), failed('temporary', 'smtp-451', '2026-11-24T02:01:00.000Z')];
    given(waiting).when(begin, at('2026-11-24T02:00:59.000Z')).thenNothing();
    given(waiting)
      .when(begin, at('2026-11-24T02:01:00.000Z'))
      .then([sending(2)]);
  });

  it('stays failed for good, until an operator lets it go again', () => {
    const dead = [created, sending(), failed('permanent', 'smtp-550', null)];
    given(dead).when(begin, at('2026-12-01T00:00:00.000Z')).thenNothing();
    const redrive: NoticeCommand = { type: 'RedriveNotice', data: of };
    const redriven: NoticeEvent = { type: 'NoticeRedriven', data: { ...of, nextAttemptAt: NOW } };
    given(dead).when(redrive, at(NOW)).then([redriven]);
    given([...dead, redriven])
      .when(begin, at(NOW))
      .then([sending(1)]);
    given([created]).when(redrive, at(NOW)).thenNothing();
  });

  it('is read by whom it was addressed to, once, and by nobody else', () => {
    const read = (accountId: string): NoticeCommand => ({ type: 'ReadNotice', data: { noticeId: 'n-1', accountId } });
    const done: NoticeEvent = { type: 'NoticeRead', data: { noticeId: 'n-1', accountId: 'wu' } };
    given([created]).when(read('wu')).then([done]);
    given([created, done]).when(read('wu')).thenNothing();
    given([created]).when(read('somebody')).thenRefused('NOTICE_NOT_FOUND');
  });
});

describe('templates', () => {
  it.each(NOTICE_KINDS)('say %s in Chinese with the code of the case', (kind) => {
    const { title, text } = textOf(kind, newestVersion(kind), {
      code: 'LD-310109-2026-1',
      until: NOW,
      at: NOW,
      level: 'red',
      rung: 'street',
    });
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(text).toContain('LD-310109-2026-1');
    expect(`${title}${text}`).not.toMatch(/undefined|\bnull\b|（）/);
  });

  it('refuse a version that never was', () => {
    expect(() => textOf('escalated', 9, {})).toThrow('no version 9');
  });
});

describe('quiet hours', () => {
  const night = { quietFrom: '21:00', quietUntil: '08:00' };
  it.each([
    ['2026-11-24T12:59:00.000Z', night, '2026-11-24T12:59:00.000Z'],
    ['2026-11-24T13:00:00.000Z', night, '2026-11-25T00:00:00.000Z'],
    ['2026-11-24T18:30:30.500Z', night, '2026-11-25T00:00:00.000Z'],
    ['2026-11-24T23:59:59.000Z', night, '2026-11-25T00:00:00.000Z'],
    ['2026-11-25T00:00:00.000Z', night, '2026-11-25T00:00:00.000Z'],
    ['2026-11-24T04:30:00.000Z', { quietFrom: '12:00', quietUntil: '13:30' }, '2026-11-24T05:30:00.000Z'],
    ['2026-11-24T18:00:00.000Z', { quietFrom: '00:00', quietUntil: '00:00' }, '2026-11-24T18:00:00.000Z'],
  ])('%s with %j may be sent at %s', (now, hours, expected) => {
    expect(notBefore(now, hours)).toBe(expected);
  });
});
