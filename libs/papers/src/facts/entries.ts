import type { CaseAt, CaseFacts } from '@libs/disputes';
import type { Entry } from '../template/fields.js';
import type { Names } from './paper-values.js';
import {
  ageOn,
  amountInCapitals,
  amountInWords,
  dayInWords,
  numeral,
  personOf,
  POWERS,
  REPRESENTATIVES,
  timeInWords,
  UNNAMED,
} from './words.js';

/** Both sides by the letters that agreements use; a third party comes after them. */
const SIDES: Readonly<Record<string, string>> = { 申请人: '甲方', 被申请人: '乙方', 第三人: '丙方' };

export function partyEntries(facts: CaseFacts): readonly Entry[] {
  return facts.parties.map((party, index): Entry => {
    const person = party.kind === '自然人' ? personOf(party.idNumber) : null;
    const same = facts.parties.filter(({ role }) => role === party.role);
    const side = SIDES[party.role] ?? party.role;
    return {
      序号: `${index + 1}`,
      称谓: same.length > 1 ? `${side}${numeral(same.indexOf(party) + 1)}` : side,
      身份: party.role,
      类型: party.kind,
      姓名: party.name,
      性别: person === null ? null : person.sex,
      // With a comma before it, so that a paper says nothing where the number tells nothing.
      性别年龄: person === null ? null : `，${person.sex}，${ageOn(person.bornOn, facts.requestedOn)}岁`,
      民族: null,
      年龄: person === null ? null : `${ageOn(person.bornOn, facts.requestedOn)}`,
      职业: null,
      证件号码: party.idNumber,
      电话: party.phone,
      住址: party.address,
    };
  });
}

export function agentEntries(at: CaseAt): readonly Entry[] {
  const nameOf = (partyId: string): string | null =>
    at.facts.parties.find((party) => party.partyId === partyId)?.name ?? null;
  return at.events.flatMap((event): readonly Entry[] =>
    event.type === 'RepresentativeNamed'
      ? [
          {
            姓名: event.data.name,
            身份: REPRESENTATIVES[event.data.kind] ?? null,
            证件号码: event.data.idNumber,
            电话: event.data.phone,
            被代理人: nameOf(event.data.partyId),
            权限: POWERS[event.data.power] ?? null,
          },
        ]
      : [],
  );
}

export function sessionEntries(at: CaseAt, names: Names): readonly Entry[] {
  const minutes = new Map(
    at.events.flatMap((event) => (event.type === 'SessionHeld' ? [[event.data.sessionId, event.data.minutes]] : [])),
  );
  const nameOf = (id: string): string =>
    at.facts.parties.find(({ partyId }) => partyId === id)?.name ?? names.mediators[id] ?? UNNAMED;
  return at.facts.sessions
    .filter(({ heldAt }) => heldAt !== null)
    .map((session, index) => ({
      次数: numeral(index + 1),
      时间: timeInWords(session.startsAt ?? session.heldAt),
      地点: session.place,
      参加人: session.present.map(nameOf).join('、') || null,
      公开: session.open === null ? null : session.open ? '公开进行' : '不公开进行',
      笔录: minutes.get(session.sessionId) ?? null,
    }));
}

/** In figures and in capitals, as an agreement states a sum. */
const sumInWords = (amount: number | null): string | null =>
  amount === null ? null : `${amountInWords(amount)}（大写：${amountInCapitals(amount)}）`;

export function termEntries({ agreement, parties }: CaseFacts): readonly Entry[] {
  return (agreement?.terms ?? []).map((term, index): Entry => {
    const stated = {
      履行人: parties.find(({ partyId }) => partyId === term.debtorPartyId)?.name ?? null,
      金额: sumInWords(term.amountCny),
      履行方式: term.manner,
      履行地点: term.place ?? null,
      履行期限: term.dueOn === null ? null : `${dayInWords(term.dueOn)}前`,
    };
    return {
      序号: `${index + 1}`,
      内容: term.text,
      金额: stated.金额,
      方式: stated.履行方式,
      地点: stated.履行地点,
      期限: stated.履行期限,
      义务人: stated.履行人,
      履行约定:
        Object.entries(stated)
          .flatMap(([name, value]) => (value === null ? [] : [`${name}：${value}`]))
          .join('；') || null,
      履行: term.outcome === null ? null : term.outcome === 'performed' ? '已履行' : '未履行',
    };
  });
}

export const linesOf = (texts: readonly string[], name: string): readonly Entry[] =>
  texts.map((text, index) => ({ 序号: `${index + 1}`, [name]: text }));

export const groundEntries = ({ refusal }: CaseFacts): readonly Entry[] =>
  (refusal?.grounds ?? []).map(({ text, source }, index) => ({ 序号: `${index + 1}`, 内容: text, 依据: source }));

export const visitEntries = ({ returnVisits }: CaseFacts): readonly Entry[] =>
  returnVisits.map(({ on, manner, satisfied, note }, index) => ({
    序号: `${index + 1}`,
    日期: dayInWords(on),
    方式: manner,
    满意: satisfied === null ? '未询问' : satisfied ? '满意' : '不满意',
    记录: note,
  }));
