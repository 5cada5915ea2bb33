import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListMyOffers } from '@libs/assignment';
import type { LiveChange, LiveTopic, Relation } from '@libs/contracts';
import { DisputeRights, may, type Permission, type Viewer } from '@libs/identity';
import { DomainError } from '@platform/messaging';
import { RecordRights } from '../access/record-rights.js';

interface Hearing {
  readonly relation: Relation;
  readonly parameter: string;
  /** One of these must be allowed to the role; the rest is never asked about the record. */
  readonly permissions: readonly Permission[];
}

const HEARINGS: Readonly<Record<Exclude<LiveTopic, 'case' | 'escalation'>, Hearing>> = {
  assignment: {
    relation: 'assignment',
    parameter: 'assignmentId',
    permissions: ['assignment:answer-offer', 'assignment:assign'],
  },
  offer: { relation: 'assignment', parameter: 'assignmentId', permissions: ['assignment:answer-offer'] },
  unassigned: { relation: 'assignment', parameter: 'assignmentId', permissions: ['assignment:assign'] },
  handoff: { relation: 'handoff', parameter: 'handoffId', permissions: ['handoff:list'] },
  screening: { relation: 'screening', parameter: 'screeningId', permissions: ['screening:record'] },
  tip: { relation: 'tip', parameter: 'tipId', permissions: ['tip:handle'] },
  signal: { relation: 'signal', parameter: 'signalId', permissions: ['signal:handle'] },
  emergency: { relation: 'emergency', parameter: 'emergencyId', permissions: ['emergency:read'] },
};

/** Who hears of what: the filter of the pages, asked of each record. That a record moved is content too. */
@Injectable()
export class LiveAudience {
  constructor(
    private readonly disputes: DisputeRights,
    private readonly rights: RecordRights,
    private readonly queries: QueryBus,
  ) {}

  async heardBy(viewer: Viewer, notes: readonly LiveChange[]): Promise<readonly LiveChange[]> {
    const ofCases = notes.filter(isOfCase);
    const cases = may(viewer.role, 'dispute:list')
      ? await this.disputes.visibleAmong(viewer, [...new Set(ofCases.map(({ id }) => id))], 'list')
      : new Set<string>();
    const heard = await Promise.all(
      notes.map((note) => (isOfCase(note) ? this.hearsCase(viewer, note, cases) : this.hearsRecord(viewer, note))),
    );
    return notes.filter((_note, index) => heard[index]);
  }

  private hearsCase(viewer: Viewer, { topic, id }: LiveChange, cases: ReadonlySet<string>): boolean {
    return cases.has(id) && (topic === 'case' || may(viewer.role, 'dispute:read'));
  }

  private async hearsRecord(viewer: Viewer, { topic, id }: LiveChange): Promise<boolean> {
    if (topic === 'case' || topic === 'escalation') return false;
    const { relation, parameter, permissions } = HEARINGS[topic];
    if (!permissions.some((permission) => may(viewer.role, permission))) return false;
    try {
      await this.rights.require(viewer, relation, { [parameter]: id });
      return topic !== 'offer' || (await this.isAsked(viewer, id));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return false;
      throw error;
    }
  }

  /** Who was asked before hears that it went on, not that somebody else is asked now. */
  private async isAsked(viewer: Viewer, assignmentId: string): Promise<boolean> {
    const offers = await this.queries.execute(new ListMyOffers(viewer));
    return offers.some((offer) => offer.assignmentId === assignmentId);
  }
}

const isOfCase = ({ topic }: LiveChange): boolean => topic === 'case' || topic === 'escalation';
