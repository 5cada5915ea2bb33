import { DomainError } from '@platform/messaging';
import { commandMetadata, recorded } from '@platform/testing';
import * as fc from 'fast-check';
import { disputeList } from '../views/dispute-list/dispute-list.projection.js';
import * as annex from '../testing/sample-annex-commands.js';
import * as sample from '../testing/sample-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import * as safeguards from '../testing/sample-safeguards.js';
import { COMMITTEE, LI, MEDIATOR, ZHANG } from '../testing/sample-commands.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';
import type { DisputeEvent } from './dispute.events.js';

const COMMANDS: readonly DisputeCommand[] = [
  sample.register(),
  sample.screen(),
  sample.decideRouting(),
  sample.reroute(),
  sample.override('administrative'),
  ...[ZHANG, LI].flatMap((party) =>
    (['people', 'administrative'] as const).map((channel) => sample.consent(party, 'given', channel)),
  ),
  sample.consent(LI, 'refused'),
  sample.consent(LI, 'withdrawn'),
  sample.refuse(),
  sample.accept(),
  sample.accept({ channel: 'administrative' }),
  sample.appoint(),
  sample.appoint({ episodeId: 'episode-2' }),
  sample.tellRights(),
  sample.schedule(),
  sample.hold(),
  sample.extend(),
  sample.conclude(),
  sample.conclude('time-over'),
  sample.tellRoutes(),
  sample.draft(),
  sample.draft({ form: 'oral' }),
  sample.sign('party', ZHANG, { clocks: sample.EFFECT }),
  sample.sign('party', LI, { clocks: sample.EFFECT }),
  sample.sign('mediator', MEDIATOR, { clocks: sample.EFFECT }),
  sample.sign('seal', COMMITTEE, { clocks: sample.EFFECT }),
  sample.requestConfirmation(),
  sample.recordConfirmation(),
  sample.perform('term-1'),
  sample.perform('term-2', 'breached'),
  sample.visit(),
  sample.close(),
  sample.file(),
  sample.transfer(),
  sample.takeOver(),
  sample.transferReturn(),
  sample.markOverdue('peoples_mediation'),
  sample.markOverdue('contact_party'),
  sample.escalate(),
  sample.answer(),
  sample.remind(),
  sample.remind('contact_party', 'red'),
  sample.orderSupervision(),
  sample.reportSafety(),
  annex.decideDuplicate(),
  annex.undoDuplicate(),
  annex.nameRepresentative(),
  annex.checkIdentity(LI),
  annex.pay(),
  annex.pay({ paymentId: 'payment-2', termId: 'term-2', amountCny: 1000 }),
  annex.changeAgreement(),
  annex.endAgreement(),
  annex.endAgreement('held-invalid'),
  annex.reopen(),
  annex.grantSubsidy(),
  annex.joinSeries(),
  annex.noteLead(),
  annex.answerLead(),
  proceedings.suspend(),
  proceedings.resume(),
  proceedings.disclose(),
  proceedings.requestRecusal(),
  proceedings.waiveRecusal(),
  proceedings.decideRecusal(),
  proceedings.releaseMediator(),
  proceedings.decideRecusal('kept'),
  sample.appoint({ mediatorId: 'mediator-zhao' }),
  proceedings.refuseReplacement(),
  proceedings.flagSham(),
  proceedings.undisputedFacts(),
  proceedings.reportToCourt(),
  proceedings.adjourn(),
  proceedings.invite(),
  proceedings.measures(),
  proceedings.decideSham(),
  proceedings.decideSham('confirmed'),
  safeguards.applied(),
  safeguards.contact(),
  safeguards.contact(LI, 'not-reached'),

  safeguards.dataConsent(),
  safeguards.dataConsent(ZHANG, { decision: 'withdrawn' }),
  safeguards.dataConsent(LI, { purpose: 'sensitive' }),
  safeguards.arrangeJoint(),
  safeguards.releaseAssisting(),
  safeguards.noteRemedy(),
  safeguards.noteRemedy({ kind: 'notarised-debt' }),
  safeguards.noteRemedy({ kind: 'enforcement' }),
];

/** The guardian speaks for the child, by name and as the only one on file. */
const CHILD = sample.register({
  source: '法院',
  courtContactClock: sample.clock('court_contact_other', '2026-11-05'),
  parties: sample
    .register()
    .data.parties.map((party) => (party.partyId === ZHANG ? { ...party, traits: ['未成年人'] } : party)),
});
const guardianOf = (partyId: string) =>
  annex.nameRepresentative({ representativeId: `guardian-${partyId}`, partyId, kind: 'guardian', document: true });
const GUARDIANS: readonly DisputeCommand[] = [
  guardianOf(ZHANG),
  annex.nameRepresentative({ representativeId: 'no-papers', partyId: ZHANG, kind: 'guardian', document: false }),
  ...(['given', 'refused', 'withdrawn'] as const).map((decision) =>
    sample.consent(ZHANG, decision, 'people', `guardian-${ZHANG}`),
  ),
  sample.consent(ZHANG, 'given', 'people', 'no-papers'),
  sample.sign('party', ZHANG, { representativeId: `guardian-${ZHANG}`, clocks: sample.EFFECT }),
];

const lives = fc.array(
  fc.record({
    command: fc.constantFrom(...COMMANDS, ...GUARDIANS, CHILD),
    now: fc.constantFrom('2026-11-02T01:00:00.000Z', '2026-11-20T01:00:00.000Z', '2026-12-25T01:00:00.000Z'),
  }),
  { maxLength: 60 },
);

function live(steps: readonly { readonly command: DisputeCommand; readonly now: string }[]): readonly DisputeEvent[] {
  const history: DisputeEvent[] = [];
  for (const { command, now } of steps) {
    const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
    try {
      history.push(...disputeDecider.decide(command, state, commandMetadata({ now })));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return history;
}

/** What nearly every life begins with. */
const ADULTS = [sample.register(), sample.screen(), sample.decideRouting(), sample.consent(ZHANG), sample.consent(LI)];
const WITH_CHILD = [
  CHILD,
  sample.screen(),
  sample.decideRouting(),
  guardianOf(ZHANG),
  sample.consent(ZHANG, 'given', 'people', `guardian-${ZHANG}`),
  sample.consent(LI),
];
const PATHS = [[], ADULTS, WITH_CHILD].map((path) =>
  path.map((command) => ({ command, now: '2026-11-02T01:00:00.000Z' })),
);
const beginnings = fc.constantFrom(...PATHS);

describe('any sequence of commands', () => {
  it('is answered with facts or a refusal, and its history folds; lists see the same status as the rules', () => {
    fc.assert(
      fc.property(lives, beginnings, (steps, path) => {
        const history = live([...path, ...steps]);
        const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
        const row = history.reduce<Record<string, unknown> | null>(
          (before, event) => disputeList.evolve(before, recorded(event), sample.DISPUTE),
          null,
        );
        expect(row?.['status'] ?? 'none').toBe(state.status);
      }),
      { numRuns: 300 },
    );
  });

  it('never lets an agreement take effect while a mediation is without all consents', () => {
    fc.assert(
      fc.property(lives, beginnings, (steps, path) => {
        const history = live([...path, ...steps]);
        const effect = history.findIndex(({ type }) => type === 'AgreementTookEffect');
        const before = history.slice(0, Math.max(effect, 0)).reduce(disputeDecider.evolve, disputeDecider.initialState);
        const willing =
          before.status === 'none' ||
          before.consents.filter(({ channel, decision }) => channel === before.episode?.channel && decision === 'given')
            .length === 2;
        expect(effect === -1 || willing).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('never takes the yes of a child for one: a guardian with papers spoke every time (民法典 19、34)', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const [, , withChild = []] = PATHS;
        const history = live([...withChild.slice(0, 3), ...steps]);
        const named = new Set<string>();
        for (const event of history) {
          if (event.type === 'RepresentativeNamed' && event.data.document) named.add(event.data.representativeId);
          if (event.type !== 'ConsentGiven' || event.data.partyId !== ZHANG) continue;
          expect(named).toContain(event.data.representativeId);
        }
      }),
      { numRuns: 200 },
    );
  });
});
