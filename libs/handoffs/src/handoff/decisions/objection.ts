import type { CommandMetadata } from '@platform/messaging';
import type { ConcedeObjection, DecideObjection, ObjectToHandoff } from '../handoff.commands.js';
import type { HandoffEvent } from '../handoff.events.js';
import { requireObjectable, requireOpenArbitration, requireReason, requireSide } from '../handoff.rules.js';
import type { SentHandoff } from '../handoff.state.js';
import { accepted } from './answer.js';

type Events = readonly HandoffEvent[];

/** "Not ours", with code, reason and law; the common superior is named at once (信访工作条例 23、24；深圳条例 45 as a model). */
export function objectTo({ data }: ObjectToHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  requireReason(data.code, data.reason);
  if (state.status === 'objected' && state.code === data.code) return [];
  requireObjectable(state, data.legalBasis, metadata);
  const { handoffId, disputeId, purpose, storySubjectId } = state.sent;
  const { code, legalBasis, reason, clock } = data;
  const { arbiterOrganisationId } = state.terms;
  return [
    {
      type: 'HandoffObjected',
      data: { handoffId, disputeId, purpose, code, legalBasis, reason, storySubjectId, arbiterOrganisationId, clock },
    },
  ];
}

export function concede({ data }: ConcedeObjection, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'sender', data, metadata);
  if (state.status === 'upheld') return [];
  requireOpenArbitration(state);
  return [upheld(state, 'sender', data.reason ?? null)];
}

export function decideObjection({ data }: DecideObjection, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'arbiter', data, metadata);
  if (data.decision === 'upheld' && state.status === 'upheld') return [];
  if (data.decision === 'overruled' && state.status === 'overruled') return [];
  requireOpenArbitration(state);
  if (data.decision === 'upheld') return [upheld(state, 'arbiter', data.reason)];
  const { handoffId, disputeId, storySubjectId } = state.sent;
  const arbiterOrganisationId = state.arbitration?.arbiterOrganisationId ?? '';
  const { reason } = data;
  return [
    {
      type: 'HandoffObjectionOverruled',
      data: { handoffId, disputeId, arbiterOrganisationId, reason, storySubjectId },
    },
    ...accepted(state, null, data.handling ?? null),
  ];
}

function upheld({ sent }: SentHandoff, by: 'sender' | 'arbiter', reason: string | null): HandoffEvent {
  const { handoffId, disputeId, purpose, storySubjectId } = sent;
  return { type: 'HandoffObjectionUpheld', data: { handoffId, disputeId, purpose, by, reason, storySubjectId } };
}
