import { refused } from '@platform/messaging';
import type { Party } from '../dispute.events.js';
import type { Dispute } from '../dispute.state.js';

export const isMinor = ({ traits }: Pick<Party, 'traits'>): boolean => traits.some((trait) => trait.includes('未成年'));

const partyOf = (dispute: Dispute, partyId: string): Party | undefined =>
  dispute.registration.parties.find((one) => one.partyId === partyId);

/** The guardian with papers whose word a child's yes is taken for; null for everybody else. */
export function guardianSpeaking(
  dispute: Dispute,
  { partyId, decision }: { partyId: string; decision: string },
): string | null {
  const party = partyOf(dispute, partyId);
  if (decision !== 'given' || !party || !isMinor(party)) return null;
  const guardian = dispute.annex.representatives.find(
    (one) => one.partyId === partyId && (one.kind === 'guardian' || one.kind === 'legal') && one.document,
  );
  return guardian?.representativeId ?? null;
}

/**
 * Who speaks for a party was named for that party. A minor's yes is given by the guardian whose papers lie in the file;
 * a no is heard from anybody (民法典 19、20、34；个人信息保护法 31).
 */
export function mustSpeakFor(
  dispute: Dispute,
  { partyId, representativeId, decision }: { partyId: string; representativeId: string | null; decision: string },
): void {
  const named = dispute.annex.representatives.find((one) => one.representativeId === representativeId);
  if (representativeId !== null && named?.partyId !== partyId) {
    throw refused('REPRESENTATIVE_UNKNOWN', '该代理人未登记为这一当事人的代理人，请先登记。', {
      field: 'representativeId',
    });
  }
  if (decision !== 'given') return;
  mustHaveShownPaper(named);
  const party = partyOf(dispute, partyId);
  if (!party || !isMinor(party)) return;
  const isGuardian = named !== undefined && named.kind !== 'agent' && named.kind !== 'elected' && named.document;
  if (isGuardian) return;
  throw refused('GUARDIAN_MISSING', '未成年人的同意由其监护人作出，请先登记监护人并收存监护证明，再由其表示意愿。', {
    field: 'representativeId',
    source: '民法典 19、20、34；个人信息保护法 31',
  });
}

/** An agent without a paper binds nobody (民法典 165, 171); a no is heard from anybody. */
function mustHaveShownPaper(named: Dispute['annex']['representatives'][number] | undefined): void {
  if (named?.kind !== 'agent' || named.document) return;
  throw refused('POWER_OF_ATTORNEY_MISSING', '代理人尚未提交授权委托书，不能代为同意调解，请先收取或者由本人表示。', {
    field: 'representativeId',
    source: '民法典 165、171；民事诉讼法 62（参照）',
  });
}

/** A child signs no agreement by its own hand: its guardian does (民法典 19, 20, 34, 145). */
export function mustBeOfAge(dispute: Dispute, partyId: string): void {
  const party = partyOf(dispute, partyId);
  if (!party || !isMinor(party)) return;
  throw refused('GUARDIAN_MUST_SIGN', '未成年人的调解协议由其监护人签署，请选择代签的监护人。', {
    field: 'representativeId',
    source: '民法典 19、20、34、145',
  });
}

/** A child's application is made by its guardian; until there is one, the visit may be registered without (民法典 19, 20, 34). */
export function mustHaveGuardianToApply(dispute: Dispute, partyId: string): void {
  const party = partyOf(dispute, partyId);
  if (!party || !isMinor(party)) return;
  const { representatives } = dispute.annex;
  if (representatives.some((one) => one.partyId === partyId && (one.kind === 'guardian' || one.kind === 'legal'))) {
    return;
  }
  throw refused(
    'GUARDIAN_MISSING',
    '未成年人的申请由监护人代为提出，请登记监护人；监护人暂时不能到场的，可以先登记来访，暂不登记申请。',
    { field: 'applicants', source: '民法典 19、20、34' },
  );
}
