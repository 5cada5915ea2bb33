import type { ClockRules } from './clock-rule.js';
import { HANDOVER_CLOCKS } from './handover-clocks.js';
import { MEDIATION_CLOCKS } from './mediation-clocks.js';
import { RECORD_CLOCKS, RIGHTS_CLOCKS } from './rights-clocks.js';

/** The clocks in force (domain.md 11). A change is a new version with its own date. */
export const CLOCK_RULES: ClockRules = {
  version: 'clocks@2026-11-23',
  rules: [...MEDIATION_CLOCKS, ...HANDOVER_CLOCKS, ...RIGHTS_CLOCKS, ...RECORD_CLOCKS],
};
