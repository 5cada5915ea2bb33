import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { isLabour } from '../clocks.js';
import { isDay } from '../days.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustNotBeFuture } from '../dispute.rules.js';
import type { Agreement, Dispute } from '../dispute.state.js';
import type { NoteRemedyCommand } from '../safeguards/safeguards.commands.js';
import type { Remedy } from '../safeguards/safeguards.events.js';
import { isConfirmed } from './objections.js';

const SOURCES: Readonly<Record<Remedy, string>> = {
  'payment-order': '民事诉讼法 225、227',
  'notarised-debt': '公证法 37',
  enforcement: '民事诉讼法 206、250',
  suit: '人民调解法 32；民诉法解释 61',
  arbitration: '人民调解法 3(3)；劳动争议调解仲裁法 15',
};

/** A way taken after the agreement, where the law opens it: never a payment order for what is no money, or not yet due. */
export function noteRemedy(
  { disputeId, kind, body, on, documentNo = null }: NoteRemedyCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'note-remedy');
  if (!isDay(on)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field: 'on' });
  mustNotBeFuture(on, metadata, 'on');
  const { agreement } = dispute;
  if (!agreement?.effectiveOn) throw refused('AGREEMENT_NOT_IN_FORCE', '没有已生效的协议。');
  if (on < agreement.effectiveOn) {
    throw invalid('BEFORE_EFFECT', `日期不能早于协议生效日 ${agreement.effectiveOn}，请核对。`, { field: 'on' });
  }
  mustBeOpen(kind, agreement, dispute);
  const { agreementId } = agreement;
  const source = kind === 'payment-order' && isLabour(dispute.registration.category) ? LABOUR_ORDER : SOURCES[kind];
  return [{ type: 'RemedyNoted', data: { disputeId, agreementId, kind, body, on, documentNo, source } }];
}

const LABOUR_ORDER = '劳动争议调解仲裁法 16；民事诉讼法 225、227';

function mustBeOpen(kind: Remedy, agreement: Agreement, dispute: Dispute): void {
  const open = agreement.terms.filter(({ outcome }) => outcome !== 'performed');
  const breached = open.filter(({ outcome }) => outcome === 'breached');
  const owesMoney = (terms: Agreement['terms']): boolean => terms.some(({ amountCny }) => amountCny !== null);
  const source = SOURCES[kind];
  if (kind === 'payment-order' && !owesMoney(breached)) {
    throw refused('NO_MONEY_OVERDUE', '支付令只用于到期未付的金钱给付，请先记录该条款未履行。', { source });
  }
  if (kind === 'notarised-debt' && !owesMoney(open)) {
    throw refused('NO_MONEY_OWED', '赋予强制执行效力的公证只用于尚未履行的金钱给付。', { source });
  }
  if (kind === 'enforcement' && !(breached.length > 0 && isEnforceable(dispute, agreement))) {
    throw refused('NOT_ENFORCEABLE', '申请强制执行须有确认裁定或赋强公证，且条款未履行；请先记录。', { source });
  }
  if ((kind === 'suit' || kind === 'arbitration') && breached.length === 0) {
    throw refused('NOT_BREACHED', '协议尚无未履行的条款；就协议起诉或仲裁前，请先记录未履行。', { source });
  }
}

function isEnforceable(dispute: Dispute, { agreementId }: Agreement): boolean {
  const { remedies } = dispute.safeguards;
  return (
    isConfirmed(dispute) || remedies.some((one) => one.kind === 'notarised-debt' && one.agreementId === agreementId)
  );
}
