import { shanghaiDate } from '@libs/deadlines';
import type { AssignmentRequest, Candidate } from './assignment-request.js';
import type { AssignmentRules } from './assignment-rules.js';

interface Question {
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
    removes: ({ request, candidate }) => isBefore(candidate.termEndsOn, request.now),
  },
  {
    id: 'conflict-declared',
    because: () => '本人已申明存在应当回避的情形。',
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
    id: 'failed-here-before',
    because: () => '此前调解过本纠纷，未达成协议。',
    source: own,
    overridable: true,
    removes: ({ request, candidate }) => request.failedHere.includes(candidate.mediatorId),
  },
  {
    id: 'organisation',
    because: () => '不属于受理机构或与其同属一地、同一渠道的机构。',
    source: () => '人民调解法 第十九条',
    overridable: true,
    removes: ({ request, candidate }) => !request.organisationIds.includes(candidate.organisationId),
  },
  {
    id: 'area',
    because: () => '服务区域不包括纠纷发生地。',
    source: own,
    overridable: true,
    removes: ({ request, candidate }) => !servesArea(candidate, request.divisionCode),
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
    removes: ({ request, candidate }) => isBefore(candidate.trainedUntil, request.now),
  },
  {
    id: 'on-leave',
    because: () => '正在休假。',
    source: () => '志愿服务条例 第十五条',
    overridable: true,
    removes: ({ request, candidate }) => {
      const today = shanghaiDate(request.now);
      return candidate.leaves.some((leave) => leave.from <= today && today <= leave.until);
    },
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
    id: 'offer-expired',
    because: () => '此前未在时限内答复本次选派。',
    source: own,
    overridable: true,
    removes: ({ request, candidate }) => request.expiredFor.includes(candidate.mediatorId),
  },
];

/** The last day counts in full: a term that ends today has not ended. */
function isBefore(day: string | null, now: string): boolean {
  return day !== null && day < shanghaiDate(now);
}
