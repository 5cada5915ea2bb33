import { StoreUnavailable } from '../event-store/index.js';
import { DomainError, type ErrorKind } from '../messaging/index.js';
import { HttpError } from './http-error.js';
import { saysStoreIsDown } from './store-down.js';

/** RFC 9457, with a stable code and a Chinese text that says what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly [member: string]: unknown;
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  refused: 422,
  conflict: 409,
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  unavailable: 503,
};

/** The sender named a revision that is no longer the newest (RFC 9110, 13.1.1). */
const STATUS_BY_CODE: Readonly<Record<string, number>> = { STALE_REVISION: 412 };

const TITLES: Readonly<Record<number, string>> = {
  400: '请求内容有误',
  401: '未登录',
  403: '无权操作',
  404: '未找到',
  405: '不支持的请求方法',
  409: '与现有记录冲突',
  412: '记录已被更新',
  413: '请求过大',
  415: '不支持的内容类型',
  422: '不符合办理规则',
  429: '请求过于频繁',
  500: '系统错误',
  503: '服务暂不可用',
};

/** Texts for errors of the framework; their own texts may quote the request. */
const FRAMEWORK: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['MALFORMED_REQUEST', '请求不是有效的 JSON，或地址格式不正确，请检查后重试。'],
  404: ['NO_SUCH_PATH', '没有这个地址，请核对接口路径（见 /api/openapi.json）。'],
  413: ['BODY_TOO_LARGE', '提交的内容过大，请删减后重试。'],
  415: ['UNSUPPORTED_CONTENT', '请以 application/json（UTF-8）提交。'],
  503: ['UNAVAILABLE', '服务暂不可用，请稍后重试。'],
};

const INTERNAL = ['INTERNAL_ERROR', '系统出现错误，请稍后重试；如仍出现，请将关联编号告知管理员。'] as const;
const STORE_DOWN = ['STORE_UNAVAILABLE', '数据存储暂不可用，请稍后用同一 Idempotency-Key 重试。'] as const;

/** Never shows what an unexpected error says: it may quote data. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return domainProblem(error);
  if (error instanceof StoreUnavailable || saysStoreIsDown(error)) return problem(503, ...STORE_DOWN);
  const status = statusOf(error);
  const known = FRAMEWORK[status];
  return known ? problem(status, ...known) : problem(500, ...INTERNAL);
}

function domainProblem(error: DomainError): Problem {
  const status = error instanceof HttpError ? error.status : (STATUS_BY_CODE[error.code] ?? STATUS[error.kind]);
  const { field, source, extra } = error.detail;
  return {
    ...extra,
    ...problem(status, error.code, error.message),
    ...(field === undefined ? {} : { field }),
    ...(source === undefined ? {} : { source }),
  };
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: `urn:liandiao:problem:${code}`, title: TITLES[status] ?? '错误', status, code, detail };
}

/** Nest's HttpException answers `getStatus()`, errors of the body parser have `status`. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'status' in error && typeof error.status === 'number' ? error.status : 500;
}
