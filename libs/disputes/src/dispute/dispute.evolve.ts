import type { Channel, Ending } from '@libs/reference';
import { evolveAnnex, termFacts } from './annex/annex.evolve.js';
import { isAnnexEvent } from './annex/annex.events.js';
import { EMPTY_ANNEX } from './annex/annex.state.js';
import type { AgreementSigned, ClockReminded, DisputeEvent, DisputeRegistered } from './dispute.events.js';
import { ESCALATION_RULE } from './clocks.js';
import { evolveProceedings } from './proceedings.evolve.js';
import { NO_PROCEEDINGS } from './proceedings.state.js';
import { evolveSafeguards } from './safeguards/safeguards.evolve.js';
import { isSafeguardsEvent } from './safeguards/safeguards.events.js';
import { NO_SAFEGUARDS } from './safeguards/safeguards.state.js';
import type { Agreement, Consent, Dispute, DisputeState, Episode } from './dispute.state.js';

/** Copies facts into the state; judges nothing. */
export function evolve(state: DisputeState, event: DisputeEvent): DisputeState {
  if (event.type === 'DisputeRegistered') return registeredDispute(event.data);
  // Whatever stands before the registration cannot be part of a dispute; the decider never writes it.
  return state.status === 'none' ? state : evolveDispute(state, event);
}

function registeredDispute(registration: DisputeRegistered['data']): Dispute {
  return {
    status: 'registered',
    registration,
    ownerOrganisationId: registration.receivedBy,
    ownedSince: null,
    screening: null,
    route: null,
    consents: [],
    clocks: [],
    episode: null,
    mediatedBy: [],
    agreement: null,
    confirmation: null,
    transfer: null,
    escalation: null,
    proceedings: NO_PROCEEDINGS,
    court: { factsOf: null, reportedOf: null, sent: null },
    routesTold: false,
    visits: 0,
    annex: EMPTY_ANNEX,
    safeguards: NO_SAFEGUARDS,
  };
}

type LaterEvent = Exclude<DisputeEvent, DisputeRegistered>;

// One arm per fact keeps the whole fold on one page; splitting it would only hide it.
// oxlint-disable-next-line complexity
function evolveDispute(dispute: Dispute, event: LaterEvent): Dispute {
  if (isAnnexEvent(event)) return evolveAnnex(dispute, event);
  if (isSafeguardsEvent(event)) return evolveSafeguards(dispute, event);
  switch (event.type) {
    case 'DisputeScreened':
      return { ...screened(dispute), screening: { bars: event.data.bars, fit: event.data.fit } };
    case 'RoutingDecided':
      return { ...dispute, route: { channel: event.data.channel, reasons: event.data.reasons } };
    case 'RoutingOverridden':
      return { ...dispute, route: { channel: event.data.channel, reasons: [] } };
    case 'ConsentGiven':
      return withConsent(dispute, { ...event.data, decision: 'given' });
    case 'ConsentRefused':
      return withConsent(dispute, { ...event.data, decision: 'refused' });
    case 'ConsentWithdrawn':
      return withConsent(dispute, { ...event.data, decision: 'withdrawn' });
    case 'DisputeRefused':
      return { ...dispute, status: 'refused' };
    case 'EpisodeOpened':
      return {
        ...dispute,
        status: 'accepted',
        routesTold: false,
        agreement: null,
        // A suspicion follows the dispute, not the mediation.
        proceedings: { ...NO_PROCEEDINGS, sham: dispute.proceedings.sham },
        safeguards: { ...dispute.safeguards, assisting: [] },
        episode: {
          episodeId: event.data.episodeId,
          channel: event.data.channel,
          organisationId: event.data.organisationId,
          mediatorIds: [],
          rightsTold: false,
          judicialKind: event.data.judicialKind ?? null,
          sessions: [],
          ending: null,
        },
      };
    case 'ClockStarted':
      return withClockStarted(dispute, event.data.clock);
    case 'ClockStopped':
      return withClock(dispute, event.data.clockId, { stopped: true });
    case 'ClockExtended':
      return withClock(dispute, event.data.clock.clockId, {
        clock: event.data.clock,
        overdue: false,
        extended: true,
        reminded: [],
      });
    case 'ClockRecounted':
      return withClock(dispute, event.data.clock.clockId, { clock: event.data.clock, reminded: [] });
    case 'ClockOverdue':
      return withClock(dispute, event.data.clockId, { overdue: true });
    case 'Escalated':
      return {
        ...dispute,
        escalation: { rung: event.data.rung, answerClockId: dispute.escalation?.answerClockId ?? null },
      };
    case 'EscalationAnswered':
      return { ...dispute, escalation: null };
    case 'ClockReminded':
      return withReminder(dispute, event.data);
    case 'MediatorAppointed':
      return withEpisode(appointed(dispute, event.data.mediatorId), (episode) => ({
        mediatorIds: [...episode.mediatorIds, event.data.mediatorId],
      }));
    case 'RightsTold':
      return withEpisode(dispute, () => ({ rightsTold: true }));
    case 'SessionScheduled':
      return withEpisode(dispute, (episode) => ({
        sessions: [...episode.sessions, { sessionId: event.data.sessionId, held: false }],
      }));
    case 'SessionHeld':
      return withEpisode(
        { ...dispute, status: dispute.status === 'preparing' ? 'in-mediation' : dispute.status },
        ({ sessions }) => ({
          sessions: [
            ...sessions.filter(({ sessionId }) => sessionId !== event.data.sessionId),
            { sessionId: event.data.sessionId, held: true },
          ],
        }),
      );
    case 'MediationConcluded':
      return withEpisode(withoutUsedConsents(concluded(dispute, event.data.ending), event.data.channel), () => ({
        ending: event.data.ending,
      }));
    case 'RoutesTold':
      return { ...dispute, routesTold: true };
    case 'AgreementDrafted':
      return {
        ...dispute,
        status: 'signing',
        agreement: {
          agreementId: event.data.agreementId,
          form: event.data.form,
          scope: event.data.scope,
          terms: event.data.terms.map(termFacts),
          paperOnly: event.data.paperOnly ?? null,
          signatories: event.data.signatories,
          signatures: [],
          effectiveOn: null,
        },
      };
    case 'AgreementSigned':
      return withAgreement(dispute, ({ signatures }) => ({ signatures: [...signatures, signatureOf(event.data)] }));
    case 'AgreementTookEffect':
      return withAgreement(dispute, () => ({ effectiveOn: event.data.effectiveOn }));
    case 'ConfirmationRequested':
      return {
        ...dispute,
        confirmation: {
          agreementId: event.data.agreementId,
          courtId: event.data.courtId,
          decided: false,
          outcome: null,
          decidedOn: null,
          attempt: event.data.attempt ?? 1,
        },
      };
    case 'ConfirmationDecided': {
      const { outcome, decidedOn } = event.data;
      const { confirmation } = dispute;
      return { ...dispute, confirmation: confirmation && { ...confirmation, decided: true, outcome, decidedOn } };
    }
    case 'PerformanceRecorded':
      return withPerformance(dispute, event.data.termId, event.data.outcome);
    case 'ReturnVisitRecorded':
      return { ...dispute, visits: dispute.visits + 1 };
    case 'DisputeClosed':
      return { ...dispute, status: 'closed' };
    case 'DossierFiled':
      return { ...dispute, status: 'filed' };
    case 'TransferStarted': {
      const { handoffId, channel, toOrganisationId } = event.data;
      const returnTo = dispute.status;
      return { ...dispute, status: 'transferring', transfer: { handoffId, channel, toOrganisationId, returnTo } };
    }
    case 'OwnerChanged':
      return {
        ...dispute,
        status: 'screening',
        ownerOrganisationId: event.data.toOrganisationId,
        ownedSince: event.data.takenOn ?? null,
        route: dispute.transfer ? { channel: dispute.transfer.channel, reasons: [] } : dispute.route,
        transfer: null,
        court: { ...dispute.court, sent: event.data.sentByCourt ?? null },
      };
    case 'TransferReturned':
      return { ...dispute, status: dispute.transfer?.returnTo ?? dispute.status, transfer: null };
    case 'SafetyReported':
    case 'SupervisionOrdered':
      return dispute;
    default:
      return evolveProceedings(dispute, event);
  }
}

/** A case that came in from a partner is looked at while it waits for its acceptance. */
function screened(dispute: Dispute): Dispute {
  return dispute.status === 'transferring' && dispute.transfer
    ? { ...dispute, transfer: { ...dispute.transfer, returnTo: 'screening' } }
    : { ...dispute, status: 'screening' };
}

/** Somebody may accept while the mediation rests; it then goes on with the preparation. */
function appointed(before: Dispute, mediatorId: string): Dispute {
  const dispute = { ...before, mediatedBy: [...before.mediatedBy, mediatorId] };
  const { suspension } = dispute.proceedings;
  if (suspension?.returnTo === 'accepted') {
    const proceedings = { ...dispute.proceedings, suspension: { ...suspension, returnTo: 'preparing' as const } };
    return { ...dispute, proceedings };
  }
  return { ...dispute, status: dispute.status === 'accepted' ? 'preparing' : dispute.status };
}

function withConsent(dispute: Dispute, { partyId, channel, decision }: Consent): Dispute {
  const others = dispute.consents.filter((one) => one.partyId !== partyId || one.channel !== channel);
  return { ...dispute, consents: [...others, { partyId, channel, decision }] };
}

function withClockStarted(dispute: Dispute, clock: Dispute['clocks'][number]['clock']): Dispute {
  // A clock that an undone merger had stopped starts again under its own id.
  const others = dispute.clocks.filter((one) => one.clock.clockId !== clock.clockId);
  const begun = { stopped: false, overdue: false, pausedFrom: null, pauses: [], extended: false, reminded: [] };
  const clocks = [...others, { clock, ...begun }];
  const { escalation } = dispute;
  return escalation && clock.rule === ESCALATION_RULE
    ? { ...dispute, clocks, escalation: { ...escalation, answerClockId: clock.clockId } }
    : { ...dispute, clocks };
}

function withReminder(dispute: Dispute, { clockId, level }: ClockReminded['data']): Dispute {
  const clocks = dispute.clocks.map((one) =>
    one.clock.clockId === clockId ? { ...one, reminded: [...one.reminded, level] } : one,
  );
  return { ...dispute, clocks };
}

function withClock(dispute: Dispute, clockId: string, change: Partial<Dispute['clocks'][number]>): Dispute {
  return {
    ...dispute,
    clocks: dispute.clocks.map((one) => (one.clock.clockId === clockId ? { ...one, ...change } : one)),
  };
}

function withEpisode(dispute: Dispute, change: (episode: Episode) => Partial<Episode>): Dispute {
  return dispute.episode ? { ...dispute, episode: { ...dispute.episode, ...change(dispute.episode) } } : dispute;
}

function withAgreement(dispute: Dispute, change: (agreement: Agreement) => Partial<Agreement>): Dispute {
  return dispute.agreement
    ? { ...dispute, agreement: { ...dispute.agreement, ...change(dispute.agreement) } }
    : dispute;
}

function signatureOf({ kind, id, signedOn }: AgreementSigned['data']): Agreement['signatures'][number] {
  return { kind, id, signedOn };
}

function withPerformance(dispute: Dispute, termId: string, outcome: 'performed' | 'breached'): Dispute {
  const changed = withAgreement(dispute, ({ terms }) => ({
    terms: terms.map((term) => (term.termId === termId ? { ...term, outcome } : term)),
  }));
  const settled = changed.agreement?.terms.every((term) => term.outcome !== null) ?? false;
  return { ...changed, status: settled ? 'return-visit' : 'performing' };
}

function concluded(dispute: Dispute, ending: Ending): Dispute {
  return { ...dispute, status: ending === 'agreement' ? 'agreed' : 'failed' };
}

/** A yes is for one mediation: another one in the same channel asks again (人民调解法 17, 23). A no is not forgotten. */
function withoutUsedConsents(dispute: Dispute, channel: Channel): Dispute {
  const consents = dispute.consents.filter((one) => one.channel !== channel || one.decision !== 'given');
  return { ...dispute, consents };
}
