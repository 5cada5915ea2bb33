// Generated from /api/openapi.json (see test/partner-client.spec.ts). Do not edit; copy it into your project.

/** 接收移送 */
export type AcceptHandoff = { partnerOrderNo?: string | null; happenedAt?: string };

/** 登记公钥 */
export type AddPublicKey = { publicKey: string };

/** 可办理的操作 */
export type AllowedAction = { action: string; title: string };

/** 办理结果 */
export type CommandAnswer = { id: string; revision: number; position: string; repeated: boolean };

/** 办结反馈 */
export type ConcludeHandoff = {
  outcome: 'valid' | 'rejected' | 'withdrawn' | 'not-accepted' | 'settled' | 'not-settled';
  decidedOn: string;
  documentNo?: string | null;
  reason?: string | null;
  happenedAt?: string;
};

/** 每日对账单 */
export type Digest = {
  partnerId: string;
  day: string;
  asOf: string;
  items: DigestItem[];
  keyId: string;
  signature: string;
};

/** 对账结果 */
export type DigestComparison = {
  id: string;
  revision: number;
  position: string;
  repeated: boolean;
  equal: boolean;
  differences: DigestDifference[];
};

/** 对账差异 */
export type DigestDifference = {
  kind: string;
  kindTitle: string;
  handoffId: string;
  caseCode: string;
  ours: string | null;
  theirs: string | null;
};

/** 对账项 */
export type DigestItem = { handoffId: string; caseCode: string; owner: string; status: string };

/** 双方公钥 */
export type ExchangeKeys = { signingKeys: { keyId: string; publicKey: string }[]; partnerKeys: string[] };

/** 移送（接口） */
export type PartnerHandoff = {
  handoffId: string;
  disputeCode: string;
  kind: string;
  purpose: string;
  purposeTitle: string;
  channel: 'people' | 'administrative' | 'judicial' | 'other';
  direction: 'in' | 'out';
  fromOrganisationId: string;
  fromOrganisationName: string | null;
  toOrganisationId: string;
  toOrganisationName: string | null;
  status:
    | 'drafted'
    | 'sent'
    | 'delivered'
    | 'received'
    | 'blocked'
    | 'objected'
    | 'upheld'
    | 'accepted'
    | 'overruled'
    | 'in-progress'
    | 'on-hold'
    | 'return-requested'
    | 'returned'
    | 'recalled'
    | 'lapsed'
    | 'concluded'
    | 'closed';
  statusTitle: string;
  legalBasis: string;
  sentAt: string;
  answerDueAt: string;
  derivation: string;
  overdue: boolean;
  partnerOrderNo: string | null;
  returnCode: string | null;
  outcome: string | null;
  decidedOn: string | null;
  documentNo: string | null;
  revision: number;
  changedAt: string;
  allowedActions: AllowedAction[];
};

/** 变化的移送 */
export type PartnerHandoffs = { items: PartnerHandoff[]; nextChangedSince: string; more: boolean };

/** 签收移送 */
export type ReceiveHandoff = { partnerOrderNo?: string | null; happenedAt?: string };

/** 注销公钥 */
export type RetirePublicKey = { publicKey: string };

/** 退回移送 */
export type ReturnHandoff = {
  code: 'not-our-duty' | 'wrong-area' | 'papers-incomplete' | 'party-unwilling' | 'handled-elsewhere' | 'other';
  reason: string;
  happenedAt?: string;
};

/** 提交对账单 */
export type SubmitDigest = { asOf: string; changedSince?: string | null; items: DigestItem[]; signature: string };

/** An answer that says no: RFC 9457. `code` never changes, `detail` says what to do. */
export class LiandiaoProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${status} ${code}: ${detail}`);
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
  readonly idempotencyKey?: string;
}

/** Gets its own token and renews it. Use one Idempotency-Key per thing you want done, also when you repeat the call. */
export class LiandiaoClient {
  private token: string | null = null;

  constructor(private readonly options: LiandiaoClientOptions) {}

  /** 接收移送 */
  acceptHandoff(handoffId: string, body: AcceptHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/accept`,
      body,
      idempotencyKey,
    });
  }

  /** 登记本方公钥 */
  addKey(body: AddPublicKey, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', { path: `/api/partner/v1/keys`, body, idempotencyKey });
  }

  /** 办结反馈 */
  concludeHandoff(handoffId: string, body: ConcludeHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/conclude`,
      body,
      idempotencyKey,
    });
  }

  /** 每日对账单 */
  digest(day: string, query: { atLeast?: string } = {}): Promise<Digest> {
    return this.call<Digest>('GET', { path: `/api/partner/v1/digests/${encodeURIComponent(day)}`, query });
  }

  /** 移送详情 */
  handoff(handoffId: string, query: { atLeast?: string } = {}): Promise<PartnerHandoff> {
    return this.call<PartnerHandoff>('GET', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}`,
      query,
    });
  }

  /** 变化的移送 */
  handoffs(query: { atLeast?: string; changedSince?: string; limit?: number } = {}): Promise<PartnerHandoffs> {
    return this.call<PartnerHandoffs>('GET', { path: `/api/partner/v1/handoffs`, query });
  }

  /** 双方公钥 */
  keys(query: { atLeast?: string } = {}): Promise<ExchangeKeys> {
    return this.call<ExchangeKeys>('GET', { path: `/api/partner/v1/keys`, query });
  }

  /** 签收移送 */
  receiveHandoff(handoffId: string, body: ReceiveHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/receive`,
      body,
      idempotencyKey,
    });
  }

  /** 注销本方公钥 */
  retireKey(body: RetirePublicKey, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', { path: `/api/partner/v1/keys/retire`, body, idempotencyKey });
  }

  /** 退回移送 */
  returnHandoff(handoffId: string, body: ReturnHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/return`,
      body,
      idempotencyKey,
    });
  }

  /** 提交本方对账单 */
  submitDigest(day: string, body: SubmitDigest, idempotencyKey: string): Promise<DigestComparison> {
    return this.call<DigestComparison>('POST', {
      path: `/api/partner/v1/digests/${encodeURIComponent(day)}`,
      body,
      idempotencyKey,
    });
  }

  private async call<Answer>(method: string, call: Call): Promise<Answer> {
    const first = await this.send(method, call);
    if (first.status !== 401) return this.answer<Answer>(first);
    this.token = null;
    return this.answer<Answer>(await this.send(method, call));
  }

  private async send(method: string, { path, query = {}, body, idempotencyKey }: Call): Promise<Response> {
    const url = new URL(path, this.options.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    this.token ??= await this.newToken();
    const headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
    if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
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
