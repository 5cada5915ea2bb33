import {
  MediatorDirectoryReader,
  OrganisationDirectoryReader,
  type MediatorView,
  type OrganisationView,
} from '@libs/roster';
import { DecisionHandler } from '@platform/event-store';
import { Fingerprints } from '@platform/privacy';
import { Injectable } from '@nestjs/common';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream, seatIdsOf } from '../assignment/assignment.ids.js';
import type { OpenedAssignment } from '../assignment/assignment.state.js';
import type { AssignmentRequest, Candidate, Sex } from '../engine/assignment-request.js';
import { FLAG_SEX, TRAIT_LANGUAGES } from '../engine/assignment-rules.js';
import { MediatorLoadReader } from '../views/mediator-load/mediator-load.queries.js';
import { type DisputeHistory, disputeHistory, disputeStream } from './dispute-history.js';

export interface Question {
  readonly request: AssignmentRequest;
  readonly candidates: readonly Candidate[];
  /** The organisation of the case and the chain above it. */
  readonly supervisors: readonly string[];
  readonly storySubjectId: string;
  /** Everybody whose word a joint choice needs. */
  readonly partyIds: readonly string[];
  /** The body of the case assigns those of a morning together. */
  readonly batchOffers: boolean;
}

/**
 * Gathers what the engine needs. Recusal, refusals and failures are read from the streams themselves, so they are never
 * late; roster and load come from views.
 */
@Injectable()
export class CandidateSource {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly mediators: MediatorDirectoryReader,
    private readonly organisations: OrganisationDirectoryReader,
    private readonly loads: MediatorLoadReader,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** @param extraMediatorId somebody outside the usual pool whom a coordinator has in mind */
  async ask(assignment: OpenedAssignment, now: string, extraMediatorId?: string): Promise<Question> {
    const { case: opened } = assignment;
    const { state: history } = await this.decisions.load(disputeStream(opened.disputeId), disputeHistory);
    const own = await this.organisations.find(opened.organisationId);
    const near = own ? await this.bodiesNear(own) : [];
    const pool = await this.mediators.ofOrganisations([
      opened.organisationId,
      ...near.map((one) => one.organisationId),
    ]);
    // Whom the parties chose, or a coordinator has in mind, may come from anywhere.
    const named = [...assignment.jointChoice, ...(extraMediatorId === undefined ? [] : [extraMediatorId])];
    const missing = named.filter((id) => pool.every((one) => one.mediatorId !== id));
    const all = missing.length === 0 ? pool : [...pool, ...(await this.mediators.byIds(missing))];
    return {
      request: {
        assignmentId: opened.assignmentId,
        now,
        category: opened.category,
        divisionCode: opened.divisionCode,
        organisationIds: [
          opened.organisationId,
          ...near.filter(takes(opened.channel)).map((one) => one.organisationId),
        ],
        languages: languagesFor(history),
        sexWanted: sexFor(assignment, history),
        jointChoice: assignment.jointChoice,
        declinedBy: assignment.declinedBy,
        expiredFor: assignment.expiredFor,
        handedBackBy: assignment.handedBackBy,
        failedHere: history.failed,
        conflictsDeclaredBy: await this.conflictsIn(history),
        alreadyHere: await this.othersIn(assignment, history),
      },
      candidates: await this.candidates(all, history),
      storySubjectId: history.storySubjectId ?? opened.disputeId,
      partyIds: history.partyIds,
      batchOffers: own?.batchOffers ?? false,
      supervisors: [opened.organisationId, ...(own?.ancestors ?? [])],
    };
  }

  /** Bodies above it, and those of the same supervisor that work in a wider area around it. */
  private async bodiesNear(own: OrganisationView): Promise<readonly OrganisationView[]> {
    const around = await this.organisations.forDivision(own.divisionCode, {});
    return around.filter(
      (one) =>
        one.organisationId !== own.organisationId &&
        (own.ancestors.includes(one.organisationId) || (one.parentId !== null && one.parentId === own.parentId)),
    );
  }

  /** Declared in any seat of any episode of the dispute. */
  private async conflictsIn(history: DisputeHistory): Promise<readonly string[]> {
    const states = await this.statesOf(history.episodeIds.flatMap((episodeId) => seatIdsOf(episodeId)));
    return [...new Set(states.flatMap((state) => state.conflictsDeclaredBy))];
  }

  /** Who sits, or is asked, in another seat of the same mediation. */
  private async othersIn({ case: { assignmentId, episodeId } }: OpenedAssignment, history: DisputeHistory) {
    const others = await this.statesOf(seatIdsOf(episodeId).filter((id) => id !== assignmentId));
    const asked = others.flatMap((state) => {
      if (state.status === 'taken') return [state.mediatorId];
      return state.status === 'offered' ? [state.offer.mediatorId] : [];
    });
    return [...new Set([...(history.mediatorsOf[episodeId] ?? []), ...asked])];
  }

  private async statesOf(assignmentIds: readonly string[]): Promise<readonly OpenedAssignment[]> {
    const loaded = await Promise.all(
      assignmentIds.map((id) => this.decisions.load(assignmentStream(id), assignmentDecider)),
    );
    return loaded.flatMap(({ state }) => (state.status === 'none' || state.status === 'never-opened' ? [] : [state]));
  }

  private async candidates(mediators: readonly MediatorView[], history: DisputeHistory): Promise<readonly Candidate[]> {
    const loads = await this.loads.of(mediators.map((one) => one.mediatorId));
    const parties = new Set(history.partyFingerprints);
    return mediators.map((mediator) => {
      const load = loads.get(mediator.mediatorId);
      const inParties = mediator.interests.filter(({ fingerprint }) => parties.has(fingerprint));
      return {
        ...mediator,
        reporterOnly: mediator.kind === 'legal-sense-person',
        weekdays: mediator.windows.map(({ weekday }) => weekday),
        advisedParty: inParties.some(({ kind }) => kind === 'adviser'),
        interestedInParty: inParties.some(({ kind }) => kind !== 'adviser'),
        handledInOffice: mediator.formerServices.some((service) => servedThen(service, history)),
        // Names of employers are compared as keyed fingerprints: no party's name is opened for it.
        workedForParty: [...mediator.formerEmployers, ...mediator.formerServices.map(({ employer }) => employer)].some(
          (name) => parties.has(this.fingerprints.of('name', name)),
        ),
        openLoad: (load?.openCases ?? 0) + (load?.openOffers ?? 0),
        lastOfferedAt: load?.lastOfferedAt ?? null,
      };
    });
  }
}

const takes =
  (channel: OrganisationView['channels'][number]) =>
  (organisation: OrganisationView): boolean =>
    organisation.channels.includes(channel);

function languagesFor(history: DisputeHistory): readonly string[] {
  const wanted = history.partyTraits.map((trait) => TRAIT_LANGUAGES[trait]).filter((one) => one !== undefined);
  return [...new Set(wanted)];
}

/** What a party asked for comes before what the case calls for. */
function sexFor({ choices }: OpenedAssignment, { flags }: DisputeHistory): Sex | null {
  const asked = Object.values(choices).flatMap(({ sexWanted }) => (sexWanted === null ? [] : [sexWanted]));
  const called = flags.map((flag) => FLAG_SEX[flag]).filter((one) => one !== undefined);
  return asked[0] ?? called[0] ?? null;
}

type FormerService = MediatorView['formerServices'][number];

/** In the body while it had the matter in hand. */
function servedThen({ organisationId, from, until }: FormerService, { handledBy }: DisputeHistory): boolean {
  return handledBy.some(
    (body) =>
      body.organisationId === organisationId &&
      (from === null || from <= body.on) &&
      (until === null || body.on <= until),
  );
}
