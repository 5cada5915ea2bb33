import { invalid, refused } from '@platform/messaging';
import type { DisputeEvent, Party } from '../dispute.events.js';
import { mustAllow, mustBeParty } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { RecordDataConsentCommand, SharingBasis } from '../safeguards/safeguards.commands.js';
import type { DataPurpose } from '../safeguards/safeguards.events.js';
import { guardianSpeaking, mustSpeakFor } from './guardians.js';

const SHARING = '个人信息保护法 23';
const SENSITIVE = '个人信息保护法 29、30、31';
const SOURCES: Readonly<Record<DataPurpose, string>> = { sharing: SHARING, sensitive: SENSITIVE };

/**
 * A separate yes or no about personal data, beside the consent to mediation. Taking it back works from now on: what was
 * done before stays lawful (个人信息保护法 15), and a body that assists leaves.
 */
export function recordDataConsent(
  { told, ...data }: RecordDataConsentCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-data-consent');
  mustBeParty(dispute, data.partyId, 'partyId');
  const { disputeId, partyId, purpose, kinds, decision, manner } = data;
  const representativeId = data.representativeId ?? guardianSpeaking(dispute, data);
  const toOrganisationId = purpose === 'sharing' ? (data.toOrganisationId ?? null) : null;
  mustBeNatural(dispute, partyId);
  if (purpose === 'sharing' && toOrganisationId === null) {
    throw invalid('RECEIVER_MISSING', '请指明接收个人信息的单位。', { field: 'toOrganisationId', source: SHARING });
  }
  if (!told) {
    throw refused('NOT_TOLD', '征求单独同意前，须告知接收方、目的、方式、信息种类以及必要性和影响。', {
      field: 'told',
      source: '个人信息保护法 17、23、30',
    });
  }
  const before = dataConsentOf(dispute, partyId, purpose, toOrganisationId);
  if (before === decision) return [];
  if (decision === 'withdrawn' && before !== 'given') {
    throw refused('CONSENT_NOT_GIVEN', '该当事人尚未作出此项同意，无可撤回；不愿意的请记为拒绝。');
  }
  mustSpeakFor(dispute, { partyId, representativeId, decision });
  const word: DisputeEvent = {
    type: 'DataConsentRecorded',
    data: {
      disputeId,
      partyId,
      purpose,
      toOrganisationId,
      kinds,
      decision,
      manner,
      representativeId,
      source: SOURCES[purpose],
    },
  };
  return decision === 'given' ? [word] : [word, ...leaves(dispute, toOrganisationId)];
}

/** Without the yes the assisting body may not go on seeing the case. */
function leaves(dispute: Dispute, organisationId: string | null): readonly DisputeEvent[] {
  const { assisting, sharings } = dispute.safeguards;
  const joined = assisting.find((one) => one.assistingOrganisationId === organisationId);
  const byConsent = sharings.findLast((one) => one.toOrganisationId === organisationId)?.ground === 'consent';
  if (!joined || organisationId === null || !byConsent) return [];
  const { disputeId } = dispute.registration;
  const { episodeId } = joined;
  return [{ type: 'AssistingBodyLeft', data: { disputeId, episodeId, organisationId, cause: 'consent-withdrawn' } }];
}

function mustBeNatural({ registration }: Dispute, partyId: string): void {
  const party = registration.parties.find((one) => one.partyId === partyId);
  if (party?.kind === '自然人') return;
  throw invalid('NOT_A_NATURAL_PERSON', '法人、其他组织没有个人信息，无须单独同意。', { field: 'partyId' });
}

function dataConsentOf(
  { safeguards }: Dispute,
  partyId: string,
  purpose: DataPurpose,
  toOrganisationId: string | null,
): 'given' | 'refused' | 'withdrawn' | null {
  return (
    safeguards.dataConsents.find(
      (one) => one.partyId === partyId && one.purpose === purpose && one.toOrganisationId === toOrganisationId,
    )?.decision ?? null
  );
}

const SENSITIVE_TRAITS = /未成年|残疾|疾病|精神|患者/u;

/** Medical, a minor's or a victim's data are sensitive (个人信息保护法 28). */
export function holdsSensitive({ registration }: Dispute, { role, traits }: Party): boolean {
  return (
    traits.some((trait) => SENSITIVE_TRAITS.test(trait)) ||
    (registration.category === '医疗' && role === '申请人') ||
    (registration.flags.includes('家庭暴力') && role === '申请人')
  );
}

const GROUND_SOURCES = {
  consent: SHARING,
  'statutory-duty': '个人信息保护法 13(3)、34',
  emergency: '个人信息保护法 13(4)',
} as const;

/**
 * The gate before a case goes to another body: the separate consent of every natural person, or a stated duty by law or
 * danger to life (个人信息保护法 13、23). Those who agree in the same act are noted on the way.
 */
export function shared(
  dispute: Dispute,
  toOrganisationId: string,
  { sharingGround = 'consent', sharingAgreedBy = [] }: SharingBasis,
): readonly DisputeEvent[] {
  const { disputeId } = dispute.registration;
  const source = GROUND_SOURCES[sharingGround];
  const grounded = (agreedBy: readonly string[]): DisputeEvent => ({
    type: 'SharingGrounded',
    data: { disputeId, toOrganisationId, ground: sharingGround, agreedBy, source },
  });
  if (sharingGround !== 'consent') return [grounded([])];
  for (const partyId of sharingAgreedBy) mustBeParty(dispute, partyId, 'sharingAgreedBy');
  const people = dispute.registration.parties.filter(({ kind }) => kind === '自然人');
  const wordOf = (partyId: string) => dataConsentOf(dispute, partyId, 'sharing', toOrganisationId);
  mustAgreeToShare(
    people.filter(({ partyId }) => wordOf(partyId) !== 'given' && !sharingAgreedBy.includes(partyId)),
    wordOf,
  );
  mustAgreeToSensitive(dispute, people);
  const fresh = people.filter(({ partyId }) => wordOf(partyId) !== 'given');
  return [
    ...fresh.map((party) => agreedNow(dispute, party, toOrganisationId)),
    grounded(people.map(({ partyId }) => partyId)),
  ];
}

function agreedNow(dispute: Dispute, party: Party, toOrganisationId: string): DisputeEvent {
  const { partyId } = party;
  const representativeId = guardianSpeaking(dispute, { partyId, decision: 'given' });
  mustSpeakFor(dispute, { partyId, representativeId, decision: 'given' });
  return {
    type: 'DataConsentRecorded',
    data: {
      disputeId: dispute.registration.disputeId,
      partyId,
      purpose: 'sharing',
      toOrganisationId,
      kinds: ['案件登记信息和材料'],
      decision: 'given',
      manner: '移送时一并征求',
      representativeId,
      source: SHARING,
    },
  };
}

function mustAgreeToShare(missing: readonly Party[], wordOf: (partyId: string) => string | null): void {
  if (missing.length === 0) return;
  const extra = { missing: missing.map(({ partyId }) => partyId) };
  const field = 'sharingAgreedBy';
  if (missing.some(({ partyId }) => wordOf(partyId) !== null)) {
    throw refused(
      'SHARING_REFUSED',
      '有当事人拒绝或者撤回了向该单位提供个人信息的同意；没有法定职责或紧急情况，不得提供。',
      { field, source: '个人信息保护法 15、23', extra },
    );
  }
  throw refused(
    'SHARING_CONSENT_MISSING',
    '向其他单位提供个人信息，须取得每名自然人当事人的单独同意；依法定职责移送的请写明依据。',
    { field, source: '个人信息保护法 13、23', extra },
  );
}

function mustAgreeToSensitive(dispute: Dispute, people: readonly Party[]): void {
  const missing = people
    .filter((party) => holdsSensitive(dispute, party))
    .filter(({ partyId }) => dataConsentOf(dispute, partyId, 'sensitive', null) !== 'given')
    .map(({ partyId }) => partyId);
  if (missing.length === 0) return;
  throw refused(
    'SENSITIVE_CONSENT_MISSING',
    '涉及医疗健康、未成年人、残疾等敏感个人信息，须另行取得该当事人（或其监护人）的单独同意。',
    { field: 'sharingAgreedBy', source: SENSITIVE, extra: { missing } },
  );
}
