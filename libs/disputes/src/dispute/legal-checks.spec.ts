import { deciderSpec } from '@platform/testing';
import { COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as annex from '../testing/sample-annex-commands.js';
import * as sample from '../testing/sample-commands.js';
import { COURT, LI, OFFICE, ZHANG } from '../testing/sample-commands.js';
import { competentCourts } from './competent-courts.js';
import { confirmationReadiness } from './confirmation-readiness.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';
import type { Dispute } from './dispute.state.js';
import { dossierOf } from './dossier.js';
import { followUps } from './follow-ups.js';
import { subsidyConditions } from './subsidy.js';

const { given } = deciderSpec(disputeDecider);

function after(commands: readonly DisputeCommand[]): Dispute {
  const state = historyOf(commands).reduce(disputeDecider.evolve, disputeDecider.initialState);
  if (state.status === 'none') throw new Error('the history registers nothing');
  return state;
}

const rules = (hits: readonly { readonly rule: string }[]): readonly string[] => hits.map(({ rule }) => rule);
const unmet = (conditions: readonly { readonly rule: string; readonly met: boolean }[]): readonly string[] =>
  rules(conditions.filter(({ met }) => !met));

const checked = [annex.checkIdentity(ZHANG), annex.checkIdentity(LI)];
const NOW = '2026-11-10T01:00:00.000Z';

describe('readiness for judicial confirmation', () => {
  const complete = (() => {
    const { type, data } = sample.register();
    const parties = data.parties.map((party) => ({ ...party, address: '某路 1 号' }));
    return [{ type, data: { ...data, parties } }, ...COMMANDS_TO.agreed.slice(1), ...checked];
  })();

  it('is there when nothing is missing, with the days that are left', () => {
    const { ready, daysLeft, conditions } = confirmationReadiness(after(complete), NOW);
    expect([unmet(conditions), ready, daysLeft]).toEqual([[], true, 26]);
  });

  it('names what is missing (民诉法解释 354)', () => {
    expect(unmet(confirmationReadiness(after(COMMANDS_TO.agreed), NOW).conditions)).toEqual([
      'confirmation-identity',
      'confirmation-address',
    ]);
  });

  it('ends with the window, with an application, and with the agreement', () => {
    expect(unmet(confirmationReadiness(after(complete), '2026-12-06T01:00:00.000Z').conditions)).toEqual([
      'confirmation-window',
    ]);
    expect(unmet(confirmationReadiness(after([...complete, sample.requestConfirmation()]), NOW).conditions)).toContain(
      'confirmation-open',
    );
    expect(unmet(confirmationReadiness(after([...complete, annex.endAgreement()]), NOW).conditions)).toContain(
      'confirmation-effective',
    );
  });

  it('is never there for identity relations (民诉法解释 355)', () => {
    const marriage = [sample.register({ category: '婚姻家庭', subCategory: '离婚' }), ...COMMANDS_TO.agreed.slice(1)];
    expect(unmet(confirmationReadiness(after(marriage), NOW).conditions)).toContain('confirmation-subject');
  });
});

describe('courts to choose from (民诉法 205)', () => {
  const courts = [
    { organisationId: 'pudong', name: '浦东法院', divisionCode: '310115' },
    { organisationId: COURT, name: '虹口法院', divisionCode: '310109' },
  ];

  it('stand by subject matter first, then domicile to be checked', () => {
    const chosen = competentCourts(after(COMMANDS_TO.agreed), courts, '310109017');
    expect(chosen.map(({ organisationId, ground }) => [organisationId, ground])).toEqual([
      [COURT, 'subject-matter'],
      ['pudong', 'domicile'],
    ]);
  });

  it('are the inviting court alone when a court sent the case', () => {
    const sent = [sample.register({ source: '法院', receivedBy: COURT }), ...COMMANDS_TO.agreed.slice(1)];
    expect(competentCourts(after(sent), courts, null)).toMatchObject([{ organisationId: COURT, ground: 'inviting' }]);
    expect(after(COMMANDS_TO.agreed).registration.receivedBy).toBe(OFFICE);
  });
});

describe('what may follow', () => {
  const breached = [...COMMANDS_TO.agreed, sample.perform('term-2', 'breached')];
  const confirmed = [...COMMANDS_TO.agreed, sample.requestConfirmation(), sample.recordConfirmation()];

  it('a debt that is not due yet may be notarised (公证法 37)', () => {
    expect(rules(followUps(after(COMMANDS_TO.agreed)))).toEqual(['notarised-debt']);
  });

  it('a breach: sue on the agreement, or a payment order (人民调解法 32; 民诉法 225)', () => {
    expect(rules(followUps(after(breached)))).toEqual(['breach-sue', 'payment-order']);
  });

  it('a breach of what a court confirmed: enforcement, and no detour (民诉法 206)', () => {
    const events = [...confirmed, sample.perform('term-2', 'breached')];
    expect(rules(followUps(after(events)))).toEqual(['ruling-valid', 'breach-enforce']);
  });

  it('says nothing before there is an agreement', () => {
    expect(followUps(after(COMMANDS_TO.signing))).toEqual([]);
  });
});

describe('subsidy per case (以案定补)', () => {
  const done = [...COMMANDS_TO['return-visit'], ...checked, sample.visit(), sample.close(), sample.file()];

  it('is granted once, for a filed and performed people’s mediation', () => {
    expect(unmet(subsidyConditions(after(done)))).toEqual([]);
    const events = given(historyOf(done)).when(annex.grantSubsidy()).events();
    expect(events).toMatchObject([{ type: 'SubsidyGranted', data: { mediatorIds: [sample.MEDIATOR] } }]);
    given(historyOf([...done, annex.grantSubsidy()]))
      .when(annex.grantSubsidy())
      .thenRefused('SUBSIDY_NOT_ELIGIBLE');
  });

  it('is never granted for administrative or judicial mediation', () => {
    const administrative = { ...after(done) };
    const { episode } = administrative;
    const other = { ...administrative, episode: episode && { ...episode, channel: 'administrative' as const } };
    expect(unmet(subsidyConditions(other))).toEqual(['subsidy-people-only']);
  });

  it('is not granted for what was paid before the agreement, or for parties nobody saw', () => {
    const paid = [
      ...COMMANDS_TO['in-mediation'],
      annex.pay({ amountCny: 1000 }),
      ...done.slice(COMMANDS_TO['in-mediation'].length),
    ];
    expect(unmet(subsidyConditions(after(paid)))).toEqual(['subsidy-not-paid-before']);
    expect(unmet(subsidyConditions(after(COMMANDS_TO.filed)))).toEqual(['subsidy-identity']);
  });
});

describe('the dossier', () => {
  it('has thirteen items, and proves what the history proves', () => {
    const items = dossierOf(after([...COMMANDS_TO.agreed, ...checked]), []);
    expect(items).toHaveLength(13);
    expect(items.filter(({ present, required }) => required && !present)).toEqual([]);
  });

  it('needs the power of attorney once there is an agent, and says so', () => {
    const paperless = annex.nameRepresentative({ power: 'general', document: false });
    const closed = [...COMMANDS_TO.screening, paperless, ...COMMANDS_TO.closed.slice(COMMANDS_TO.screening.length)];
    given(historyOf(closed)).when(sample.file()).thenRefused('DOSSIER_INCOMPLETE');
    const { type, data } = sample.file();
    const retention = { class: '长期', source: '本街道保管期限表', approvedBy: '区档案局' };
    const documents = [...data.documents, '授权委托书'];
    const events = given(historyOf(closed))
      .when({ type, data: { ...data, documents, retention } })
      .events();
    expect(events).toMatchObject([{ type: 'DossierFiled', data: { retention } }]);
  });
});
