import type { NextFunction, Request, Response } from 'express';
import type { HttpEndpoint } from './endpoint.js';
import { HttpError } from './http-error.js';

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Requests that change something must come from our own pages or from machines: a browser names the page in `Origin`,
 * and only scripts may send JSON across origins, which they must ask for first. Third line beside the strict cookie.
 */
export function refuseForeignOrigins(request: Request, _response: Response, next: NextFunction): void {
  if (!CHANGING.has(request.method)) return next();
  const origin = request.get('Origin');
  // The host that was asked: of the proxy, where one that is trusted stands before us.
  const foreign = origin !== undefined && hostOf(origin) !== request.host;
  if (foreign || request.get('Sec-Fetch-Site') === 'cross-site') {
    return next(new HttpError(403, 'FOREIGN_ORIGIN', '请求来自其他网站，已拒绝。请在本系统页面内操作。'));
  }
  next();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const BYTES_TYPE = /^application\/octet-stream\s*$/i;

/**
 * Bodies are JSON, or plain bytes where an endpoint takes a file, and nothing else; refused before they are read. Neither is
 * a type that a foreign page may send without asking first.
 */
export function requireContentType(endpoints: readonly HttpEndpoint[]) {
  const uploads = endpoints.filter(({ upload }) => upload).map(({ path }) => patternOf(path));
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (request.method !== 'POST') return next();
    const type = request.get('Content-Type') ?? '';
    const isUpload = uploads.some((pattern) => pattern.test(request.path));
    if (isUpload && (!BYTES_TYPE.test(type) || request.get('Content-Encoding') !== undefined)) {
      return next(new HttpError(415, 'UNSUPPORTED_CONTENT', '请以 application/octet-stream 提交文件内容，不要压缩。'));
    }
    if (!isUpload && !JSON_TYPE.test(type)) {
      return next(new HttpError(415, 'UNSUPPORTED_CONTENT', '请以 application/json（UTF-8）提交。'));
    }
    next();
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`);

/** 405 with `Allow`, where the path is known and the method is not. */
export function refuseOtherMethods(endpoints: readonly HttpEndpoint[]) {
  const templates = [...new Set(endpoints.map(({ path }) => path))].map((path) => ({
    pattern: patternOf(path),
    methods: endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method as string),
  }));
  return (request: Request, response: Response, next: NextFunction): void => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const known = templates.filter(({ pattern }) => pattern.test(request.path));
    if (known.length === 0 || known.some(({ methods }) => methods.includes(method))) return next();
    response.setHeader('Allow', known.flatMap(({ methods }) => methods).join(', '));
    next(new HttpError(405, 'METHOD_NOT_ALLOWED', '该地址不支持此请求方法，请查看 Allow 头。'));
  };
}
