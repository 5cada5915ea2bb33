export { IntakeParty, IntakeRecord, TEXT_LIMITS, type IntakeRecordInput } from './intake/intake-record.js';
export {
  intakeRecord,
  parseIntakeRecord,
  type IntakeParsed,
  type IntakeProblem,
  type IntakeProblemCode,
} from './intake/parse-intake-record.js';
export {
  route,
  screen,
  type Bar,
  type Grade,
  type Invitation,
  type RouteOption,
  type RoutingResult,
  type RuleHit,
  type Screening,
} from './route.js';
export { extractFacts } from './facts/extract-facts.js';
export { FACT_TERMS } from './facts/fact-terms.js';
export { FACT_NAMES, type FactName, type Facts } from './facts/extractors.js';
export { ROUTING_TABLES } from './tables/routing-tables.js';
export { tablesAt, type TablesInForce } from './tables/tables-at.js';
export type {
  AreaTables,
  BarRule,
  BodyNames,
  ChoiceRule,
  Condition,
  DutyRule,
  GradeRule,
  InvitationRule,
  LocalTables,
  RoutingTables,
  RuleChange,
} from './tables/rule.js';
export {
  compareRecord,
  compareTables,
  type ComparedRoute,
  type PastRecord,
  type RouteDifference,
} from './what-if/compare-tables.js';
export { type AreaRead, type DraftRead, readAreaTables, readDraft } from './what-if/draft-tables.js';
export { type BrokenSafeguard, brokenSafeguards, PROTECTED_BARS, PROTECTED_DUTIES } from './safeguards/safeguards.js';
export { RoutingTest, runRoutingTests, type TestedCase } from './safeguards/rule-tests.js';
