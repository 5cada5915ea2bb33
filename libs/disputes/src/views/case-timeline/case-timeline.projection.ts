import type { RecordedEvent } from '@platform/event-store';
import { isSealed } from '@platform/privacy';
import { projection } from '@platform/projections';
import { DISPUTE_EVENT_TYPES } from '../../dispute/dispute.definitions.js';
import { disputeIdIn } from '../of-dispute.js';
import { CaseTimeline } from './case-timeline.entity.js';

export const caseTimeline = projection<CaseTimeline>({
  name: 'case-timeline',
  version: 2,
  entity: CaseTimeline,
  prefixes: ['dispute-'],
  handles: DISPUTE_EVENT_TYPES,
  keys: (event) => [event.id],
  evolve(_row, event, eventId) {
    const { happenedAt, recordedAt, actor, via, rules } = event.metadata;
    const parameters = parametersOf(event);
    return {
      eventId,
      disputeId: disputeIdIn(event),
      revision: event.revision,
      position: event.position,
      type: event.type,
      parameters,
      happenedAt,
      recordedAt,
      actorId: actor.id,
      role: actor.role,
      organisationId: actor.organisationId,
      via,
      rule: rules ?? textOf(parameters['rule']),
      source: textOf(parameters['source']),
    };
  },
});

type Parameters = CaseTimeline['parameters'];

/** Ids of key subjects say nothing to a reader; they only point at keys. */
const HIDDEN: readonly string[] = ['disputeId', 'storySubjectId', 'subjectId', 'idPrint', 'sourceOrderNo'];

/** Single values of the event, and those of a clock it carries; sealed texts never pass. */
function parametersOf({ data }: RecordedEvent): Parameters {
  const { clock, ...plain } = data as Record<string, unknown>;
  return { ...plainValues(plain), ...(typeof clock === 'object' && clock !== null ? plainValues(clock) : {}) };
}

function plainValues(data: object): Parameters {
  const shown = Object.entries(data).filter(
    (entry): entry is [string, string | number | boolean | null] =>
      !HIDDEN.includes(entry[0]) && !isSealed(entry[1]) && (entry[1] === null || typeof entry[1] !== 'object'),
  );
  return Object.fromEntries(shown);
}

function textOf(value: Parameters[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
