import { confirmationWindow } from './decisions/confirmation.js';
import { isCourtsOwn, isEntrusted } from './court-sending.js';
import { shanghaiDay } from './days.js';
import type { Agreement, Dispute } from './dispute.state.js';
import type { Condition } from './subsidy.js';

export interface Readiness {
  /** Nothing stands in the way that this system can see. */
  readonly ready: boolean;
  /** Days until the last day to apply, that day included; null: no window is open. */
  readonly daysLeft: number | null;
  readonly conditions: readonly Condition[];
}

/** What a court will ask of a joint application, before anybody makes the way (民诉法 205; 民诉法解释 353-355). */
export function confirmationReadiness(dispute: Dispute, now: string): Readiness {
  const { agreement, annex } = dispute;
  const daysLeft = daysLeftOf(dispute, now);
  const isEnded = annex.agreementEnd?.agreementId === agreement?.agreementId && annex.agreementEnd !== null;
  const conditions: readonly Condition[] = [
    condition('written', agreement?.form === 'written', '协议是书面的', '民诉法解释 354'),
    condition('effective', Boolean(agreement?.effectiveOn) && !isEnded, '协议已经生效且未被撤销', '人民调解法 29、33'),
    condition('clear', isClear(agreement), '每一条都写明由谁履行、何时履行，内容明确', '民诉法解释 358'),
    condition(
      'subject',
      !touchesStatusOrTitle(dispute.registration),
      '不涉及身份关系、物权或知识产权确权',
      '民诉法解释 355',
    ),
    condition(
      'not-entrusted',
      !isEntrusted(dispute),
      '不是法院立案后委托调解的案件（协议交委托法院）',
      '特邀调解规定 20',
    ),
    condition('not-own', !isCourtsOwn(dispute), '不是法院自己主持调解的案件（由法院制作调解书）', '民事诉讼法 100'),
    condition(
      'open',
      !isAsked(dispute),
      '尚未就该协议申请司法确认，或者申请已撤回、未获受理',
      '民事诉讼法 205；民诉法解释 357',
    ),
    condition('window', daysLeft !== null && daysLeft > 0, '在协议生效之日起三十日内', '人民调解法 33；民事诉讼法 205'),
    condition('identity', isIdentified(dispute), '双方身份证明齐备', '民诉法解释 354'),
    condition('address', hasAddresses(dispute), '双方住所、联系方式齐备', '民诉法解释 354'),
  ];
  return { ready: conditions.every(({ met }) => met), daysLeft, conditions };
}

function condition(rule: string, met: boolean, text: string, source: string): Condition {
  return { rule: `confirmation-${rule}`, met, text, source };
}

const DAY_MS = 86_400_000;

function daysLeftOf(dispute: Dispute, now: string): number | null {
  const window = confirmationWindow(dispute);
  if (!window) return null;
  const [last, today] = [shanghaiDay(window.clock.dueAt), shanghaiDay(now)].map((day) => Date.parse(day));
  return last === undefined || today === undefined ? null : Math.max(0, Math.round((last - today) / DAY_MS) + 1);
}

/** Somebody performs, and money has a sum; a term without a day is due at once. */
function isClear(agreement: Agreement | null): boolean {
  return agreement?.terms.every(({ debtorPartyId }) => debtorPartyId !== null) ?? false;
}

/**
 * Status, title and intellectual property as such, as far as the register's words say it; money that follows from them
 * (maintenance, a price, damages) can be confirmed. The other subjects of 355 are declared by whoever applies.
 */
const UNCONFIRMABLE_WORDS =
  /离婚|婚姻关系|婚姻效力|亲子关系|收养关系|监护权|所有权确认|确权|权属|专利权归属|著作权归属|商标权归属/u;

export function touchesStatusOrTitle({ subCategory }: Dispute['registration']): boolean {
  return UNCONFIRMABLE_WORDS.test(subCategory ?? '');
}

function isAsked({ confirmation, agreement }: Dispute): boolean {
  if (confirmation === null || confirmation.agreementId !== agreement?.agreementId) return false;
  return confirmation.outcome !== 'withdrawn' && confirmation.outcome !== 'not-accepted';
}

function isIdentified({ registration, annex }: Dispute): boolean {
  return registration.parties.every(
    ({ partyId, idNumber }) => idNumber !== null || annex.identityChecks.some((one) => one.partyId === partyId),
  );
}

function hasAddresses({ registration }: Dispute): boolean {
  return registration.parties.every(({ address, phone }) => address !== null && phone !== null);
}
