import type { AssignmentRequest, Candidate } from './assignment-request.js';
import type { AssignmentRules } from './assignment-rules.js';

export interface Question {
  /** Day in Shanghai. */
  readonly today: string;
  readonly request: AssignmentRequest;
  readonly candidate: Candidate;
  readonly rules: AssignmentRules;
}

export interface Filter {
  readonly id: string;
  /** In Chinese, for the coordinator and the mediator. */
  readonly because: (question: Question) => string;
  readonly source: (question: Question) => string;
  /** True: a coordinator may assign the person all the same, with a reason. */
  readonly overridable: boolean;
  readonly removes: (question: Question) => boolean;
}

const OWN_RULE = '选派规则';
const own = (): string => OWN_RULE;

function servesArea(candidate: Candidate, divisionCode: string | null): boolean {
  if (divisionCode === null || candidate.districtCodes.length === 0) return true;
  return candidate.districtCodes.some((code) => divisionCode.startsWith(code) || code.startsWith(divisionCode));
}

/** What all parties chose together is stronger than the order of our own convenience, never than the law. */
function unlessChosen(removes: Filter['removes']): Filter['removes'] {
  return (question) => !question.request.jointChoice.includes(question.candidate.mediatorId) && removes(question);
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** On leave today, before a long leave, or on leave on every day of the coming week on which the person serves. */
function isAway({ leaves, weekdays }: Candidate, today: string, { longLeave }: AssignmentRules): boolean {
  // Most leaves are over or far off: days are only counted where one is near.
  const ahead = leaves.filter(({ until }) => until >= today);
  if (ahead.length === 0) return false;
  if (ahead.some(({ from }) => from <= today)) return true;
  const nextWeek = plusDays(today, 7);
  const near = ahead.filter(({ from }) => from <= nextWeek);
  if (near.length === 0) return false;
  const soon = plusDays(today, longLeave.ahead);
  const goesAway = near.some(({ from, until }) => from <= soon && plusDays(from, longLeave.days) <= until);
  const week = [1, 2, 3, 4, 5, 6, 7].map((days) => plusDays(today, days));
  const serving = week.filter((day) => weekdays.includes(weekdayOf(day)));
  const absent = (day: string): boolean => near.some(({ from, until }) => from <= day && day <= until);
  return goesAway || (serving.length > 0 && serving.every(absent));
}

/** Tried in this order; the first that fits is the one told. Law first, then the will of people, then convenience. */
export const FILTERS: readonly Filter[] = [
  {
    id: 'suspended',
    because: () => '已被暂停调解工作。',
    source: () => '人民调解法 第十五条',
    overridable: false,
    removes: ({ candidate }) => candidate.suspended,
  },
  {
    id: 'term-ended',
    because: ({ candidate }) => `任期已于 ${candidate.termEndsOn} 届满。`,
    source: () => '人民调解法 第九条、第十三条',
    overridable: false,
    removes: ({ today, candidate }) => isBefore(candidate.termEndsOn, today),
  },
  {
    id: 'left',
    because: ({ candidate }) => `已于 ${candidate.leftOn} 离任。`,
    source: () => '人民调解法 第十三条',
    overridable: false,
    removes: ({ today, candidate }) => candidate.leftOn !== null && candidate.leftOn <= today,
  },
  {
    id: 'reporter-only',
    because: () => '法律明白人只报告线索、引导法律服务，不主持调解。',
    source: () => '乡村“法律明白人”培养工作规范（试行）',
    overridable: false,
    removes: ({ candidate }) => candidate.reporterOnly,
  },
  {
    id: 'conflict-declared',
    because: () => '本人申明或者经决定应当回避本案。',
    source: () => '最高人民法院关于人民法院特邀调解的规定 第十五条',
    overridable: false,
    removes: ({ request, candidate }) => request.conflictsDeclaredBy.includes(candidate.mediatorId),
  },
  {
    id: 'former-employer',
    because: () => '曾任职的单位是本案当事人。',
    source: () => '最高人民法院关于人民法院特邀调解的规定 第十五条',
    overridable: false,
    removes: ({ candidate }) => candidate.workedForParty,
  },
  {
    id: 'handled-in-office',
    because: () => '任职期间其所在单位办理过本纠纷。',
    source: () => '最高人民法院关于人民法院特邀调解的规定 第十五条',
    overridable: false,
    removes: ({ candidate }) => candidate.handledInOffice,
  },
  {
    id: 'advised-party',
    because: () => '曾为一方当事人提供法律服务。',
    source: () => '最高人民法院关于人民法院特邀调解的规定 第十五条',
    overridable: false,
    removes: ({ candidate }) => candidate.advisedParty,
  },
  {
    id: 'interest-declared',
    because: () => '已申报与一方当事人存在利害关系。',
    source: () => '最高人民法院关于人民法院特邀调解的规定 第十五条',
    overridable: false,
    removes: ({ candidate }) => candidate.interestedInParty,
  },
  {
    id: 'already-here',
    because: () => '已参与本次调解，或已被邀请担任另一席位。',
    source: () => '最高人民法院关于人民法院特邀调解的规定 第十三条',
    overridable: false,
    removes: ({ request, candidate }) => request.alreadyHere.includes(candidate.mediatorId),
  },
  {
    id: 'failed-here-before',
    because: () => '此前调解过本纠纷，未达成协议。',
    source: own,
    overridable: true,
    removes: unlessChosen(({ request, candidate }) => request.failedHere.includes(candidate.mediatorId)),
  },
  {
    id: 'organisation',
    because: () => '不属于受理机构或与其同属一地、同一渠道的机构。',
    source: () => '人民调解法 第十九条',
    overridable: true,
    removes: unlessChosen(({ request, candidate }) => !request.organisationIds.includes(candidate.organisationId)),
  },
  {
    id: 'area',
    because: () => '服务区域不包括纠纷发生地。',
    source: own,
    overridable: true,
    removes: unlessChosen(({ request, candidate }) => !servesArea(candidate, request.divisionCode)),
  },
  {
    id: 'qualification',
    because: ({ request }) => `${request.category}纠纷须由具备该领域专业知识的人员调解。`,
    source: ({ request, rules }) => rules.specialFields[request.category] ?? OWN_RULE,
    overridable: false,
    removes: ({ request, candidate, rules }) =>
      rules.specialFields[request.category] !== undefined && !candidate.fields.includes(request.category),
  },
  {
    id: 'training-expired',
    because: ({ candidate }) => `业务培训已于 ${candidate.trainedUntil} 到期。`,
    source: () => '人民调解法 第十四条',
    overridable: true,
    removes: ({ today, candidate }) => isBefore(candidate.trainedUntil, today),
  },
  {
    id: 'on-leave',
    because: () => '正在休假，或即将长期休假。',
    source: () => '志愿服务条例 第十五条',
    overridable: true,
    removes: ({ today, candidate, rules }) => isAway(candidate, today, rules),
  },
  {
    id: 'capacity',
    because: ({ candidate }) => `在办案件已达上限（${candidate.openLoad} / ${candidate.capacity}）。`,
    source: own,
    overridable: true,
    removes: ({ candidate }) => candidate.openLoad >= candidate.capacity,
  },
  {
    id: 'declined',
    because: () => '已谢绝本次选派。',
    source: own,
    overridable: true,
    removes: ({ request, candidate }) => request.declinedBy.includes(candidate.mediatorId),
  },
  {
    id: 'handed-back',
    because: () => '曾退回本案，或本案已由其移交他人。',
    source: own,
    overridable: true,
    removes: ({ request, candidate }) => request.handedBackBy.includes(candidate.mediatorId),
  },
  {
    id: 'offer-expired',
    because: () => '此前未在时限内答复本次选派。',
    source: own,
    overridable: true,
    removes: ({ request, candidate }) => request.expiredFor.includes(candidate.mediatorId),
  },
];

/** The last day counts in full: a term that ends today has not ended. */
function isBefore(day: string | null, today: string): boolean {
  return day !== null && day < today;
}

/**
 * After all others, seen over those who are left: who carries clearly more than the others waits this time. Whoever the
 * parties chose together does not.
 */
export const FAIR_SHARE = {
  id: 'fair-share',
  because: (candidate: Candidate, limit: number): string =>
    `在办案件占上限 ${percent(candidate.openLoad / candidate.capacity)}，高于可选人员的均衡线（${percent(limit)}），本次轮空。`,
  source: OWN_RULE,
} as const;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
