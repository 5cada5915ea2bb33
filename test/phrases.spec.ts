import * as contracts from '@libs/contracts';
import { HANDOFF_STATUS_TERMS } from '@libs/handoffs';
import { ROLE_TITLES } from '@libs/identity';
import { PAPER_KINDS } from '@libs/papers';
import { phrases } from '../apps/console/src/i18n/en/phrases.js';
import { DISPUTE_ACTIONS } from '../libs/disputes/src/dispute/dispute.actions.js';
import { NEXT_STEPS, STATUS_TERMS } from '../libs/disputes/src/dispute/dispute.status.js';
import { EVENT_TITLES } from '../libs/disputes/src/views/case-timeline/event-titles.js';

/** Fixed words that the server sends in Chinese and the console shows: each has an English one. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  categories: contracts.CATEGORY_NAMES,
  sources: contracts.INTAKE_SOURCES.filter((source) => source !== '12345'),
  flags: contracts.INTAKE_FLAGS,
  parties: [...contracts.PARTY_ROLES, ...contracts.PARTY_KINDS],
  roles: Object.values(ROLE_TITLES),
  stages: Object.values(STATUS_TERMS),
  'next steps': Object.values(NEXT_STEPS),
  actions: Object.values(DISPUTE_ACTIONS),
  events: EVENT_TITLES,
  'hand-offs': Object.values(HANDOFF_STATUS_TERMS),
  papers: Object.values(PAPER_KINDS).map(({ title }) => title),
};

describe('the English of the fixed words of the server', () => {
  it.each(Object.entries(FIXED))('knows all %s', (_family, words) => {
    expect(words.filter((word) => !(word in phrases))).toEqual([]);
  });

  it('has no Chinese in it', () => {
    expect(Object.values(phrases).filter((english) => /[\u4e00-\u9fff]/.test(english))).toEqual([]);
  });
});
