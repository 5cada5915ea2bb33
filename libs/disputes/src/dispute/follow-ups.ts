import { isLabour } from './clocks.js';
import { isCourtsOwn, isEntrusted } from './court-sending.js';
import { touchesStatusOrTitle } from './confirmation-readiness.js';
import { isMinor } from './decisions/guardians.js';
import { arbitrationAhead } from './decisions/arbitration.js';
import { laterRoles } from './decisions/later-roles.js';
import { isConfirmed } from './decisions/objections.js';
import type { ConfirmationOutcome, RuleHit } from './dispute.events.js';
import type { Dispute } from './dispute.state.js';

const hit = (rule: string, source: string, text: string): RuleHit => ({ rule, source, text });

const AFTER_RULING: Readonly<Record<ConfirmationOutcome, RuleHit>> = {
  valid: hit(
    'ruling-valid',
    '民事诉讼法 206；民诉法解释 372',
    '裁定有效，可以申请强制执行；当事人自收到裁定之日起十五日内、利害关系人自知道之日起六个月内可以提出异议。',
  ),
  rejected: hit('ruling-rejected', '民事诉讼法 206', '裁定驳回：可以变更原协议、重新调解，也可以向人民法院起诉。'),
  withdrawn: hit('ruling-withdrawn', '民诉法解释 357', '申请已撤回：协议仍有约束力，争议可以就协议起诉。'),
  terminated: hit(
    'ruling-terminated',
    '民事诉讼法 186',
    '审查中发现属于民事权益争议，特别程序终结：争议可以向人民法院起诉，协议的约束力不受影响。',
  ),
  'not-accepted': hit(
    'ruling-not-accepted',
    '民诉法解释 355；人民调解法 31、32',
    '法院不予受理：协议的约束力不受影响，争议可以另行起诉。',
  ),
};

/** What may follow now, in words: after a ruling, after a breach, and the other ways to make a debt enforceable. */
export function followUps(dispute: Dispute): readonly RuleHit[] {
  return [
    ...beforeTheStart(dispute),
    ...limitsOfDisposal(dispute),
    ...afterAgreement(dispute),
    ...arbitrationAhead(dispute),
    ...laterRoles(dispute),
  ];
}

/** Asked for from the acceptance on; that it does not stop a session is a local choice. */
function beforeTheStart({ episode, registration, annex }: Dispute): readonly RuleHit[] {
  if (episode === null || episode.ending !== null || episode.judicialKind === null) return [];
  const unseen = registration.parties.some(
    ({ partyId }) => !annex.identityChecks.some((one) => one.partyId === partyId),
  );
  return unseen ? [IDENTITY_FIRST] : [];
}

const IDENTITY_FIRST = hit(
  'court-identity-first',
  '在线调解规则 17',
  '法院委派、委托的调解开始前，应当核对各方当事人身份，告知虚假调解的后果，并请其确认送达地址；尚有当事人的身份未核验。',
);

/** What the parties cannot settle among themselves, told once there is a draft (民诉法解释 355, 358). */
function limitsOfDisposal({ agreement, annex, registration }: Dispute): readonly RuleHit[] {
  if (agreement === null) return [];
  return [
    ...(registration.parties.some(isMinor) ? [WARD] : []),
    ...(annex.left.length > 0 ? [OUTSIDE] : []),
    ...(touchesStatusOrTitle(registration) ? [NOT_FOR_CONFIRMATION] : []),
  ];
}

const WARD = hit(
  'limit-ward',
  '民法典 35；民诉法解释 358',
  '协议涉及未成年人：监护人除为维护其利益外，不得处分其财产，损害其利益的条款可能不被确认；请核对各条是否有利于未成年人。',
);

const OUTSIDE = hit(
  'limit-outside',
  '民诉法解释 358；民法典 465',
  '有当事人退出调解：协议只约束签署的各方，不得处分退出者的权利或者为其设定义务；损害其合法权益的，法院裁定驳回确认申请。',
);

const NOT_FOR_CONFIRMATION = hit(
  'limit-status-title',
  '民诉法解释 355',
  '身份关系、物权或者知识产权确权的部分不能申请司法确认：金钱给付等可以确认的部分，请在签署前单独拟定为部分协议。',
);

function afterAgreement(dispute: Dispute): readonly RuleHit[] {
  const { confirmation, agreement, annex } = dispute;
  if (!agreement?.effectiveOn) return [];
  if (annex.agreementEnd?.agreementId === agreement.agreementId) return afterEnd(dispute);
  const outcome = confirmation?.agreementId === agreement.agreementId ? confirmation.outcome : null;
  const inForce = isConfirmed(dispute);
  const ruling = outcome === null ? [] : [outcome === 'valid' && !inForce ? SET_ASIDE : AFTER_RULING[outcome]];
  return [
    ...(isEntrusted(dispute) ? [TO_THE_COURT] : []),
    ...(isCourtsOwn(dispute) ? [COURTS_OWN] : []),
    ...ruling,
    ...afterBreach(dispute, inForce),
    ...otherWays(dispute, inForce),
  ];
}

const TO_THE_COURT = hit(
  'entrusted-to-court',
  '特邀调解规定 20',
  '法院委托调解达成的协议交委托法院审查，由法院制作调解书或者裁定准许撤诉。',
);

const COURTS_OWN = hit(
  'courts-own',
  '民事诉讼法 100',
  '人民法院自己主持调解达成的协议由该院审查后制作调解书，双方签收即有法律效力，不另申请司法确认。',
);

const SET_ASIDE = hit(
  'ruling-set-aside',
  '民诉法解释 372',
  '对确认裁定的异议成立，裁定已被撤销或者变更：不得据此申请强制执行，争议可以就协议起诉。',
);

const AFTER_END = hit(
  'agreement-ended',
  '宁波市调解条例 26（参照）',
  '协议已被撤销或者确认无效：可以重新调解，也可以就原纠纷起诉。',
);

const RESTITUTION = hit(
  'agreement-ended-restitution',
  '民法典 155、157',
  '协议自始没有约束力：已经履行的，取得的财产应当返还，不能返还的折价补偿；重新调解时请先核对已付款项，不要重复计算。',
);

function afterEnd({ agreement, annex }: Dispute): readonly RuleHit[] {
  const isPerformed = agreement?.terms.some(({ termId, outcome }) => {
    return outcome === 'performed' || annex.payments.some((paid) => paid.termId === termId);
  });
  return isPerformed ? [AFTER_END, RESTITUTION] : [AFTER_END];
}

function afterBreach({ agreement }: Dispute, isEnforceable: boolean): readonly RuleHit[] {
  if (!agreement?.terms.some(({ outcome }) => outcome === 'breached')) return [];
  if (isEnforceable) {
    const text = '裁定有效的协议未履行：对方可以在履行期限最后一日起二年内申请强制执行。';
    return [hit('breach-enforce', '民事诉讼法 206、250', text)];
  }
  return [
    hit('breach-sue', '人民调解法 32；民诉法解释 61', '协议未履行：可以就协议向人民法院起诉，以不履行一方为被告。'),
  ];
}

/** Named only where they fit: money, not yet paid, and no ruling that does the same better. */
function otherWays({ agreement, registration }: Dispute, isEnforceable: boolean): readonly RuleHit[] {
  const owed = (agreement?.terms ?? []).filter(
    ({ amountCny, outcome }) => amountCny !== null && outcome !== 'performed',
  );
  if (isEnforceable || owed.length === 0) return [];
  const isBreached = owed.some(({ outcome }) => outcome === 'breached');
  return isBreached ? [paymentOrder(isLabour(registration.category))] : [NOTARISED_DEBT];
}

function paymentOrder(isWages: boolean): RuleHit {
  const source = isWages ? '劳动争议调解仲裁法 16；民事诉讼法 225、227' : '民事诉讼法 225、227';
  return hit('payment-order', source, '金钱给付到期未付且没有其他债务纠纷：可以向有管辖权的基层人民法院申请支付令。');
}

const NOTARISED_DEBT = hit(
  'notarised-debt',
  '公证法 37',
  '有金钱给付内容、债务人愿意接受强制执行的：可以向公证机构申请办理赋予强制执行效力的债权文书公证。',
);
