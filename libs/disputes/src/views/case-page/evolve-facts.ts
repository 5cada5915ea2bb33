import type { Recorded } from '@platform/event-store';
import type { DisputeEvent, DisputeRegistered, DossierFiled } from '../../dispute/dispute.events.js';
import { REGISTERED, statusAfter } from '../status-after.js';
import { agreementAfter, confirmationAfter } from './agreement-facts.js';
import type { CaseRow, ConsentView, EscalationView } from './case-page.view.js';
import { clocksAfter, episodesAfter, sessionsAfter, transfersAfter } from './progress-facts.js';
import { decided, overridden } from './routing-facts.js';

type Event = Recorded<DisputeEvent>;

export function registeredFacts({ data, revision, metadata }: Recorded<DisputeRegistered>): CaseRow {
  const { storySubjectId: _story, parties, ...registration } = data;
  return {
    ...REGISTERED,
    ...registration,
    revision,
    parties: parties.map(({ subjectId: _subject, fingerprints: _prints, ...party }) => party),
    registeredAt: metadata.happenedAt,
    ownerOrganisationId: data.receivedBy,
    channel: null,
    consents: [],
    bars: [],
    routing: null,
    refusal: null,
    clocks: [],
    episodes: [],
    sessions: [],
    routesTold: [],
    agreement: null,
    confirmation: null,
    returnVisits: [],
    handoffs: [],
    escalations: [],
    safetyReports: [],
    outcome: null,
    closedAt: null,
    dossier: null,
  };
}

/** Everything the page shows, after one more fact. Each part looks for the facts that touch it. */
export function evolveFacts(facts: CaseRow, event: Event): CaseRow {
  return {
    ...facts,
    ...statusAfter(facts, event),
    ...intakeAfter(facts, event),
    ...endAfter(facts, event),
    consents: event.type === 'DisputeReopened' ? [] : consentsAfter(facts.consents, event),
    clocks: clocksAfter(facts.clocks, event),
    episodes: episodesAfter(facts.episodes, event),
    sessions: sessionsAfter(facts.sessions, event),
    agreement: agreementAfter(facts.agreement, event),
    confirmation: confirmationAfter(facts.confirmation, event),
    handoffs: transfersAfter(facts.handoffs, event),
    escalations: escalationsAfter(facts.escalations, event),
  };
}

function intakeAfter(facts: CaseRow, event: Event): Partial<CaseRow> {
  switch (event.type) {
    case 'DisputeScreened':
      return { bars: event.data.bars };
    case 'RoutingDecided':
      return decided(event);
    case 'RoutingOverridden':
      return overridden(facts.routing, event);
    case 'DisputeRefused':
      return { refusal: { grounds: event.data.grounds, otherWays: event.data.otherWays } };
    case 'EpisodeOpened':
      return { channel: event.data.channel };
    case 'PartyJoined': {
      const { subjectId: _subject, fingerprints: _prints, ...party } = event.data.party;
      return { parties: [...facts.parties, party] };
    }
    case 'PartyLeft':
    case 'PartySucceeded': {
      const { partyId } = event.data;
      return { parties: facts.parties.filter((one) => one.partyId !== partyId) };
    }
    case 'DisputeReopened':
      return { routing: null, channel: null, routesTold: [], outcome: null, closedAt: null, dossier: null };
    case 'OwnerChanged':
      return { ownerOrganisationId: event.data.toOrganisationId };
    default:
      return {};
  }
}

function endAfter(facts: CaseRow, event: Event): Partial<CaseRow> {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'RoutesTold':
      return { routesTold: [...new Set([...facts.routesTold, ...event.data.ways])] };
    case 'ReturnVisitRecorded': {
      const { manner, on, satisfied, note } = event.data;
      return { returnVisits: [...facts.returnVisits, { manner, on, satisfied, note }] };
    }
    case 'SafetyReported':
      return { safetyReports: [...facts.safetyReports, { to: event.data.to, ground: event.data.ground, at }] };
    case 'DisputeClosed':
      return { outcome: event.data.outcome, closedAt: at };
    case 'DossierFiled':
      return { dossier: filed(event.data) };
    default:
      return {};
  }
}

function filed({ fileNo, documents, retention = null }: DossierFiled['data']): CaseRow['dossier'] {
  return { fileNo, documents, retention };
}

function consentsAfter(consents: readonly ConsentView[], event: Event): readonly ConsentView[] {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'ConsentGiven':
      return spoken(consents, { ...pick(event.data), manner: event.data.manner, decision: 'given', at });
    case 'ConsentRefused':
      return spoken(consents, { ...pick(event.data), manner: event.data.manner, decision: 'refused', at });
    case 'ConsentWithdrawn':
      return spoken(consents, { ...pick(event.data), manner: null, decision: 'withdrawn', at });
    default:
      return consents;
  }
}

function pick({
  partyId,
  channel,
}: Pick<ConsentView, 'partyId' | 'channel'>): Pick<ConsentView, 'partyId' | 'channel'> {
  return { partyId, channel };
}

/** The last word of a party about a channel counts. */
function spoken(consents: readonly ConsentView[], word: ConsentView): readonly ConsentView[] {
  return [...consents.filter((one) => one.partyId !== word.partyId || one.channel !== word.channel), word];
}

function escalationsAfter(escalations: readonly EscalationView[], event: Event): readonly EscalationView[] {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'Escalated': {
      const { rung, organisationId, reason, clockId } = event.data;
      return [...escalations, { rung, organisationId, reason, clockId, at, answer: null, answeredAt: null }];
    }
    case 'EscalationAnswered':
      return escalations.map((one) =>
        one.answeredAt === null ? { ...one, answer: event.data.answer, answeredAt: at } : one,
      );
    default:
      return escalations;
  }
}
