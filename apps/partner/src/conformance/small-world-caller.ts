import { type Caller, type HttpAnswer } from './sandbox.js';
import { CHECK_AGENT, type SandboxReady } from './sandbox-protocol.js';

/** Gets its token itself, and a new one when the old one is over: while days pass in the sandbox, every token ends. */
export function callerWith(platform: string, newToken: () => Promise<string>): Caller {
  let token: string | null = null;
  const send = async (...[method, path, body, key]: Parameters<Caller>): Promise<Response> => {
    token ??= await newToken();
    const headers: Record<string, string> = { Authorization: `Bearer ${token}`, 'User-Agent': CHECK_AGENT };
    if (method === 'GET') return fetch(new URL(path, platform), { headers });
    const all = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key ?? path };
    return fetch(new URL(path, platform), { method: 'POST', headers: all, body: JSON.stringify(body ?? {}) });
  };
  return async (...call) => {
    let answer = await send(...call);
    if (answer.status === 401) {
      token = null;
      answer = await send(...call);
    }
    return { status: answer.status, body: (await answer.json()) as HttpAnswer['body'] };
  };
}

const posted = async (url: URL, body: object): Promise<Readonly<Record<string, unknown>>> => {
  const headers = { 'Content-Type': 'application/json', 'User-Agent': CHECK_AGENT };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url.pathname} answers ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
};

export const asPerson = ({ platform, password }: SandboxReady, username: string): Caller =>
  callerWith(platform, async () =>
    String((await posted(new URL('/api/session', platform), { username, password }))['token']),
  );

export const asSystem = ({ platform, clientId, clientSecret }: SandboxReady): Caller =>
  callerWith(platform, async () => {
    const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    return String((await posted(new URL('/api/partner/oauth/token', platform), body))['access_token']);
  });
