import type { CaseAt } from '@libs/disputes';
import type { Entry, FieldName, Values } from '../template/fields.js';
import { FIELDS } from '../template/fields.js';
import {
  agentEntries,
  groundEntries,
  linesOf,
  partyEntries,
  sessionEntries,
  termEntries,
  visitEntries,
} from './entries.js';
import { amountInWords, dayInWords, endingInWords, OUTCOMES, RULINGS, sourceInWords, UNNAMED } from './words.js';

/** Names as they were when a paper was made; kept with the paper, since directories change. */
export interface Names {
  readonly organisations: Readonly<Record<string, string>>;
  readonly mediators: Readonly<Record<string, string>>;
}

export interface PaperSource {
  /** Opened: the rights filter was asked. */
  readonly at: CaseAt;
  readonly names: Names;
  /** What whoever makes the paper typed. */
  readonly inputs: Readonly<Partial<Record<FieldName, string>>>;
  readonly contents?: readonly Entry[];
  readonly totalPages?: number;
}

/** Everything that a template may name, from the case as it stood. What was typed goes before what the case says. */
export function paperValues(source: PaperSource): Values {
  const { at, inputs, names } = source;
  const fields = Object.fromEntries(
    (Object.keys(FIELDS) as FieldName[]).map((name) => [name, inputs[name] || FROM_CASE[name]?.(source) || null]),
  ) as Values['fields'];
  const parties = partyEntries(at.facts);
  const of = (role: string): readonly Entry[] => parties.filter(({ 身份 }) => 身份 === role);
  const lists: Values['lists'] = {
    申请人: of('申请人'),
    被申请人: of('被申请人'),
    第三人: of('第三人'),
    各方: parties,
    代理人: agentEntries(at),
    各次调解: sessionEntries(at, names),
    条款: termEntries(at.facts),
    理由: groundEntries(at.facts),
    其他途径: linesOf(at.facts.refusal?.otherWays ?? [], '途径'),
    回访: visitEntries(at.facts),
    附件材料: linesOf(last(at, 'CourtReported')?.data.papers ?? [], '名称'),
    卷内文件: source.contents ?? [],
  };
  return { fields, lists };
}

type FromCase = (source: PaperSource) => string | null | undefined;

const episodeOf = ({ at }: PaperSource) => at.facts.episodes.at(-1);
/** The mediation that ended without an agreement. */
const failedOf = (source: PaperSource) => {
  const episode = episodeOf(source);
  return episode?.ending === 'agreement' || episode?.ending === null ? undefined : episode;
};
const clockOf = ({ at }: PaperSource, rule: RegExp) => at.facts.clocks.findLast((clock) => rule.test(clock.rule));
const nameOf = ({ names }: PaperSource, id: string | null | undefined): string | null | undefined =>
  id ? names.organisations[id] : null;
const happenedOn = (event: { readonly metadata: { readonly happenedAt: string } } | null): string | null =>
  dayInWords(event?.metadata.happenedAt);

const MEDIATION_CLOCK = /mediation|delegated|entrusted/;

const named =
  (role: string | null): FromCase =>
  ({ at }) =>
    at.facts.parties
      .filter((party) => role === null || party.role === role)
      .map(({ name }) => name ?? UNNAMED)
      .join('、');

const mediators: FromCase = (source) =>
  episodeOf(source)
    ?.mediatorIds.map((id) => source.names.mediators[id] ?? UNNAMED)
    .join('、');

/** How a court gave out the mediation that is open or ended last; `itself`: it gave it to nobody. */
function sentBy(at: CaseAt): 'nobody' | 'itself' | 'delegated' | 'entrusted' {
  const opened = last(at, 'EpisodeOpened');
  const kind = opened?.data.judicialKind ?? null;
  if (kind === null) return opened?.data.channel === 'judicial' ? 'itself' : 'nobody';
  return kind === 'delegated' ? 'delegated' : 'entrusted';
}

/** When the agreement binds, and what may follow (人民调解法 29, 33; 特邀调解规定 19, 20, 24; 民事诉讼法 100). */
const EFFECT = {
  nobody:
    '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力。各方可以自协议生效之日起三十日内共同向人民法院申请司法确认。',
  itself: '本协议由人民法院审查后制作调解书，调解书经双方当事人签收，即具有法律效力（民事诉讼法第一百条）。',
  delegated:
    '本协议自各方当事人签名、盖章或者按指印后生效（关于人民法院特邀调解的规定第二十四条），具有法律约束力。各方可以自协议生效之日起三十日内共同向委派的人民法院申请司法确认。',
  entrusted:
    '本协议自各方当事人签名、盖章或者按指印后生效（关于人民法院特邀调解的规定第二十四条），并提交委托的人民法院审查，由人民法院制作调解书或者裁定准许撤诉。',
} as const;

/** Told before a mediation that a court gave out begins (在线调解规则 17; 特邀调解规定 18; 民事诉讼法 115). */
const COURT_NOTICE =
  '本纠纷由人民法院委派或者委托调解。当事人应当如实提供身份信息，填写送达地址确认书；恶意串通、虚假调解，侵害国家利益、社会公共利益或者他人合法权益的，人民法院驳回其请求，并可以予以罚款、拘留；构成犯罪的，依法追究刑事责任（民事诉讼法第一百一十五条）。为达成协议作出的妥协，除各方同意外不得在以后的诉讼中作为对其不利的依据。';

/** Who mediated and has no other part in the suit that follows, the replaced ones too (特邀调解规定 16). */
function laterRoles(source: PaperSource): string | null {
  const barred = last(source.at, 'CourtReported')?.data.laterRolesBarred;
  if (!barred) return null;
  const names = barred.mediatorIds.map((id) => source.names.mediators[id] ?? UNNAMED).join('、');
  return `本案调解员${names}${barred.text}。`;
}

/** What the case says by itself; a field that is not here is typed or written by hand. */
const FROM_CASE: Readonly<Partial<Record<FieldName, FromCase>>> = {
  案件编号: ({ at }) => at.facts.code,
  卷号: ({ at }) => at.facts.dossier?.fileNo,
  案由: ({ at: { facts } }) => (facts.category === '其他' ? (facts.title ?? '其他纠纷') : `${facts.category}纠纷`),
  纠纷类别: ({ at: { facts } }) =>
    facts.subCategory === null ? facts.category : `${facts.category}（${facts.subCategory}）`,
  来源: ({ at }) => sourceInWords(at.facts.source),
  来源单号: ({ at }) => at.facts.sourceOrderNo,
  申请日期: ({ at }) => dayInWords(at.facts.requestedOn),
  登记日期: ({ at }) => dayInWords(at.facts.registeredAt),
  登记单位: (source) => nameOf(source, source.at.facts.receivedBy),
  申请人姓名: named('申请人'),
  被申请人姓名: named('被申请人'),
  第三人姓名: named('第三人'),
  各方姓名: named(null),
  纠纷事实: ({ at }) => at.facts.facts,
  请求事项: ({ at }) => at.facts.claims,
  争议事项: ({ at }) => at.facts.claims,
  标的金额: ({ at }) => amountInWords(at.facts.amountCny),
  涉及人数: ({ at }) => (at.facts.peopleInvolved === null ? null : `${at.facts.peopleInvolved}人`),
  发生地点: ({ at }) => at.facts.place,
  承办单位: (source) => nameOf(source, episodeOf(source)?.organisationId ?? source.at.facts.ownerOrganisationId),
  受理日期: (source) => dayInWords(episodeOf(source)?.openedAt),
  期限届满日: (source) => dayInWords(clockOf(source, MEDIATION_CLOCK)?.dueAt),
  期限依据: (source) => clockOf(source, MEDIATION_CLOCK)?.source,
  调解员: mediators,
  志愿者: mediators,
  告知日期: (source) => dayInWords(episodeOf(source)?.rightsToldAt),
  告知方式: ({ at }) => last(at, 'RightsTold')?.data.manner,
  调解开始日期: (source) => dayInWords(episodeOf(source)?.openedAt),
  调解结束日期: (source) => dayInWords(source.at.facts.agreement?.effectiveOn ?? episodeOf(source)?.endedAt),
  协议形式: ({ at: { facts } }) => facts.agreement && (facts.agreement.form === 'written' ? '书面' : '口头'),
  协议日期: ({ at }) => dayInWords(at.facts.agreement?.effectiveOn),
  协议金额: ({ at }) => amountInWords(promisedIn(at)),
  履行情况: ({ at }) => performanceOf(at),
  终止原因: (source) => endingInWords(failedOf(source)?.ending ?? null),
  终止日期: (source) => dayInWords(failedOf(source)?.endedAt),
  终止说明: (source) => failedOf(source)?.note,
  告知途径: ({ at: { facts } }) =>
    (facts.routesTold.length > 0 ? facts.routesTold : (facts.refusal?.otherWays ?? [])).join('、'),
  调解结果: (source) => {
    const { outcome } = source.at.facts;
    return outcome === null ? endingInWords(episodeOf(source)?.ending ?? null) : OUTCOMES[outcome];
  },
  不予受理日期: ({ at }) => happenedOn(last(at, 'DisputeRefused')),
  确认法院: (source) => nameOf(source, source.at.facts.confirmation?.courtId),
  申请确认日期: ({ at }) => dayInWords(at.facts.confirmation?.requestedOn),
  确认期限届满日: (source) => dayInWords(clockOf(source, /^confirmation_window$/)?.dueAt),
  裁定结果: ({ at }) => RULINGS[at.facts.confirmation?.outcome ?? ''],
  裁定文号: ({ at }) => at.facts.confirmation?.documentNo,
  结案日期: ({ at }) => dayInWords(at.facts.closedAt),
  立卷日期: ({ at }) => happenedOn(last(at, 'DossierFiled')),
  保管期限: ({ at }) => at.facts.dossier?.retention?.class,
  保管期限依据: ({ at }) => at.facts.dossier?.retention?.source,
  移送单位: (source) => nameOf(source, last(source.at, 'TransferStarted')?.data.fromOrganisationId),
  接收单位: (source) => nameOf(source, last(source.at, 'TransferStarted')?.data.toOrganisationId),
  移送理由: ({ at }) => last(at, 'TransferStarted')?.data.reason,
  移送日期: ({ at }) => happenedOn(last(at, 'TransferStarted')),
  无争议事实: ({ at }) => last(at, 'UndisputedFactsRecorded')?.data.facts,
  无争议事实日期: ({ at }) => happenedOn(last(at, 'UndisputedFactsRecorded')),
  报告法院: ({ at }) => last(at, 'CourtReported')?.data.court,
  报告日期: ({ at }) => dayInWords(last(at, 'CourtReported')?.data.on),
  无争议事实附记: ({ at }) =>
    last(at, 'CourtReported')?.data.undisputedFacts ? '各方无争议的事实已经书面记载并签字确认，随附。' : null,
  后续任职限制: laterRoles,
  生效约定: ({ at }) => EFFECT[sentBy(at)],
  法院调解告知: ({ at }) => (['nobody', 'itself'].includes(sentBy(at)) ? null : COURT_NOTICE),
  增加成本的行为: ({ at }) => last(at, 'CourtReported')?.data.costRaisingConduct,
  督办内容: ({ at }) => last(at, 'SupervisionOrdered')?.data.text,
  督办单位: (source) => nameOf(source, last(source.at, 'SupervisionOrdered')?.data.byOrganisationId),
  督办日期: ({ at }) => happenedOn(last(at, 'SupervisionOrdered')),
  督办期限: (source) => dayInWords(clockOf(source, /^escalation_answer$/)?.dueAt),
  督办答复: ({ at }) => answerTo(at),
  总页数: ({ totalPages }) => (totalPages === undefined ? null : `${totalPages}页`),
};

function promisedIn({ facts: { agreement } }: CaseAt): number | null {
  const amounts = agreement?.terms.flatMap(({ amountCny }) => (amountCny === null ? [] : [amountCny])) ?? [];
  return amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0);
}

function performanceOf({ facts: { agreement } }: CaseAt): string | null {
  if (!agreement?.effectiveOn) return null;
  const { terms } = agreement;
  const done = terms.filter((term) => term.outcome === 'performed').length;
  if (terms.some((term) => term.outcome === 'breached')) return `部分未履行（已履行${done}项，共${terms.length}项）`;
  return done === terms.length ? '已全部履行' : `已履行${done}项，共${terms.length}项`;
}

/** An answer given after the last order. */
function answerTo(at: CaseAt): string | null {
  const order = last(at, 'SupervisionOrdered');
  const answer = last(at, 'EscalationAnswered');
  return order && answer && answer.revision > order.revision ? answer.data.answer : null;
}

type EventOf<Type extends string> = Extract<CaseAt['events'][number], { readonly type: Type }>;

export function last<Type extends CaseAt['events'][number]['type']>(at: CaseAt, type: Type): EventOf<Type> | null {
  return (at.events.findLast((event) => event.type === type) as EventOf<Type> | undefined) ?? null;
}
