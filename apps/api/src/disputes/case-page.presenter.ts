import { ALL_ENDPOINTS, type ENDPOINTS, type ResponseOf } from '@libs/contracts';
import type { CasePageView, EmergencyMark, SessionMinutesView } from '@libs/disputes';
import { may, type Permission, type Viewer } from '@libs/identity';
import { ENDING_TERMS } from '@libs/reference';
import { divisionNamed } from '@libs/reference';

type Page = ResponseOf<typeof ENDPOINTS.dispute>;
type NamesById = ReadonlyMap<string, string>;

export interface Beside {
  readonly viewer: Viewer;
  /** Empty for everybody but the mediators of the case. */
  readonly minutes: readonly SessionMinutesView[];
  readonly organisations: NamesById;
  readonly mediators: NamesById;
  /** Empty for those who may not read them. */
  readonly emergencies: readonly EmergencyMark[];
}

const HANDOFF_STATUS: Readonly<Record<string, string>> = {
  waiting: '等待答复',
  accepted: '已接收',
  returned: '已退回',
};

const CLOCK_STATUS = { open: 'running', paused: 'paused', overdue: 'overdue', met: 'met', missed: 'missed' } as const;

/** The case page of the contract from the view and the names around it. */
export function casePage(page: CasePageView, beside: Beside): Page {
  return {
    ...heading(page, beside),
    ...story(page),
    parties: page.parties.map((party) => ({ ...party, traits: [...party.traits] })),
    consents: [...page.consents],
    routing: routing(page),
    clocks: page.clocks.map((clock) => ({ ...clock, status: CLOCK_STATUS[clock.status] })),
    episodes: episodes(page, beside),
    sessions: sessions(page, beside.minutes),
    agreement: agreement(page),
    confirmation: confirmation(page, beside.organisations),
    escalations: page.escalations.map(({ rung, organisationId, reason, at, answer, answeredAt }) => ({
      rung,
      organisationId,
      reason,
      at,
      answer,
      answeredAt,
    })),
    returnVisit: page.returnVisits.at(-1) ?? null,
    handoffs: handoffs(page, beside.organisations),
    emergencies: beside.emergencies.map(({ emergencyId, name, status }) => ({ emergencyId, name, status })),
    outcome: page.outcome,
    dossier: dossier(page),
  };
}

function heading(page: CasePageView, { viewer, organisations }: Beside) {
  const { disputeId, code, revision, status, statusTerm, nextStep, receivedBy, ownerOrganisationId } = page;
  return {
    disputeId,
    code,
    revision,
    status,
    statusTitle: statusTerm,
    nextStep,
    allowedActions: page.allowedActions.filter(({ action }) => mayAct(viewer, action)),
    receivedBy,
    ownerOrganisationId,
    ownerOrganisationName: organisations.get(ownerOrganisationId) ?? null,
  };
}

/** A button is shown only where its endpoint would let the reader in. */
function mayAct(viewer: Viewer, action: string): boolean {
  const endpoint = ALL_ENDPOINTS.find(({ id, relation }) => id === action && relation.endsWith('dispute'));
  return endpoint !== undefined && may(viewer.role, endpoint.permission as Permission);
}

function story(page: CasePageView) {
  const { title, category, subCategory, source, sourceOrderNo, facts, claims, amountCny, peopleInvolved } = page;
  const { place, divisionCode, requestedOn, registeredAt } = page;
  return {
    title,
    category,
    subCategory,
    source,
    sourceOrderNo,
    facts,
    claims,
    amountCny,
    peopleInvolved,
    flags: [...page.flags],
    place,
    divisionCode,
    divisionName: divisionCode === null ? null : (divisionNamed(divisionCode, requestedOn)?.name ?? null),
    requestedOn,
    registeredAt,
  };
}

function routing({ routing: decided, bars }: CasePageView): Page['routing'] {
  if (!decided) return null;
  return {
    channel: decided.channel,
    body: decided.body,
    alternatives: [...decided.alternatives],
    reasons: [...decided.reasons],
    duties: [...decided.duties],
    invitations: [...decided.invitations],
    grade: decided.grade,
    bars: [...bars],
    overridden: decided.overrideReason !== null,
    overrideReason: decided.overrideReason,
  };
}

function episodes(page: CasePageView, { organisations, mediators }: Beside): Page['episodes'] {
  return page.episodes.map((episode) => {
    const mediatorId = episode.mediatorIds.at(-1) ?? null;
    return {
      episodeId: episode.episodeId,
      channel: episode.channel,
      organisationId: episode.organisationId,
      organisationName: organisations.get(episode.organisationId) ?? null,
      mediatorId,
      mediatorName: mediatorId === null ? null : (mediators.get(mediatorId) ?? null),
      openedAt: episode.openedAt,
      rightsTold: episode.rightsToldAt !== null,
      ending: episode.ending,
      endingTitle: episode.ending === null ? null : ENDING_TERMS[episode.ending],
      concludedAt: episode.endedAt,
      note: episode.note,
    };
  });
}

function sessions(page: CasePageView, minutes: readonly SessionMinutesView[]): Page['sessions'] {
  const textOf = new Map(minutes.map((one) => [one.sessionId, one.minutes]));
  return page.sessions.map((session) => ({
    ...session,
    present: [...session.present],
    // A past page knows nothing of a session that had not been recorded yet.
    minutes: session.heldAt === null ? null : (textOf.get(session.sessionId) ?? null),
  }));
}

function agreement({ agreement: made }: CasePageView): Page['agreement'] {
  if (!made) return null;
  const { agreementId, episodeId, form, scope, terms, signatories, effectiveOn } = made;
  return {
    agreementId,
    episodeId,
    form,
    scope,
    terms: terms.map(({ place = null, ...term }) => ({ ...term, place })),
    signatories: [...signatories],
    effectiveOn,
  };
}

function confirmation({ confirmation: asked }: CasePageView, organisations: NamesById): Page['confirmation'] {
  if (!asked) return null;
  const { courtId, requestedOn, outcome, decidedOn, documentNo, reason } = asked;
  return {
    courtId,
    courtName: organisations.get(courtId) ?? null,
    requestedOn,
    outcome,
    decidedOn,
    documentNo,
    reason,
  };
}

function dossier({ dossier: filed }: CasePageView): Page['dossier'] {
  if (!filed) return null;
  return { fileNo: filed.fileNo, retention: filed.retention ?? null, documents: [...filed.documents] };
}

function handoffs(page: CasePageView, organisations: NamesById): Page['handoffs'] {
  return page.handoffs.map((handoff) => ({
    handoffId: handoff.handoffId,
    channel: handoff.channel,
    fromOrganisationId: handoff.fromOrganisationId,
    fromOrganisationName: organisations.get(handoff.fromOrganisationId) ?? null,
    toOrganisationId: handoff.toOrganisationId,
    toOrganisationName: organisations.get(handoff.toOrganisationId) ?? null,
    status: handoff.status,
    statusTitle: HANDOFF_STATUS[handoff.status] ?? handoff.status,
    reason: handoff.reason,
    returnReason: handoff.returnReason,
  }));
}
