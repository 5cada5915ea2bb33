import { readFileSync } from 'node:fs';
import { CLOCK_RULE_IDS, type ClockRuleId } from '@libs/deadlines';
import { handlingNamed, LINKAGES } from '@libs/handoffs';

/**
 * Every clock of domain.md 11 is started by somebody: here stands by whom. A rule that nothing starts is either mended or
 * named with the reason why nobody does.
 */

const USE_CASES = 'libs/disputes/src/use-cases';
/** Rule -> the file that starts it and the words by which it does. */
const STARTED: Partial<Record<ClockRuleId, readonly [file: string, words: string]>> = {
  contact_party: [`${USE_CASES}/register-dispute.ts`, 'contactClock: clock(CONTACT_RULE)'],
  court_contact_other: [`${USE_CASES}/take-over.ts`, 'start(COURT_CONTACT_RULE)'],
  court_choose_mediator: [`${USE_CASES}/take-over.ts`, 'COURT_CHOICE.map((of) => start(of))'],
  court_appoint_mediator: [`${USE_CASES}/accept-dispute.ts`, 'COURT_CHOICE.map((of) => start(of, acceptedOn))'],
  delegated_mediation: [`${USE_CASES}/take-over.ts`, 'JUDICIAL_RULES[sent.kind]'],
  entrusted_ordinary: [`${USE_CASES}/take-over.ts`, 'JUDICIAL_RULES[sent.kind]'],
  entrusted_summary: [`${USE_CASES}/accept-dispute.ts`, 'JUDICIAL_RULES[judicialKind]'],
  peoples_mediation: ['libs/disputes/src/dispute/clocks.ts', "'medical_mediation' : 'peoples_mediation'"],
  medical_mediation: ['libs/disputes/src/dispute/clocks.ts', "? 'medical_mediation'"],
  medical_health_office: ['libs/disputes/src/dispute/clocks.ts', "health: 'medical_health_office'"],
  administrative_mediation: ['libs/disputes/src/dispute/clocks.ts', "other: 'administrative_mediation'"],
  student_injury_mediation: ['libs/disputes/src/dispute/clocks.ts', "education: 'student_injury_mediation'"],
  labour_mediation: ['libs/disputes/src/dispute/clocks.ts', "return 'labour_mediation'"],
  traffic_police_mediation: ['libs/disputes/src/dispute/clocks.ts', "'traffic-police': 'traffic_police_mediation'"],
  confirmation_window: [`${USE_CASES}/effect-clocks.ts`, 'clocks.start(CONFIRMATION_RULE, effectiveOn'],
  confirmation_objection_party: [
    'libs/disputes/src/dispute/decisions/objections.ts',
    "party: 'confirmation_objection_party'",
  ],
  confirmation_objection_third: [
    'libs/disputes/src/dispute/decisions/objections.ts',
    "'interested-person': 'confirmation_objection_third'",
  ],
  traffic_police_apply: [`${USE_CASES}/accept-dispute.ts`, "start('traffic_police_apply', findingReceivedOn)"],
  traffic_police_after_failed: [`${USE_CASES}/after-failed-clock.ts`, 'clocks.start(TRAFFIC_AFTER_FAILED'],
  police_first_session: [`${USE_CASES}/accept-dispute.ts`, "start('police_first_session', acceptedOn)"],
  police_second_session: [`${USE_CASES}/record-session.ts`, 'police_second_session'],
  enforcement: [`${USE_CASES}/enforcement-clock.ts`, 'clocks.start(ENFORCEMENT_RULE'],
  offer_answer: ['libs/assignment/src/use-cases/offer-clock.ts', "startClock('offer_answer'"],
  escalation_answer: [`${USE_CASES}/mark-overdue.ts`, 'ESCALATION_RULE'],
};

/** Rules that no part of this program starts, and why. */
const NOT_HERE: Partial<Record<ClockRuleId, string>> = {
  transfer_out:
    '深圳 45, a model: the receipt of a hand-off has handoff_receipt of the same length; no area has switched it on',
  accept_decision_complex:
    '深圳 46, a model: who takes a hand-off has accept_decision; no area has switched the longer one on',
  review_application:
    'a right of the party against an administrative act that is not recorded here; the ways are told in words',
  pia_record_keep: 'no case: the assessment is a paper of whoever answers for the data',
  share_record_keep:
    'readings and hand-outs are events and entries that nothing here deletes, so no day ends their keeping',
  log_keep: 'the operator keeps the log lines that the program writes; the program keeps none',
};

const byLink = new Set<string>(
  Object.values(LINKAGES).flatMap(({ answer, handling }) => {
    const rules = [answer.clock as string];
    for (let one = handling; one; one = one.next ?? null) rules.push(one.clock, one.longer?.clock ?? one.clock);
    return rules;
  }),
);

describe('every clock rule', () => {
  it.each(CLOCK_RULE_IDS)('%s is started somewhere, or said not to be', (rule) => {
    const places = [STARTED[rule], NOT_HERE[rule], byLink.has(rule) ? 'link' : undefined].filter(Boolean);
    expect({ rule, places: places.length > 0 }).toEqual({ rule, places: true });
    expect(NOT_HERE[rule] !== undefined && (STARTED[rule] !== undefined || byLink.has(rule))).toBe(false);
  });

  it.each(Object.entries(STARTED))('%s is started where the table says', (_rule, [file, words]) => {
    expect(readFileSync(file, 'utf8')).toContain(words);
  });

  it('of a link is found again by its name, so that progress can meet it', () => {
    for (const linkage of Object.values(LINKAGES)) {
      for (let one = linkage.handling; one; one = one.next ?? null) {
        expect(handlingNamed(linkage, one.clock)).toBe(one);
      }
    }
  });
});
