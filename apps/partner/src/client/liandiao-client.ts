// Generated from /api/openapi.json (see test/partner-client.spec.ts). Do not edit; copy it into your project.

/** 接收移送 */
export type AcceptHandoff = { partnerOrderNo?: string | null; packageHash?: string | null; happenedAt?: string };

/** 登记公钥 */
export type AddPublicKey = { publicKey: string };

/** 可办理的操作 */
export type AllowedAction = { action: string; title: string };

/** 登记附件 */
export type AnnounceAttachment = {
  name: string;
  mediaType:
    | 'application/pdf'
    | 'image/jpeg'
    | 'image/png'
    | 'text/plain'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'audio/mpeg'
    | 'video/mp4';
  size: number;
  sha256: string;
  classification?: 'public' | 'internal' | 'sensitive';
};

/** 答复补充建议 */
export type AnswerProposal = {
  proposalId: string;
  decision: 'taken' | 'declined';
  reason?: string | null;
  happenedAt?: string;
};

/** 答复退回请求 */
export type AnswerReturn = { decision: 'accepted' | 'refused'; reason?: string | null; happenedAt?: string };

/** 申请 */
export type ApplicationInput = { form: 'written' | 'oral'; manner: string; readBack?: boolean };

/** 附件 */
export type AttachmentNote = {
  attachmentId: string;
  mediaType: string;
  size: number;
  sha256: string;
  classification: string;
  by: string;
  stored: boolean;
  sealed: boolean;
};

/** 确认办结 */
export type CloseHandoff = { happenedAt?: string };

/** 办理结果 */
export type CommandAnswer = { id: string; revision: number; position: string; repeated: boolean };

/** 认可异议 */
export type ConcedeObjection = { reason?: string | null; happenedAt?: string };

/** 办结反馈 */
export type ConcludeHandoff = {
  outcome: 'valid' | 'rejected' | 'withdrawn' | 'not-accepted' | 'terminated' | 'settled' | 'not-settled';
  decidedOn: string;
  documentNo?: string | null;
  reason?: string | null;
  happenedAt?: string;
};

/** 确认已删除 */
export type ConfirmErasure = { subjectId: string };

/** 裁定 */
export type DecideObjection = { decision: 'upheld' | 'overruled'; reason: string; happenedAt?: string };

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

/** 在先裁判或协议 */
export type EarlierDecisionInput = {
  kind: 'judgment' | 'court-mediation' | 'award' | 'agreement' | 'administrative';
  documentNo?: string | null;
  decidedOn?: string | null;
  content: string;
};

/** 双方公钥 */
export type ExchangeKeys = { signingKeys: { keyId: string; publicKey: string }[]; partnerKeys: string[] };

/** 批准延长办理期限 */
export type ExtendHandling = { reason: string; dueOn?: string | null; happenedAt?: string };

/** 移送材料包 */
export type HandoffPackage = {
  handoffId: string;
  disputeCode: string;
  disclosure: string;
  reason: string | null;
  requestedAction: string | null;
  case: {
    category: string;
    subCategory: string | null;
    flags: string[];
    divisionCode: string | null;
    amountCny: number | null;
    peopleInvolved: number | null;
    requestedOn: string;
    facts: string | null;
    claims: string | null;
  };
  parties: PackageParty[];
  consents: { label: string; channel: string; decision: string }[];
  items: { type: string; title: string; classification: 'public' | 'internal' | 'sensitive'; sha256: string }[];
  attachments: NamedAttachment[];
  contentHash: string;
};

/** 暂停办理 */
export type HoldHandoff = { reason: string; happenedAt?: string };

/** 登记的当事人 */
export type IntakePartyInput = {
  role: '申请人' | '被申请人' | '第三人';
  kind: '自然人' | '法人' | '其他组织';
  name?: string | null;
  idNumber?: (unknown & unknown) | null;
  phone?: (unknown & unknown) | null;
  address?: string | null;
  traits?: string[];
  representatives?: RepresentativeInput[];
};

/** 附件 */
export type NamedAttachment = {
  attachmentId: string;
  mediaType: string;
  size: number;
  sha256: string;
  classification: string;
  by: string;
  stored: boolean;
  sealed: boolean;
  name: string;
};

/** 提出异议 */
export type ObjectToHandoff = {
  code: 'not-our-duty' | 'wrong-area' | 'papers-incomplete' | 'party-unwilling' | 'handled-elsewhere' | 'other';
  legalBasis: string;
  reason: string;
  happenedAt?: string;
};

/** 材料包中的当事人 */
export type PackageParty = {
  subjectId: string;
  label: string;
  role: string;
  kind: string;
  name: string | null;
  idNumber: string | null;
  phone: string | null;
  address: string | null;
};

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
  linkage: string;
  linkageTitle: string;
  hop: number;
  sourceOrderNo: string | null;
  arbitrationCause: string | null;
  arbitrationDueAt: string | null;
  returnRequestedBy: string | null;
  handlingDueAt: string | null;
  progress: { stage: string; at: string }[];
  attachments: AttachmentNote[];
  erasures: { subjectId: string; confirmedBy: string[] }[];
  outcome: string | null;
  decidedOn: string | null;
  documentNo: string | null;
  revision: number;
  changedAt: string;
  allowedActions: AllowedAction[];
};

/** 变化的移送 */
export type PartnerHandoffs = { items: PartnerHandoff[]; nextChangedSince: string; more: boolean };

/** 补充建议 */
export type ProposeMaterial = { text: string; attachmentIds?: string[]; happenedAt?: string };

/** 撤回 */
export type RecallHandoff = { reason: string; happenedAt?: string };

/** 签收移送 */
export type ReceiveHandoff = { partnerOrderNo?: string | null; happenedAt?: string };

/** 反馈进展 */
export type ReportProgress = {
  stage:
    | 'party-contacted'
    | 'mediation-opened'
    | 'mediator-appointed'
    | 'session-held'
    | 'agreement-in-effect'
    | 'petitioner-told'
    | 'aid-decided'
    | 'lawyer-assigned'
    | 'other';
  reason?: string | null;
  happenedAt?: string;
};

/** 随同的代理人或监护人 */
export type RepresentativeInput = {
  kind: 'legal' | 'guardian' | 'agent' | 'elected';
  power?: 'general' | 'special';
  document: boolean;
  name: string;
  idNumber: unknown & unknown;
  phone?: (unknown & unknown) | null;
};

/** 请求退回 */
export type RequestReturn = { reason: string; happenedAt?: string };

/** 请求移交 */
export type RequestTransfer = { reason: string; happenedAt?: string };

/** 恢复办理 */
export type ResumeHandoff = { happenedAt?: string };

/** 注销公钥 */
export type RetirePublicKey = { publicKey: string };

/** 退回移送 */
export type ReturnHandoff = {
  code: 'not-our-duty' | 'wrong-area' | 'papers-incomplete' | 'party-unwilling' | 'handled-elsewhere' | 'other';
  reason: string;
  happenedAt?: string;
};

/** 移送回执 */
export type SubmitAnswer = {
  id: string;
  revision: number;
  position: string;
  repeated: boolean;
  handoffId: string;
  disputeId: string;
};

/** 提交对账单 */
export type SubmitDigest = { asOf: string; changedSince?: string | null; items: DigestItem[]; signature: string };

/** 移送案件 */
export type SubmitHandoff = {
  sourceOrderNo: string;
  linkage:
    | 'agency'
    | 'court-delegated'
    | 'court-entrusted-ordinary'
    | 'court-entrusted-summary'
    | 'petition'
    | 'police'
    | 'procuratorate'
    | 'legal-aid'
    | 'administrative'
    | 'hotline'
    | 'hotline-complex'
    | 'grid';
  channel?: 'people' | 'administrative' | 'judicial' | 'other';
  toOrganisationId?: string | null;
  reason: string;
  requestedAction?: string | null;
  dispute: {
    category:
      | '婚姻家庭'
      | '邻里'
      | '房屋宅基地'
      | '合同'
      | '生产经营'
      | '损害赔偿'
      | '山林土地'
      | '征地拆迁'
      | '环境污染'
      | '拖欠农民工工资'
      | '其他劳动争议'
      | '旅游'
      | '电子商务'
      | '其他消费'
      | '医疗'
      | '道路交通事故'
      | '物业'
      | '其他';
    subCategory?: string | null;
    title?: string | null;
    facts: string;
    claims?: string | null;
    amountCny?: number | null;
    peopleInvolved?: number | null;
    flags?: (
      | '可能激化'
      | '群体性'
      | '人身伤亡'
      | '家庭暴力'
      | '正在诉讼'
      | '曾经诉讼'
      | '刑事'
      | '涉行政机关'
      | '涉行政监管'
      | '跨区域'
      | '未成年人'
      | '前次调解失败'
      | '前次协商失败'
      | '协议反悔'
      | '系列案件'
      | '用工主体不清'
      | '轻生风险'
      | '弱势群体'
      | '约定仲裁'
    )[];
    parties: IntakePartyInput[];
    place?: string | null;
    reporter?: string | null;
    finder?:
      | '法律明白人'
      | '居村干部'
      | '楼组长'
      | '网格员'
      | '人民调解员'
      | '居村法律顾问'
      | '社区民警'
      | '志愿者'
      | '群众'
      | '其他'
      | null;
    application?: ApplicationInput | null;
    earlierDecisions?: EarlierDecisionInput[];
    requestedOn?: string;
    divisionCode: string;
  };
  happenedAt?: string;
};

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
  /** The content of a file. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
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

  /** 登记附件 */
  announceAttachment(handoffId: string, body: AnnounceAttachment, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/attachments`,
      body,
      idempotencyKey,
    });
  }

  /** 答复补充建议 */
  answerProposalHandoff(handoffId: string, body: AnswerProposal, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/answer-proposal`,
      body,
      idempotencyKey,
    });
  }

  /** 答复退回请求 */
  answerReturnHandoff(handoffId: string, body: AnswerReturn, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/answer-return`,
      body,
      idempotencyKey,
    });
  }

  /** 下载附件 */
  attachment(handoffId: string, attachmentId: string, query: { atLeast?: string } = {}): Promise<Uint8Array> {
    return this.file('GET', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/attachments/${encodeURIComponent(attachmentId)}/content`,
      query,
    });
  }

  /** 确认办结 */
  closeHandoff(handoffId: string, body: CloseHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/close`,
      body,
      idempotencyKey,
    });
  }

  /** 认可异议 */
  concedeHandoff(handoffId: string, body: ConcedeObjection, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/concede`,
      body,
      idempotencyKey,
    });
  }

  /** 办结反馈 */
  concludeHandoff(handoffId: string, body: ConcludeHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/conclude`,
      body,
      idempotencyKey,
    });
  }

  /** 确认已删除 */
  confirmErasureHandoff(handoffId: string, body: ConfirmErasure, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/confirm-erasure`,
      body,
      idempotencyKey,
    });
  }

  /** 裁定 */
  decideHandoff(handoffId: string, body: DecideObjection, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/decide`,
      body,
      idempotencyKey,
    });
  }

  /** 每日对账单 */
  digest(day: string, query: { atLeast?: string } = {}): Promise<Digest> {
    return this.call<Digest>('GET', { path: `/api/partner/v1/digests/${encodeURIComponent(day)}`, query });
  }

  /** 批准延长办理期限 */
  extendHandlingHandoff(handoffId: string, body: ExtendHandling, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/extend-handling`,
      body,
      idempotencyKey,
    });
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

  /** 暂停办理 */
  holdHandoff(handoffId: string, body: HoldHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/hold`,
      body,
      idempotencyKey,
    });
  }

  /** 双方公钥 */
  keys(query: { atLeast?: string } = {}): Promise<ExchangeKeys> {
    return this.call<ExchangeKeys>('GET', { path: `/api/partner/v1/keys`, query });
  }

  /** 提出异议 */
  objectHandoff(handoffId: string, body: ObjectToHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/object`,
      body,
      idempotencyKey,
    });
  }

  /** 移送材料包 */
  package(handoffId: string, query: { atLeast?: string } = {}): Promise<HandoffPackage> {
    return this.call<HandoffPackage>('GET', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/package`,
      query,
    });
  }

  /** 补充建议 */
  proposeHandoff(handoffId: string, body: ProposeMaterial, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/propose`,
      body,
      idempotencyKey,
    });
  }

  /** 撤回 */
  recallHandoff(handoffId: string, body: RecallHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/recall`,
      body,
      idempotencyKey,
    });
  }

  /** 签收移送 */
  receiveHandoff(handoffId: string, body: ReceiveHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/receive`,
      body,
      idempotencyKey,
    });
  }

  /** 反馈进展 */
  reportProgressHandoff(handoffId: string, body: ReportProgress, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/report-progress`,
      body,
      idempotencyKey,
    });
  }

  /** 请求退回 */
  requestReturnHandoff(handoffId: string, body: RequestReturn, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/request-return`,
      body,
      idempotencyKey,
    });
  }

  /** 请求移交 */
  requestTransferHandoff(handoffId: string, body: RequestTransfer, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/request-transfer`,
      body,
      idempotencyKey,
    });
  }

  /** 恢复办理 */
  resumeHandoff(handoffId: string, body: ResumeHandoff, idempotencyKey: string): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/resume`,
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

  /** 提交附件内容 */
  storeAttachment(
    handoffId: string,
    attachmentId: string,
    bytes: Uint8Array<ArrayBuffer>,
    idempotencyKey: string,
  ): Promise<CommandAnswer> {
    return this.call<CommandAnswer>('POST', {
      path: `/api/partner/v1/handoffs/${encodeURIComponent(handoffId)}/attachments/${encodeURIComponent(attachmentId)}/content`,
      bytes,
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

  /** 移送案件给本系统的单位 */
  submitHandoff(body: SubmitHandoff, idempotencyKey: string): Promise<SubmitAnswer> {
    return this.call<SubmitAnswer>('POST', { path: `/api/partner/v1/handoffs`, body, idempotencyKey });
  }

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
    const headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
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
