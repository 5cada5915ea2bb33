/** A clerk at the HTTP interface who repeats a request with the same key until it is answered. */

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export class Client {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signIn(url: string, username: string, password: string): Promise<Client> {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const session = (await response.json()) as { token?: string };
    if (!session.token)
      throw new Error(`sign-in of ${username} answered ${response.status}: ${JSON.stringify(session)}`);
    return new Client(url, session.token);
  }

  async post(path: string, body: unknown, key: string): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async get(path: string): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}
