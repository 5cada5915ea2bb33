import { QueryFailedError } from 'typeorm';
import * as z from 'zod';
import { StoreUnavailable } from '../event-store/index.js';
import { conflict, DomainError, FixedClock, forbidden, invalid, notFound, refused } from '../messaging/index.js';
import { canonicalJson, requestHash } from './canonical-json.js';
import { commandMetadata, expectedRevisionOf } from './command-request.js';
import type { TracedRequest } from './correlation.js';
import { HttpError } from './http-error.js';
import { describeError } from './logging.js';
import { problemOf } from './problem.js';
import { RateLimit } from './rate-limit.js';
import { callerOf } from './caller.js';
import { parseInput } from './validation.js';

const problemCode = (error: unknown) => [problemOf(error).status, problemOf(error).code];

describe('problem+json', () => {
  it.each([
    [invalid('A', 'x'), 400],
    [refused('A', 'x'), 422],
    [conflict('A', 'x'), 409],
    [conflict('STALE_REVISION', 'x'), 412],
    [notFound('A', 'x'), 404],
    [forbidden('A', 'x'), 403],
    [new DomainError('unauthenticated', 'A', 'x'), 401],
    [new DomainError('unavailable', 'A', 'x'), 503],
    [new HttpError(405, 'A', 'x'), 405],
  ])('maps %o', (error, status) => {
    expect(problemOf(error)).toMatchObject({
      status,
      code: error.code,
      detail: 'x',
      type: `urn:liandiao:problem:${error.code}`,
    });
  });

  it('carries field, source and further members, which cannot replace the standard ones', () => {
    const error = refused('A', 'x', {
      field: 'parties[0]',
      source: '人民调解法 17',
      extra: { actual: 3, status: 200 },
    });
    expect(problemOf(error)).toMatchObject({ field: 'parties[0]', source: '人民调解法 17', actual: 3, status: 422 });
  });

  it('says 503 when the store or the database is away', () => {
    expect(problemCode(new StoreUnavailable('x'))).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(problemCode(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toEqual([503, 'STORE_UNAVAILABLE']);
    const wrapped = Object.assign(new Error('x'), { driverError: { code: '57P01' } });
    expect(problemCode(wrapped)).toEqual([503, 'STORE_UNAVAILABLE']);
  });

  it('never repeats what an unexpected or a framework error says', () => {
    for (const error of [
      new Error('姓名=张三'),
      Object.assign(new Error('Unexpected token 张三'), { status: 400 }),
      Object.assign(new Error('张三'), { getStatus: () => 404 }),
      Object.assign(new Error('张三'), { status: 413 }),
      '张三',
      null,
    ]) {
      expect(JSON.stringify(problemOf(error))).not.toContain('张三');
    }
    expect(problemCode(new Error('x'))).toEqual([500, 'INTERNAL_ERROR']);
  });

  it.each([
    ['Connection terminated unexpectedly', undefined],
    ['Connection terminated due to connection timeout', undefined],
    ['Client has encountered a connection error and is not queryable', undefined],
    ['timeout exceeded when trying to connect', undefined],
    ['terminating connection because of crash of another server process', '57P02'],
    ['the database system is in recovery mode', '57P03'],
    ['sorry, too many clients already', '53300'],
    ['read ECONNRESET', 'ECONNRESET'],
  ])('asks to try again where the database broke off: %s', (text, code) => {
    const driverError = Object.assign(new Error(text), code === undefined ? {} : { code });
    for (const error of [driverError, new QueryFailedError('SELECT 1', [], driverError)])
      expect(problemCode(error)).toEqual([503, 'STORE_UNAVAILABLE']);
  });

  it('does not ask to try again what the database refuses', () => {
    const wrong = Object.assign(new Error('invalid byte sequence'), { code: '22021' });
    expect(problemCode(new QueryFailedError('SELECT 1', [], wrong))).toEqual([500, 'INTERNAL_ERROR']);
  });
});

describe('parsing of input', () => {
  const schema = z.strictObject({
    name: z.string().max(2, '不能超过 2 个字，请缩短。'),
    role: z.enum(['申请人', '被申请人']),
    list: z.array(z.strictObject({ phone: z.string() })).optional(),
  });

  function errorsOf(value: unknown): unknown {
    try {
      parseInput(schema, value);
    } catch (error) {
      return error instanceof DomainError ? error.detail.extra?.['errors'] : error;
    }
    return [];
  }

  it('says in words where nothing is to be sent', () => {
    expect(() => parseInput(z.undefined(), {})).toThrow('此处不应提交内容，请删去后重试。');
  });

  it('names every wrong field with its path and what to do', () => {
    expect(errorsOf({ name: '张三丰', role: '证人', list: [{ phone: 1 }, { phone: 'x', extra: 1 }] })).toEqual([
      { field: 'name', detail: '不能超过 2 个字，请缩短。' },
      { field: 'role', detail: '只能是：申请人、被申请人。' },
      { field: 'list[0].phone', detail: expect.stringContaining('无效输入') },
      { field: 'list[1].extra', detail: '没有这个字段，请删除或检查拼写。' },
    ]);
  });

  it('says that a missing field must be filled in', () => {
    expect(errorsOf({ role: '申请人' })).toEqual([{ field: 'name', detail: '必须填写。' }]);
    expect(errorsOf(undefined)).toEqual([{ field: '', detail: '必须填写。' }]);
  });

  it('shows no text of the sender, not even as the name of a field', () => {
    const errors = errorsOf({ name: '一二三四', role: '李四', '张三 13800000000': 1 });
    expect(JSON.stringify(errors)).not.toMatch(/一二三四|李四|张三/);
  });

  it('refuses keys that reach for prototypes', () => {
    const hostile: unknown = JSON.parse('{"name":"甲","role":"申请人","__proto__":{"admin":true},"constructor":{}}');
    expect(errorsOf(hostile)).toEqual(
      expect.arrayContaining([{ field: 'constructor', detail: expect.stringContaining('没有这个字段') }]),
    );
    expect(Object.prototype).not.toHaveProperty('admin');
  });
});

describe('command metadata from a request', () => {
  const request = (headers: Record<string, string>): TracedRequest =>
    ({
      method: 'POST',
      path: '/api/disputes',
      correlationId: 'correlation-1',
      get: (name: string) => headers[name],
    }) as unknown as TracedRequest;
  const actor = { id: 'account-1', role: 'clerk', organisationId: null } as const;
  const now = new Date('2026-11-02T01:00:00Z');
  const make = (headers: Record<string, string>, body: unknown = { facts: 'x' }, id = 'account-1') =>
    commandMetadata({ request: request(headers), actor: { ...actor, id }, via: 'api', now, body });

  it('follows from account, method, path and key', () => {
    const first = make({ 'Idempotency-Key': 'k1' });
    expect(make({ 'Idempotency-Key': 'k1' }).commandId).toBe(first.commandId);
    expect(make({ 'Idempotency-Key': 'k2' }).commandId).not.toBe(first.commandId);
    expect(make({ 'Idempotency-Key': 'k1' }, {}, 'account-2').commandId).not.toBe(first.commandId);
    expect(first).toMatchObject({ correlationId: 'correlation-1', now: '2026-11-02T01:00:00.000Z', via: 'api' });
  });

  it.each([{}, { 'Idempotency-Key': '' }, { 'Idempotency-Key': 'a b' }, { 'Idempotency-Key': 'x'.repeat(201) }])(
    'needs a key: %j',
    (headers) => {
      expect(() => make(headers as Record<string, string>)).toThrow('Idempotency-Key');
    },
  );

  it('fingerprints the body whatever the order of its members', () => {
    expect(requestHash({ a: 1, b: [1, { c: 2, d: undefined }] })).toBe(requestHash({ b: [1, { c: 2 }], a: 1 }));
    expect(requestHash({ a: 1 })).not.toBe(requestHash({ a: '1' }));
    expect(canonicalJson({ b: null, a: [undefined] })).toBe('{"a":[null],"b":null}');
  });

  it('takes the time of a late entry in any zone', () => {
    const body = { happenedAt: '2026-11-01T09:00:00+08:00' };
    expect(make({ 'Idempotency-Key': 'k' }, body).happenedAt).toBe('2026-11-01T01:00:00.000Z');
  });

  it('reads If-Match in every usual spelling', () => {
    expect(['"12"', 'W/"12"', '12', '*', undefined].map(expectedRevisionOf)).toEqual([
      12,
      12,
      12,
      undefined,
      undefined,
    ]);
    expect(() => expectedRevisionOf('abc')).toThrow('If-Match');
    expect(() => expectedRevisionOf('"9999999999"')).toThrow('If-Match');
  });
});

describe('the limit of sign-ins', () => {
  it('refuses a caller that tries too often and forgives after the window', () => {
    const clock = FixedClock.at('2026-11-02T01:00:00Z');
    const limit = new RateLimit(clock, { attempts: 2, windowSeconds: 60 });
    limit.check('a');
    limit.check('a');
    expect(() => limit.check('a')).toThrow(HttpError);
    expect(() => limit.check('b')).not.toThrow();
    clock.advance(60_000);
    expect(() => limit.check('a')).not.toThrow();
  });
});

describe('errors in the log', () => {
  it('keep kind, code and place, and lose the text', () => {
    const error = Object.assign(new Error('duplicate key (name)=(张三)'), { code: '23505' });
    const logged = JSON.stringify(describeError(error));
    expect(logged).not.toContain('张三');
    expect(logged).toContain('23505');
    expect(logged).toContain('http.spec');
  });

  it('keep the text where it cannot quote data', () => {
    expect(describeError(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))).toMatchObject({
      message: 'connect ECONNREFUSED',
    });
  });
});

it.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('takes %s for the caller %s: a network of IPv6 is one', (ip, caller) => {
  expect(callerOf({ ip })).toBe(caller);
});
