import { Inject, Injectable } from '@nestjs/common';
import type { Relation } from '@libs/contracts';
import { type AccessLevel, disputeNotFound, DisputeRights, type Viewer } from '@libs/identity';
import { EVENT_STORE, EventCodec, type EventStore, type RecordedEvent } from '@platform/event-store';
import { forbidden, notFound } from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';

const ACCESS_VIEW = 'dispute-access';

type Params = Readonly<Record<string, string>>;
type Check = (viewer: Viewer, params: Params) => Promise<void>;

/** May this reader touch this one record? Assignments and hand-offs are asked of their streams, which never lag. */
@Injectable()
export class RecordRights {
  private readonly checks: Readonly<Partial<Record<Relation, Check>>> = {
    dispute: (viewer, { disputeId = '' }) => this.requireDispute(viewer, disputeId),
    'listed-dispute': (viewer, { disputeId = '' }) => this.requireDispute(viewer, disputeId, 'list'),
    assignment: (viewer, { assignmentId = '' }) => this.requireAssignment(viewer, assignmentId),
    'pooled-assignment': (viewer, { assignmentId = '' }) => this.requirePooled(viewer, assignmentId),
    screening: (viewer, { screeningId = '' }) => this.requireScreening(viewer, screeningId),
    tip: (viewer, { tipId = '' }) => this.requireTip(viewer, tipId),
    mediator: (viewer, { mediatorId = '' }) => this.requireMediator(viewer, mediatorId),
    organisation: (viewer, { organisationId = '' }) => this.requireOrganisation(viewer, organisationId),
    partner: (viewer, { partnerId = '' }) => this.requirePartner(viewer, partnerId),
    signal: (viewer, { signalId = '' }) => this.requireSignal(viewer, signalId),
    emergency: (viewer, { emergencyId = '' }) => this.requireEmergency(viewer, emergencyId),
    'handoff-side': (viewer, { handoffId = '' }) => this.requireHandoffSide(viewer, handoffId),
    handoff: (viewer, { handoffId = '' }) => this.requireHandoff(viewer, handoffId),
  };

  constructor(
    private readonly disputes: DisputeRights,
    private readonly engine: ProjectionEngine,
    private readonly codec: EventCodec,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** @throws DomainError 404: "not there" and "not yours" are one answer */
  async require(viewer: Viewer, relation: Relation, params: Params): Promise<void> {
    await this.checks[relation]?.(viewer, params);
  }

  private async requireDispute(viewer: Viewer, disputeId: string, level: AccessLevel = 'content'): Promise<void> {
    if (await this.disputes.maySee(viewer, disputeId, level)) return;
    // A command that follows its registration at once must not fail because the view is some milliseconds behind.
    if (!(await this.disputes.isKnown(disputeId))) {
      await this.engine.waitFor(ACCESS_VIEW, await this.store.head());
      if (await this.disputes.maySee(viewer, disputeId, level)) return;
    }
    throw disputeNotFound();
  }

  /**
   * Who has handed a case over reads a copy and changes nothing any more: what is still to be said goes to the new owner as a
   * proposal.
   * @throws DomainError 403 `READ_ONLY_COPY`
   */
  async requireHolder(viewer: Viewer, { disputeId = '' }: Params): Promise<void> {
    const { owner, former } = await this.disputes.ownersOf(disputeId);
    if (former.length === 0 || (await this.disputes.isOwnOrSupervised(viewer, owner))) return;
    for (const one of former) {
      if (await this.disputes.isOwnOrSupervised(viewer, one)) {
        throw forbidden('READ_ONLY_COPY', '案件已移送其他单位办理，贵单位只保留副本；如有补充，请提出补充建议。');
      }
    }
  }

  private async requireAssignment(viewer: Viewer, assignmentId: string): Promise<void> {
    const events = await this.eventsOf(`assignment-${assignmentId}`);
    const opened = events.find(({ type }) => type === 'AssignmentOpened');
    const related =
      opened !== undefined &&
      (viewer.role === 'mediator'
        ? viewer.mediatorId !== null && events.some((event) => offeredTo(event) === viewer.mediatorId)
        : await this.disputes.isOwnOrSupervised(viewer, textOf(opened, 'organisationId')));
    if (!related) throw notFound('ASSIGNMENT_NOT_FOUND', '没有找到该选派，或与您无关。请刷新工作台。');
  }

  /** A mediator of the body whose case it is; of others only who was asked before. Whether it lies in the pool is its own rule. */
  private async requirePooled(viewer: Viewer, assignmentId: string): Promise<void> {
    const opened = (await this.eventsOf(`assignment-${assignmentId}`)).find(({ type }) => type === 'AssignmentOpened');
    if (opened && viewer.organisationId === textOf(opened, 'organisationId')) return;
    await this.requireAssignment(viewer, assignmentId);
  }

  /** The person, the administrator of the roster, and who supervises the body of the person. */
  private async requireMediator(viewer: Viewer, mediatorId: string): Promise<void> {
    const events = await this.eventsOf(`mediator-${mediatorId}`);
    const placed = events.findLast(({ type }) => type === 'MediatorEnrolled' || type === 'MediatorMoved');
    const related =
      placed !== undefined &&
      (viewer.role === 'mediator'
        ? viewer.mediatorId === mediatorId
        : await this.disputes.keepsRosterOf(viewer, textOf(placed, 'organisationId')));
    if (!related) throw notFound('MEDIATOR_NOT_FOUND', '没有找到该调解员，或不在您的管辖范围内。');
  }

  private async requireOrganisation(viewer: Viewer, organisationId: string): Promise<void> {
    const [established] = await this.eventsOf(`organisation-${organisationId}`);
    const related = established !== undefined && (await this.disputes.keepsRosterOf(viewer, organisationId));
    if (!related) throw notFound('ORGANISATION_NOT_FOUND', '没有找到该机构，或不在您的管辖范围内。');
  }

  /** Who keeps a system reads with its secret whatever its body is sent: the administrator of its district or of the city. */
  private async requirePartner(viewer: Viewer, partnerId: string): Promise<void> {
    const registered = (await this.eventsOf(`partner-${partnerId}`)).find(({ type }) => type === 'PartnerRegistered');
    const related =
      registered !== undefined && (await this.disputes.keepsRosterOf(viewer, textOf(registered, 'organisationId')));
    if (!related) throw notFound('PARTNER_UNKNOWN', '没有找到该协作单位系统，或不在您的管辖区域内。请核对编号。');
  }

  private async requireHandoff(viewer: Viewer, handoffId: string): Promise<void> {
    const events = await this.eventsOf(`handoff-${handoffId}`);
    const sent = events.find(({ type }) => type === 'HandoffSent');
    const receives =
      sent !== undefined && (await this.disputes.isOwnOrSupervised(viewer, textOf(sent, 'toOrganisationId')));
    if (!receives) throw notFound('HANDOFF_NOT_FOUND', '没有找到该移送，或接收单位不是您的单位。');
  }

  /** The sender reads as well as the receiver. */
  private async requireHandoffSide(viewer: Viewer, handoffId: string): Promise<void> {
    const events = await this.eventsOf(`handoff-${handoffId}`);
    const sent = events.find(({ type }) => type === 'HandoffSent');
    const near =
      sent !== undefined &&
      ((await this.disputes.isOwnOrSupervised(viewer, textOf(sent, 'toOrganisationId'))) ||
        (await this.disputes.isOwnOrSupervised(viewer, textOf(sent, 'fromOrganisationId'))) ||
        events.some((event) => viewer.organisationId !== null && arbiterOf(event) === viewer.organisationId));
    if (!near) throw notFound('HANDOFF_NOT_FOUND', '没有找到该移送，或与您的单位无关。');
  }

  /** The body whose round it is, and the coordinator over it or over the place. */
  private async requireScreening(viewer: Viewer, screeningId: string): Promise<void> {
    const [recorded] = await this.eventsOf(`screening-${screeningId}`);
    if (!(await this.handlesPlaceRecord(viewer, recorded))) {
      throw notFound('SCREENING_NOT_FOUND', '没有找到该排查记录，或您无权查看。');
    }
  }

  /** The desk that it was told to, and the coordinator over it; not the reporter, who reads the own list only. */
  private async requireTip(viewer: Viewer, tipId: string): Promise<void> {
    const [reported] = await this.eventsOf(`tip-${tipId}`);
    if (!(await this.handlesPlaceRecord(viewer, reported))) {
      throw notFound('TIP_NOT_FOUND', '没有找到该线索，或您无权办理。');
    }
  }

  private async handlesPlaceRecord(viewer: Viewer, recorded: RecordedEvent | undefined): Promise<boolean> {
    if (recorded === undefined) return false;
    const organisationId = textOf(recorded, 'organisationId');
    if (viewer.organisationId === organisationId) return true;
    if (viewer.role !== 'coordinator') return false;
    return (
      coversPlace(viewer, textOf(recorded, 'divisionCode')) ||
      (await this.disputes.isOwnOrSupervised(viewer, organisationId))
    );
  }

  /** Who may see the dispute at hand may handle the signal about it. */
  private async requireSignal(viewer: Viewer, signalId: string): Promise<void> {
    const [raised] = await this.eventsOf(`signal-${signalId}`);
    const disputeId = raised === undefined ? null : lastTextOf(raised, 'disputeIds');
    if (disputeId === null || !(await this.disputes.maySee(viewer, disputeId))) {
      throw notFound('SIGNAL_NOT_FOUND', '没有找到该预警，或您无权处理。请刷新工作台。');
    }
  }

  /** Whose area it touches; administrators see none of its cases and open and close all of them. */
  private async requireEmergency(viewer: Viewer, emergencyId: string): Promise<void> {
    const [declared] = await this.eventsOf(`emergency-${emergencyId}`);
    const place = declared === undefined ? null : textOf(declared, 'divisionCode');
    const related =
      place !== null && (viewer.role === 'administrator' || coversPlace(viewer, place) || liesIn(viewer, place));
    if (!related) throw notFound('EMERGENCY_NOT_FOUND', '没有找到该突发事件，或不在您的辖区。');
  }

  private async eventsOf(stream: string): Promise<readonly RecordedEvent[]> {
    const stored = await this.store.readStream(stream);
    return stored.map((event) => this.codec.decode(event));
  }
}

const coversPlace = ({ areaCode }: Viewer, divisionCode: string): boolean =>
  areaCode !== null && areaCode !== '' && divisionCode.startsWith(areaCode);

const liesIn = ({ areaCode }: Viewer, divisionCode: string): boolean =>
  areaCode !== null && areaCode !== '' && areaCode.startsWith(divisionCode);

const arbiterOf = (event: RecordedEvent): string | null =>
  event.type === 'HandoffDrafted' ? textOf(event, 'arbiterOrganisationId') : null;

const offeredTo = (event: RecordedEvent): string | null =>
  event.type === 'MediatorOffered' || event.type === 'MediatorAssignedDirectly' ? textOf(event, 'mediatorId') : null;

function textOf(event: RecordedEvent, field: string): string {
  const value: unknown = Reflect.get(event.data, field);
  return typeof value === 'string' ? value : '';
}

function lastTextOf(event: RecordedEvent, field: string): string | null {
  const value: unknown = Reflect.get(event.data, field);
  const last: unknown = Array.isArray(value) ? value.at(-1) : null;
  return typeof last === 'string' ? last : null;
}
