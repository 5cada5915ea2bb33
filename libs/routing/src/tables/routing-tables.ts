import { AREAS } from './areas.js';
import { BARS } from './bars.js';
import { BODIES } from './bodies.js';
import { CHANGES } from './changes.js';
import { CHOICES_BY_CATEGORY } from './choices-by-category.js';
import { CHOICES_BY_LABOUR } from './choices-by-labour.js';
import { CHOICES_BY_LAW } from './choices-by-law.js';
import { CHOICES_BY_SOURCE } from './choices-by-source.js';
import { CHOICES_BY_SUBJECT } from './choices-by-subject.js';
import { DUTIES } from './duties.js';
import { GRADES } from './grades.js';
import { INVITATIONS } from './invitations.js';
import type { RoutingTables } from './rule.js';

/** The tables with all their dated rows; `tablesAt` gives those of a day and a place. A change is a new row (changes.ts). */
export const ROUTING_TABLES: RoutingTables = {
  version: 'routing@2026-11-25',
  validFrom: '2026-11-25',
  bars: BARS,
  choices: [
    ...CHOICES_BY_LAW,
    ...CHOICES_BY_SOURCE,
    ...CHOICES_BY_SUBJECT,
    ...CHOICES_BY_LABOUR,
    ...CHOICES_BY_CATEGORY,
  ],
  duties: DUTIES,
  invitations: INVITATIONS,
  grades: GRADES,
  bodies: BODIES,
  changes: CHANGES,
  areas: AREAS,
};
