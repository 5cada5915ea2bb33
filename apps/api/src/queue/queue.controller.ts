import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AssignmentView, ListMyOffers, ListUnassigned } from '@libs/assignment';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { DUE_SOON_MS, GetMyDisputes, type QueueItem } from '@libs/disputes';
import type { Viewer } from '@libs/identity';
import { Route } from '@platform/http';
import { CLOCK, type Clock } from '@platform/messaging';
import { type Call, Called } from '../access/call.js';
import { DifferenceTasks } from '../exchange/difference-tasks.js';
import { HandoffList } from '../handoffs/handoff-list.js';
import { Signals } from '../prevention/signal-list.js';

type Queue = ResponseOf<typeof ENDPOINTS.queue>;

@Controller()
export class QueueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly handoffs: HandoffList,
    private readonly signals: Signals,
    private readonly differences: DifferenceTasks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ENDPOINTS.queue)
  async queue(@Called() { viewer }: Call<typeof ENDPOINTS.queue>): Promise<Queue> {
    const [mine, offers, unassigned, handoffs, signals, differences] = await Promise.all([
      this.queries.execute(new GetMyDisputes(viewer)),
      this.offersTo(viewer),
      viewer.role === 'coordinator' ? this.queries.execute(new ListUnassigned(viewer)) : [],
      viewer.role === 'mediator' ? [] : this.handoffs.waitingFor(viewer),
      this.signals.list(viewer),
      this.differences.of(viewer),
    ]);
    const cases = viewer.role === 'mediator' ? mine.cases : mine.desk;
    // A mediator's own cases; for the others whatever is late, due or appointed in their body or area.
    const watched = viewer.role === 'mediator' ? mine.cases : mine.watched;
    const soon = new Date(this.clock.now().getTime() + DUE_SOON_MS).toISOString();
    return {
      offers: offers.map(offer),
      cases: cases.map(queueCase),
      due: watched.filter((item) => item.overdue || (item.nextDueAt !== null && item.nextDueAt <= soon)).map(queueCase),
      sessions: watched.flatMap(nextSession).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
      escalations: mine.escalations.flatMap(escalation),
      unassigned: unassigned.map(unassignedCase),
      handoffs,
      differences,
      signals,
    };
  }

  private async offersTo(viewer: Viewer): Promise<readonly AssignmentView[]> {
    return viewer.mediatorId === null ? [] : this.queries.execute(new ListMyOffers(viewer));
  }
}

function offer(view: AssignmentView): Queue['offers'][number] {
  return {
    assignmentId: view.assignmentId,
    offerId: view.offerId ?? '',
    disputeId: view.disputeId,
    code: view.code,
    category: view.category,
    divisionCode: view.divisionCode,
    organisationName: view.organisationName,
    expiresAt: view.expiresAt ?? '',
    derivation: view.derivation ?? '',
    round: view.rounds,
  };
}

function queueCase(item: QueueItem): Queue['cases'][number] {
  const { disputeId, code, title, category, status, statusTerm, nextStep, nextDueAt, overdue } = item;
  return { disputeId, code, title, category, status, statusTitle: statusTerm, nextStep, nextDueAt, overdue };
}

function nextSession({ disputeId, code, title, nextSessionAt, nextSessionPlace }: QueueItem): Queue['sessions'] {
  return nextSessionAt === null ? [] : [{ disputeId, code, title, startsAt: nextSessionAt, place: nextSessionPlace }];
}

function escalation({ disputeId, code, title, escalation: rung, escalationReason }: QueueItem): Queue['escalations'] {
  return rung === null ? [] : [{ disputeId, code, title, rung, reason: escalationReason }];
}

function unassignedCase(view: AssignmentView): Queue['unassigned'][number] {
  return {
    assignmentId: view.assignmentId,
    disputeId: view.disputeId,
    code: view.code,
    category: view.category,
    organisationId: view.organisationId,
    organisationName: view.organisationName,
    rounds: view.rounds,
    reason: view.exhaustedBecause,
    since: view.since,
    candidates: view.candidates.map(({ mediatorId, name, score, removedBecause }) => ({
      mediatorId,
      name,
      score,
      removedBecause,
    })),
  };
}
