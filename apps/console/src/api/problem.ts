/** What the server says when it does not do something: RFC 9457 problem+json, plus our stable code and legal source. */
export interface ProblemFields {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly field: string | null;
  readonly source: string | null;
  /** Every field that was refused, where there are several. */
  readonly errors: readonly string[];
}

/** A problem in the language of the reader. */
export interface Refusal {
  readonly title: string;
  readonly todo: string | null;
  /** The server's own sentence, where it is said in another language: it may name more than the words above. */
  readonly original: string | null;
}

const STALE_STATUSES = [409, 412];
const STALE_CODES = ['STALE_REVISION', 'STALE', 'CONCURRENT_CHANGE', 'PRECONDITION_FAILED', 'WRONG_EXPECTED_REVISION'];

export class Problem extends Error implements ProblemFields {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly field: string | null;
  readonly source: string | null;
  readonly errors: readonly string[];

  constructor(fields: ProblemFields) {
    super(`${fields.status} ${fields.code}`);
    this.name = 'Problem';
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.field = fields.field;
    this.source = fields.source;
    this.errors = fields.errors;
  }

  /** Somebody else wrote in between: what is on the screen is old. */
  get stale(): boolean {
    return this.status === 412 || (STALE_STATUSES.includes(this.status) && STALE_CODES.includes(this.code));
  }

  get signedOut(): boolean {
    return this.status === 401;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function refusals(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('detail' in one)) return [];
    const detail = text(one.detail);
    return detail ? [detail] : [];
  });
}

/** Words for the cases where no server answered, or answered without saying why. */
const FALLBACKS: Readonly<Record<number, string>> = {
  401: '登录已失效，请重新登录。',
  403: '您没有权限做这件事。如确有需要，请联系本单位负责人。',
  404: '没有找到，可能已被移走，或您无权查看。',
  409: '内容已被他人更新，请刷新后再试。',
  412: '内容已被他人更新，请刷新后再试。',
  429: '操作太频繁，请稍等一分钟再试。',
  503: '服务正在启动或维护，请稍后再试。',
};

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  return new Problem({
    status: response.status,
    code: text(fields['code']) ?? `HTTP_${response.status}`,
    title: text(fields['title']) ?? FALLBACKS[response.status] ?? '服务暂时出错，请稍后再试。',
    detail: text(fields['detail']),
    field: text(fields['field']),
    source: text(fields['source']),
    errors: refusals(fields['errors']),
  });
}

export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({
    status: 0,
    code: 'NETWORK',
    title: '连不上服务器，请检查网络后重试。您填写的内容还在。',
    detail: null,
    field: null,
    source: null,
    errors: [],
  });
}
