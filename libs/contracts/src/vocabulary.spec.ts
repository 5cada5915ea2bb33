import * as assignment from '@libs/assignment';
import * as disputes from '@libs/disputes';
import * as handoffs from '@libs/handoffs';
import * as notices from '@libs/notices';
import * as reference from '@libs/reference';
import * as roster from '@libs/roster';
import * as statistics from '@libs/statistics';
import { JOB_QUEUES } from '@platform/jobs';
import { ROLES } from '@platform/messaging';
import * as partners from '@libs/partners';
import * as partnerContract from './partner-vocabulary.js';
import * as words from './roster-vocabulary.js';
import * as safeguards from './safeguards-vocabulary.js';
import * as contract from './vocabulary.js';

describe('the vocabularies of the interface', () => {
  it('repeat those of libs/reference', () => {
    expect(contract.CHANNELS).toEqual(reference.CHANNELS);
    expect(contract.CATEGORY_NAMES).toEqual(reference.CATEGORY_NAMES);
    expect(contract.INTAKE_SOURCES).toEqual(reference.INTAKE_SOURCES);
    expect(contract.INTAKE_FLAGS).toEqual(reference.INTAKE_FLAGS);
    expect(contract.PARTY_ROLES).toEqual(reference.PARTY_ROLES);
    expect(contract.PARTY_KINDS).toEqual(reference.PARTY_KINDS);
    expect(contract.ENDINGS).toEqual(reference.ENDINGS);
  });

  it('repeat the lists of libs/roster and the reasons of libs/assignment', () => {
    expect(words.MEDIATOR_KINDS).toEqual(roster.MEDIATOR_KINDS);
    expect(words.SEXES).toEqual(roster.SEXES);
    expect(words.DEPARTURE_REASONS).toEqual(roster.DEPARTURE_REASONS);
    expect(words.INTEREST_KINDS).toEqual(roster.INTEREST_KINDS);
    expect(words.ALLOWANCE_KINDS).toEqual(roster.ALLOWANCE_KINDS);
    expect(words.OFFER_MODES).toEqual(roster.OFFER_MODES);
    expect(words.HAND_BACK_REASONS).toEqual(assignment.HAND_BACK_REASONS);
    expect(words.TAKE_BACK_REASONS).toEqual(assignment.TAKE_BACK_REASONS);
    expect(words.ASSISTING_GROUNDS).toEqual(assignment.ASSISTING_GROUNDS);
  });

  it('repeat the decline reasons of libs/assignment', () => {
    expect(contract.DECLINE_REASONS).toEqual(assignment.DECLINE_REASONS);
  });

  it('repeat the outcomes, return codes and statuses of libs/handoffs', () => {
    expect(new Set(contract.HANDOFF_OUTCOMES)).toEqual(new Set(Object.values(handoffs.HANDOFF_OUTCOMES).flat()));
    expect(contract.RETURN_CODES).toEqual(handoffs.RETURN_CODES);
    expect(contract.HANDOFF_STATUSES).toEqual(Object.keys(handoffs.HANDOFF_STATUS_TERMS));
  });

  it('repeat the statuses of libs/disputes and the kinds of bodies of libs/roster', () => {
    expect(contract.DISPUTE_STATUSES).toEqual(disputes.DISPUTE_STATUSES);
    expect(contract.DUPLICATE_DECISIONS).toEqual(disputes.DUPLICATE_DECISIONS);
    expect(contract.REPRESENTATIVE_KINDS).toEqual(disputes.REPRESENTATIVE_KINDS);
    expect(contract.POWERS).toEqual(disputes.POWERS);
    expect(contract.IDENTITY_DOCUMENTS).toEqual(disputes.IDENTITY_DOCUMENTS);
    expect(contract.EARLIER_DECISIONS).toEqual(disputes.EARLIER_DECISIONS);
    expect(contract.REOPEN_CAUSES).toEqual(disputes.REOPEN_CAUSES);
    expect(contract.TIP_KINDS).toEqual(disputes.TIP_KINDS);
    expect(contract.TIP_ANSWERS).toEqual(disputes.TIP_ANSWERS);
    expect(contract.SUSPENSION_GROUNDS).toEqual(disputes.SUSPENSION_GROUNDS);
    expect(contract.JUDICIAL_KINDS).toEqual(disputes.JUDICIAL_KINDS);
    expect(contract.OUTSIDER_ROLES).toEqual(disputes.OUTSIDER_ROLES);
    expect(contract.SAFETY_RISKS).toEqual(disputes.SAFETY_RISKS);
    expect(contract.WORK_QUEUES).toEqual(disputes.WORK_QUEUES);
    expect(contract.WORK_ORDERS).toEqual(disputes.WORK_ORDERS);
    expect(contract.ADMINISTRATIVE_KINDS).toEqual(disputes.ADMINISTRATIVE_KINDS);
    expect(safeguards.APPLICATION_FORMS).toEqual(disputes.APPLICATION_FORMS);
    expect(safeguards.CONTACT_OUTCOMES).toEqual(disputes.CONTACT_OUTCOMES);
    expect(safeguards.FINDERS).toEqual(disputes.FINDERS);
    expect(safeguards.DATA_PURPOSES).toEqual(disputes.DATA_PURPOSES);
    expect(safeguards.SHARING_GROUNDS).toEqual(disputes.SHARING_GROUNDS);
    expect(safeguards.REMEDIES).toEqual(disputes.REMEDIES);
    expect(safeguards.OBJECTORS).toEqual(disputes.OBJECTORS);
    expect(safeguards.OBJECTION_OUTCOMES).toEqual(disputes.OBJECTION_OUTCOMES);
    expect(contract.RECUSAL_GROUNDS).toEqual(disputes.RECUSAL_GROUNDS);
    expect(contract.ORGANISATION_KINDS).toEqual(roster.ORGANISATION_KINDS);
  });

  it('repeat the measures and breakdowns of libs/statistics', () => {
    expect(contract.FIGURE_MEASURES).toEqual(statistics.DEFINED_MEASURE_IDS);
    expect(contract.FIGURE_BREAKDOWNS).toEqual(statistics.BREAKDOWNS);
    expect(contract.EDITION_KINDS).toEqual(statistics.EDITION_KINDS);
    expect(contract.BASE_FIGURE_KINDS).toEqual(statistics.BASE_KINDS);
  });

  it('repeat the words of prevention in libs/disputes', () => {
    expect(contract.SCREENING_TOPICS).toEqual(disputes.SCREENING_TOPICS);
    expect(contract.AVERTED_KINDS).toEqual(disputes.AVERTED_KINDS);
  });

  it('repeat the scopes, modes and disclosures of libs/partners', () => {
    expect(partnerContract.PARTNER_SCOPES).toEqual(partners.PARTNER_SCOPES);
    expect(partnerContract.RECEIVE_MODES).toEqual(partners.RECEIVE_MODES);
    expect(partnerContract.DISCLOSURES).toEqual(partners.DISCLOSURES);
    expect(partnerContract.ATTACHMENT_TYPES).toEqual(handoffs.MEDIA_TYPES);
    expect(partnerContract.CLASSIFICATIONS).toEqual(handoffs.CLASSIFICATIONS);
    expect(partnerContract.PROGRESS_STAGES).toEqual(handoffs.PROGRESS_STAGES);
    const inward = Object.values(handoffs.LINKAGES).filter(({ intake }) => intake !== null);
    expect(partnerContract.LINKAGES_IN).toEqual(inward.map(({ id }) => id));
    expect(handoffs.HANDOFF_KINDS).toEqual(expect.arrayContaining([...partnerContract.HANDOFF_KINDS]));
  });

  it('repeat the channels of notices and the queues of the platform', () => {
    expect(contract.NOTICE_CHANNELS).toEqual(notices.CHANNELS);
    expect(contract.JOB_QUEUES).toEqual(JOB_QUEUES);
  });

  it('repeat the roles of the platform', () => {
    expect(contract.ROLES).toEqual(ROLES);
  });
});
