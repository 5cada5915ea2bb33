import { invalid } from '../messaging/index.js';

/** NUL, and half of a surrogate pair: PostgreSQL keeps neither in a text. */
const NOT_KEEPABLE = /[\0\p{Cs}]/u;

/**
 * What no view can keep must not become a fact: it could not be taken back, and every view that meets it would stand still.
 * @throws DomainError `CONTROL_CHARACTERS`
 */
export function mustBeKeepable(value: unknown): void {
  if (typeof value === 'string') {
    if (NOT_KEEPABLE.test(value)) {
      throw invalid('CONTROL_CHARACTERS', '内容含有不可见的控制字符，请删除后重新提交。');
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    mustBeKeepable(name);
    mustBeKeepable(member);
  }
}
