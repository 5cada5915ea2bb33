import { invalid } from '@platform/messaging';
import type { RuleHit } from '../dispute.events.js';
import type { Dispute } from '../dispute.state.js';

const SOURCE = '民事诉讼法 127(2)；仲裁法 5';

/** The screening found that the parties agreed on arbitration: the court takes no suit about the matter itself. */
export const isForArbitration = ({ screening }: Dispute): boolean =>
  screening?.bars.some(({ rule }) => rule === 'arbitration-agreed') ?? false;

/** A labour dispute goes to the arbitration commission before any court takes it, unless that is behind it (劳动争议法 5, 14). */
const isForLabourArbitration = ({ registration, annex }: Dispute): boolean =>
  registration.category === '其他劳动争议' &&
  registration.source !== '法院' &&
  !annex.earlierDecisions.some(({ kind }) => kind === 'award');

/** Whoever is told the other ways is told the one that was agreed; a suit alone would send them to a closed door. */
export function mustNameArbitration(dispute: Dispute, ways: readonly string[], field: string): void {
  if (ways.some((way) => way.includes('仲裁'))) return;
  if (isForLabourArbitration(dispute)) {
    throw invalid('ARBITRATION_NOT_NAMED', '劳动争议应当先申请劳动争议仲裁，告知的途径应当包括劳动仲裁。', {
      field,
      source: '劳动争议调解仲裁法 5、14',
    });
  }
  if (!isForArbitration(dispute)) return;
  throw invalid('ARBITRATION_NOT_NAMED', '双方订有仲裁协议，告知的途径应当包括向约定的仲裁机构申请仲裁。', {
    field,
    source: SOURCE,
  });
}

/** After a failure or a refusal the matter goes to arbitration; an agreement reached here is a contract of its own. */
export function arbitrationAhead(dispute: Dispute): readonly RuleHit[] {
  if (!isForArbitration(dispute)) return [];
  const breached = dispute.agreement?.terms.some(({ outcome }) => outcome === 'breached') ?? false;
  if (!breached && dispute.status !== 'failed' && dispute.status !== 'refused') return [];
  const text = breached
    ? '原合同有仲裁协议：就原纠纷应申请仲裁；调解协议未另行约定仲裁的，可以就调解协议起诉。'
    : '双方订有仲裁协议：应当向约定的仲裁机构申请仲裁，人民法院不受理起诉（协议无效或者对方应诉未提异议的除外）。';
  return [{ rule: 'arbitration-as-agreed', source: SOURCE, text }];
}
