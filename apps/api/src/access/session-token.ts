import type { CookieOptions, Request } from 'express';
import type { Credential } from './call.js';

export const SESSION_COOKIE = 'liandiao_session';
export const PARTY_COOKIE = 'liandiao_party';
/** Stays after a sign-out: see KnownDevices. */
export const DEVICE_COOKIE = 'liandiao_device';

/** `Strict`: no other site can make the browser send it (design.md 3.8 rests on it together with the origin check). */
export function cookieOptions(request: Request, expires?: Date): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
    path: '/api',
    ...(expires ? { expires } : {}),
  };
}

/** The bearer token of a machine, or the cookie of a browser; the header wins. */
export function readToken(
  request: Request,
  cookieName: string = SESSION_COOKIE,
): { readonly token: string; readonly credential: Credential } | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.get('Authorization') ?? '')?.[1];
  if (bearer) return { token: bearer, credential: 'bearer' };
  const cookie = readCookie(request, cookieName);
  return cookie && /^[A-Za-z0-9_-]{20,100}$/.test(cookie) ? { token: cookie, credential: 'cookie' } : null;
}

export function readCookie(request: Request, name: string): string | undefined {
  return (request.get('Cookie') ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
