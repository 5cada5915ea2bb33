import type { DossierFiled } from './dispute.events.js';
import type { Dispute } from './dispute.state.js';

/** Papers of a mediation file, in the order of the file (domain.md 1.13; forms of 司发通〔2010〕239号). */
export const DOSSIER_ITEMS = [
  '人民调解申请书或受理登记表',
  '权利义务告知书',
  '当事人身份证明',
  '授权委托书',
  '调查记录',
  '证据材料',
  '调解记录',
  '调解协议书或口头协议登记表',
  '履行证明',
  '回访记录',
  '司法确认材料',
  '卷宗情况说明',
  '封底',
] as const;
export type DossierItem = (typeof DOSSIER_ITEMS)[number];

type Documents = DossierFiled['data']['documents'];

/** Which papers are there (proved by the record, or named by whoever files) and which must be. */
export function dossierOf(dispute: Dispute, named: readonly string[]): Documents {
  const proved = provedItems(dispute);
  const required = requiredItems(dispute);
  return DOSSIER_ITEMS.map((item) => ({
    item,
    present: proved.includes(item) || named.includes(item),
    required: required.includes(item),
  }));
}

function provedItems(dispute: Dispute): readonly DossierItem[] {
  const { episode, agreement, confirmation, visits, annex } = dispute;
  const when = (holds: boolean, item: DossierItem): readonly DossierItem[] => (holds ? [item] : []);
  return [
    '人民调解申请书或受理登记表',
    '封底',
    ...when(episode?.rightsTold ?? false, '权利义务告知书'),
    ...when(isIdentified(dispute), '当事人身份证明'),
    ...when(hasPowers(dispute), '授权委托书'),
    ...when(episode?.sessions.some(({ held }) => held) ?? false, '调解记录'),
    ...when((agreement?.effectiveOn ?? null) !== null, '调解协议书或口头协议登记表'),
    ...when(isPerformed(agreement, annex.payments), '履行证明'),
    ...when(visits > 0, '回访记录'),
    ...when(confirmation?.decided ?? false, '司法确认材料'),
  ];
}

/** A case that never reached mediation has a register entry and nothing more to prove. */
function requiredItems({ episode, agreement, annex, confirmation }: Dispute): readonly DossierItem[] {
  const always: readonly DossierItem[] = ['人民调解申请书或受理登记表', '封底'];
  if (!episode) return always;
  const mediated: readonly DossierItem[] = [
    ...always,
    '权利义务告知书',
    '当事人身份证明',
    // As needed (domain.md 1.13): needed once there is an agent, or a court has answered.
    ...(annex.representatives.some(({ kind }) => kind === 'agent') ? (['授权委托书'] as const) : []),
    ...(confirmation?.decided ? (['司法确认材料'] as const) : []),
  ];
  const held = episode.sessions.some((session) => session.held);
  const withRecord: readonly DossierItem[] = held || agreement?.effectiveOn ? [...mediated, '调解记录'] : mediated;
  return agreement?.effectiveOn ? [...withRecord, '调解协议书或口头协议登记表'] : withRecord;
}

function isIdentified({ registration, annex }: Dispute): boolean {
  return registration.parties.every(
    ({ partyId, idNumber }) => idNumber !== null || annex.identityChecks.some((one) => one.partyId === partyId),
  );
}

function hasPowers({ annex }: Dispute): boolean {
  const agents = annex.representatives.filter(({ kind }) => kind === 'agent');
  return agents.length > 0 && agents.every(({ document }) => document);
}

function isPerformed(agreement: Dispute['agreement'], payments: Dispute['annex']['payments']): boolean {
  const isPaid = (termId: string): boolean => payments.some((payment) => payment.termId === termId);
  return agreement?.terms.some(({ termId, outcome }) => outcome === 'performed' && isPaid(termId)) ?? false;
}

const FILE_WORDS = { people: '人调', administrative: '行调', judicial: '诉调', other: '调' } as const;

/** `（2026）人调字第K7MQ3XA4号`: the dispute's own short number, where the committee keeps no numbers of its own. */
export function defaultFileNo({ registration, episode }: Dispute, filedOn: string): string {
  const number = registration.code.split('-').at(-1) ?? registration.code;
  return `（${filedOn.slice(0, 4)}）${FILE_WORDS[episode?.channel ?? 'people']}字第${number}号`;
}
