import type { UnseenDispute } from './unseen-dispute.js';
import { UNSEEN_FIFTH } from './unseen-fifth.js';
import { UNSEEN_FOURTH_PUBLIC } from './unseen-fourth-public.js';
import { UNSEEN_FOURTH } from './unseen-fourth.js';
import { UNSEEN_HOME } from './unseen-home.js';
import { UNSEEN_MONEY } from './unseen-money.js';
import { UNSEEN_PROCEDURE } from './unseen-procedure.js';
import { UNSEEN_PUBLIC } from './unseen-public.js';
import { UNSEEN_SIXTH } from './unseen-sixth.js';
import { UNSEEN_SEVENTH } from './unseen-seventh.js';
import { UNSEEN_SECOND } from './unseen-second.js';
import { UNSEEN_THIRD_WORK } from './unseen-third-work.js';
import { UNSEEN_THIRD } from './unseen-third.js';

/** All stories written by hand to try the rules on. */
export const UNSEEN: readonly UnseenDispute[] = [
  ...UNSEEN_HOME,
  ...UNSEEN_MONEY,
  ...UNSEEN_PUBLIC,
  ...UNSEEN_SECOND,
  ...UNSEEN_PROCEDURE,
  ...UNSEEN_THIRD,
  ...UNSEEN_THIRD_WORK,
  ...UNSEEN_FOURTH,
  ...UNSEEN_FOURTH_PUBLIC,
  ...UNSEEN_FIFTH,
  ...UNSEEN_SIXTH,
  ...UNSEEN_SEVENTH,
];
