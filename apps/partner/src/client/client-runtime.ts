/** The part of the generated client that is the same for every version of the interface. */
export const CLIENT_RUNTIME = `/** An answer that says no: RFC 9457. \`code\` never changes, \`detail\` says what to do. */
export class LiandiaoProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(\`\${status} \${code}: \${detail}\`);
  }
}

export interface LiandiaoClientOptions {
  /** For example https://liandiao.example */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: typeof fetch;
}

interface Call {
  readonly path: string;
  readonly query?: object;
  readonly body?: unknown;
  /** The content of a file. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly idempotencyKey?: string;
}

/** Gets its own token and renews it. Use one Idempotency-Key per thing you want done, also when you repeat the call. */
export class LiandiaoClient {
  private token: string | null = null;

  constructor(private readonly options: LiandiaoClientOptions) {}

  /* operations */

  private async call<Answer>(method: string, call: Call): Promise<Answer> {
    return this.answer<Answer>(await this.sent(method, call));
  }

  private async file(method: string, call: Call): Promise<Uint8Array> {
    const response = await this.sent(method, call);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : this.answer<never>(response);
  }

  /** Again with a new token where the old one is over. */
  private async sent(method: string, call: Call): Promise<Response> {
    const first = await this.send(method, call);
    if (first.status !== 401) return first;
    this.token = null;
    return this.send(method, call);
  }

  private async send(method: string, { path, query = {}, body, bytes, idempotencyKey }: Call): Promise<Response> {
    const url = new URL(path, this.options.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    this.token ??= await this.newToken();
    const headers: Record<string, string> = { Authorization: \`Bearer \${this.token}\` };
    if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
    if (bytes !== undefined) {
      headers['Content-Type'] = 'application/octet-stream';
      return this.fetch(url, { method, headers, body: bytes });
    }
    if (body === undefined) return this.fetch(url, { method, headers });
    headers['Content-Type'] = 'application/json';
    return this.fetch(url, { method, headers, body: JSON.stringify(body) });
  }

  private async newToken(): Promise<string> {
    const { baseUrl, clientId, clientSecret } = this.options;
    const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const answer = await this.fetch(new URL('/api/partner/oauth/token', baseUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await this.answer<{ access_token: string }>(answer)).access_token;
  }

  private async answer<Answer>(response: Response): Promise<Answer> {
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Answer;
    const problem = problemIn(text);
    throw new LiandiaoProblem(response.status, problem.code, problem.detail);
  }

  private fetch(url: URL, init: RequestInit): Promise<Response> {
    return (this.options.fetch ?? fetch)(url, init);
  }
}

function problemIn(text: string): { readonly code: string; readonly detail: string } {
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string; error?: string };
    return { code: problem.code ?? problem.error ?? 'UNKNOWN', detail: problem.detail ?? '' };
  } catch {
    return { code: 'UNKNOWN', detail: '' };
  }
}
`;
