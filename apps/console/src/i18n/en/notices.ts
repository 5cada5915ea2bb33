/** Codes, days and words of the system that a notice was made from. */
export type Parameters = Readonly<Record<string, string>>;

export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

type Template = (parameters: Parameters) => NoticeWords;

const LEVELS: Readonly<Record<string, string>> = { yellow: 'yellow', red: 'red' };
const RUNGS: Readonly<Record<string, string>> = {
  'organisation-head': 'head of the body',
  street: 'street',
  district: 'district',
};

const SHANGHAI = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const moment = (iso: string | undefined): string => (iso ? SHANGHAI.format(new Date(iso)) : '');
const code = ({ code: shown }: Parameters): string => shown ?? '(code not made yet)';

/** The server's templates in English, by kind and version, the newest last (libs/notices, notice.templates.ts). */
export const noticeTemplates: Readonly<Record<string, readonly Template[]>> = {
  'offer-made': [
    (p) => ({
      title: 'A case is offered to you',
      text: `You are asked to mediate case ${code(p)}. Please answer before ${moment(p['until'])}.`,
    }),
  ],
  'offer-expiring': [
    (p) => ({
      title: 'An offer is about to end',
      text: `The offer of case ${code(p)} ends at ${moment(p['until'])}; unanswered, it goes to somebody else.`,
    }),
  ],
  'session-scheduled': [
    (p) => ({
      title: 'A session is arranged',
      text: `Case ${code(p)} is mediated on ${moment(p['at'])}; the place is on the case page.`,
    }),
  ],
  'clock-reminder': [
    (p) => ({
      title: `Time is running out (${LEVELS[p['level'] ?? ''] ?? ''})`,
      text: `The time of case ${code(p)} ends on ${moment(p['until'])}. Please see to it.`,
    }),
  ],
  'clock-overdue': [
    (p) => ({
      title: 'Time is over',
      text: `The time of case ${code(p)} ended on ${moment(p['until'])}, and it is not finished.`,
    }),
  ],
  escalated: [
    (p) => ({
      title: `Supervision (${RUNGS[p['rung'] ?? ''] ?? ''})`,
      text: `Case ${code(p)} is under supervision now. Please answer in writing in time.`,
    }),
  ],
  'supervision-ordered': [
    (p) => ({
      title: 'Ordered from above',
      text: `A superior has given an order about case ${code(p)}; it stands on the case page. Please answer in writing.`,
    }),
  ],
  'handoff-received': [
    (p) => ({
      title: 'A case is handed to you',
      text: `Case ${code(p)} is handed to your body. Please answer before ${moment(p['until'])}.`,
    }),
  ],
  'emergency-limit-missed': [
    (p) => ({
      title: 'Emergency: the special time is over',
      text: `Case ${code(p)} was to be answered before ${moment(p['until'])} and is not. Post in charge: ${p['post'] ?? 'none named'}.`,
    }),
  ],
  'handoff-overdue': [
    (p) => ({
      title: 'A hand-off was not answered in time',
      text: `The hand-off of case ${code(p)} was not answered in time. Please see to it.`,
    }),
  ],
};

export interface Told extends NoticeWords {
  readonly kind: string;
  readonly templateVersion: number;
  readonly parameters: Parameters;
}

/** As its template says it in English; a template that is not known here is shown as the server said it. */
export function noticeInEnglish({ kind, templateVersion, parameters, title, text }: Told): NoticeWords {
  const template = Object.hasOwn(noticeTemplates, kind) ? noticeTemplates[kind]?.[templateVersion - 1] : undefined;
  return template?.(parameters) ?? { title, text };
}
