import { dossierOf } from './dossier.js';
import type { RuleHit } from './dispute.events.js';
import type { Dispute } from './dispute.state.js';
import { paidBefore, promised } from './payments.js';

export interface Condition extends RuleHit {
  readonly met: boolean;
}

const BASIS = '财行〔2007〕179号；司发〔2018〕2号';
/** No rule of law: answers to files that were invented to claim the subsidy (patterns.md 2). */
const AGAINST_FORGERY = '本系统防伪要求';

/**
 * Whether the case may be subsidised (以案定补, domain.md 1.14), condition by condition. The rate is not ours: district
 * justice and finance set it.
 */
export function subsidyConditions(dispute: Dispute): readonly Condition[] {
  const { status, episode, agreement, annex } = dispute;
  const isOver = status === 'closed' || status === 'filed';
  const holds = Boolean(agreement?.effectiveOn) && annex.agreementEnd?.agreementId !== agreement?.agreementId;
  return [
    condition('closed', isOver, '案件已经结案'),
    condition('people-only', episode?.channel === 'people', '属于人民调解，不是行政调解或司法调解'),
    condition('agreement', holds, '调解成功，协议有效'),
    condition('performed', holds && isPerformed(dispute), '协议已经履行'),
    condition('file-complete', status === 'filed' || isComplete(dispute), '卷宗材料齐备'),
    condition('once', !annex.subsidised, '本案未领取过补贴（一案一补）'),
    condition('identity', everyPartyChecked(dispute), '每一名当事人的身份均已核验', AGAINST_FORGERY),
    condition('not-paid-before', !isPaidBefore(dispute), '款项不是在达成协议之前已经付清', AGAINST_FORGERY),
  ];
}

function condition(rule: string, met: boolean, text: string, source = BASIS): Condition {
  return { rule: `subsidy-${rule}`, met, text, source };
}

function isPerformed({ agreement }: Dispute): boolean {
  return agreement?.terms.every(({ outcome }) => outcome === 'performed') ?? false;
}

function isComplete(dispute: Dispute): boolean {
  return dossierOf(dispute, []).every(({ present, required }) => present || !required);
}

function everyPartyChecked({ registration, annex }: Dispute): boolean {
  return registration.parties.every(({ partyId }) => annex.identityChecks.some((one) => one.partyId === partyId));
}

function isPaidBefore(dispute: Dispute): boolean {
  const due = promised(dispute);
  return due > 0 && paidBefore(dispute) >= due;
}
