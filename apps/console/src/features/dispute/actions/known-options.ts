import type { DisputePage } from '../../../api/types';
import { dayText, momentText, type Locale } from '../../../shared/dates';
import { partyName } from '../party-name';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Asked {
  readonly name: string;
  /** As the contract calls what is asked for. */
  readonly title: string;
}

type Term = (family: string, code: string) => string;

/** Names under which an action asks for a party, besides `...partyId`. */
const PARTIES = /party(Id|Ids)?$|^(agreedBy|present|absent|attended|applicants|waivedBy)$/i;
const BODIES = /(organisation|court|body|bodies)(Id|Ids)?$/i;

/** Ids that stand on the case page are chosen there, never typed; null: not an id this page knows. */
export function optionsOf(
  { name, title }: Asked,
  dispute: DisputePage,
  locale: Locale,
  term: Term,
): readonly Option[] | 'organisations' | null {
  if (PARTIES.test(name) || title === '当事人') {
    return dispute.parties.map(({ partyId, role }) => ({
      value: partyId,
      label: `${role}：${partyName(dispute.parties, partyId, '')}`,
    }));
  }
  switch (name) {
    case 'clockId':
      return dispute.clocks.map(({ clockId, rule, dueAt }) => ({
        value: clockId,
        label: `${term('clock-rule', rule)}（${dayText(dueAt, locale)}）`,
      }));
    case 'sessionId':
      return dispute.sessions.map(({ sessionId, startsAt }) => ({
        value: sessionId,
        label: startsAt ? momentText(startsAt, locale) : sessionId,
      }));
    case 'termId':
      return (dispute.agreement?.terms ?? []).map(({ termId, text }, index) => ({
        value: termId,
        label: `${index + 1}. ${text ?? termId}`,
      }));
    default:
      return BODIES.test(name) ? 'organisations' : null;
  }
}
