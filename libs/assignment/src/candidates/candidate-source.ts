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
import { assignmentIdOf, assignmentStream } from '../assignment/assignment.ids.js';
import type { OpenedAssignment } from '../assignment/assignment.state.js';
import type { AssignmentRequest, Candidate } from '../engine/assignment-request.js';
import { TRAIT_LANGUAGES } from '../engine/assignment-rules.js';
import { MediatorLoadReader } from '../views/mediator-load/mediator-load.queries.js';
import { type DisputeHistory, disputeHistory, disputeStream } from './dispute-history.js';

export interface Question {
  readonly request: AssignmentRequest;
  readonly candidates: readonly Candidate[];
  /** The organisation of the case and the chain above it. */
  readonly supervisors: readonly string[];
  readonly storySubjectId: string;
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
    const extra = extraMediatorId === undefined ? null : await this.mediators.find(extraMediatorId);
    const all = extra && pool.every((one) => one.mediatorId !== extra.mediatorId) ? [...pool, extra] : pool;
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
        declinedBy: assignment.declinedBy,
        expiredFor: assignment.expiredFor,
        failedHere: history.failed,
        conflictsDeclaredBy: await this.conflictsIn(history, assignment),
      },
      candidates: await this.candidates(all, history),
      storySubjectId: history.storySubjectId ?? opened.disputeId,
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

  private async conflictsIn(history: DisputeHistory, assignment: OpenedAssignment): Promise<readonly string[]> {
    const declared = new Set(assignment.conflictsDeclaredBy);
    for (const episodeId of history.episodeIds.filter((one) => one !== assignment.case.episodeId)) {
      const { state } = await this.decisions.load(assignmentStream(assignmentIdOf(episodeId)), assignmentDecider);
      if ('conflictsDeclaredBy' in state) state.conflictsDeclaredBy.forEach((mediatorId) => declared.add(mediatorId));
    }
    return [...declared];
  }

  private async candidates(mediators: readonly MediatorView[], history: DisputeHistory): Promise<readonly Candidate[]> {
    const loads = await this.loads.of(mediators.map((one) => one.mediatorId));
    const parties = new Set(history.partyFingerprints);
    return mediators.map((mediator) => {
      const load = loads.get(mediator.mediatorId);
      return {
        ...mediator,
        // Names of employers are compared as keyed fingerprints: no party's name is opened for it.
        workedForParty: mediator.formerEmployers.some((name) => parties.has(this.fingerprints.of('name', name))),
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
