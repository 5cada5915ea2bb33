import type { DurationDefinition, Measure, RateDefinition } from './definition.js';
import { COURSE_MEASURES } from './course-measures.js';
import { OUTCOME_MEASURES } from './outcome-measures.js';
import { PREVENTION_MEASURES } from './prevention-measures.js';
import { DEFINED_DURATIONS, DEFINED_RATES } from './rates-data.js';

const DEFINED = { ...COURSE_MEASURES, ...OUTCOME_MEASURES, ...PREVENTION_MEASURES };

export type DefinedMeasureId = keyof typeof DEFINED;
export type RateId = keyof typeof DEFINED_RATES;
export type DurationId = keyof typeof DEFINED_DURATIONS;

/** Raised when any definition is added or gets a new version; part of what an edition is signed over. */
export const DICTIONARY_VERSION = '2026-11-25';

export const DICTIONARY: Readonly<Record<DefinedMeasureId, Measure>> = DEFINED;
export const RATES: Readonly<Record<RateId, RateDefinition>> = DEFINED_RATES;
export const DURATIONS: Readonly<Record<DurationId, DurationDefinition>> = DEFINED_DURATIONS;

export const DEFINED_MEASURE_IDS = Object.keys(DEFINED) as DefinedMeasureId[];
export const RATE_IDS = Object.keys(DEFINED_RATES) as RateId[];
export const DURATION_IDS = Object.keys(DEFINED_DURATIONS) as DurationId[];
