import { courtOf, isCourtsOwn } from './court-sending.js';
import type { Dispute } from './dispute.state.js';

export interface Court {
  readonly organisationId: string;
  readonly name: string;
  readonly divisionCode: string;
}

export interface CompetentCourt {
  readonly organisationId: string;
  readonly name: string;
  /** Why this court may be asked. */
  readonly ground: 'inviting' | 'subject-matter' | 'organisation' | 'assisting' | 'domicile';
  readonly text: string;
  readonly source: string;
}

const GROUNDS: Readonly<Record<CompetentCourt['ground'], { readonly text: string; readonly source: string }>> = {
  inviting: { text: '作出邀请的人民法院', source: '民事诉讼法 205(1)' },
  'subject-matter': { text: '标的物或者纠纷发生所在地的基层人民法院', source: '民事诉讼法 205(2)' },
  organisation: { text: '调解组织所在地的基层人民法院', source: '民事诉讼法 205(2)' },
  assisting: { text: '参与联合调解的组织所在地的基层人民法院', source: '民诉法解释 352' },
  domicile: { text: '当事人住所地的基层人民法院，请按住所核对', source: '民事诉讼法 205(2)' },
};

/**
 * Courts that may confirm the agreement, best ground first. What a court sent goes back to that court; else the parties
 * choose among the courts of a party's domicile, the subject matter and the organisation (民诉法 205); of its own mediation a
 * court makes the document, and no court confirms it (民诉法 100). Addresses are sealed text without a division code, so
 * domicile is offered for a person to check.
 */
export function competentCourts(
  dispute: Dispute,
  courts: readonly Court[],
  organisationDivision: string | null,
  assistingDivisions: readonly (string | null)[] = [],
): readonly CompetentCourt[] {
  if (isCourtsOwn(dispute)) return [];
  const inviting = courts.filter(({ organisationId }) => organisationId === courtOf(dispute));
  if (inviting.length > 0) return inviting.map((court) => withGround(court, 'inviting'));
  const place = dispute.registration.divisionCode;
  return courts
    .map((court) => withGround(court, groundOf(court, place, organisationDivision, assistingDivisions)))
    .toSorted((left, right) => RANK.indexOf(left.ground) - RANK.indexOf(right.ground));
}

const RANK: readonly CompetentCourt['ground'][] = [
  'inviting',
  'subject-matter',
  'organisation',
  'assisting',
  'domicile',
];

function groundOf(
  court: Court,
  place: string | null,
  organisation: string | null,
  assisting: readonly (string | null)[],
): CompetentCourt['ground'] {
  if (isIn(place, court)) return 'subject-matter';
  if (isIn(organisation, court)) return 'organisation';
  return assisting.some((division) => isIn(division, court)) ? 'assisting' : 'domicile';
}

const isIn = (place: string | null, { divisionCode }: Court): boolean => place?.startsWith(divisionCode) ?? false;

function withGround({ organisationId, name }: Court, ground: CompetentCourt['ground']): CompetentCourt {
  return { organisationId, name, ground, ...GROUNDS[ground] };
}
