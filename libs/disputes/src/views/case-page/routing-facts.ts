import type { Recorded } from '@platform/event-store';
import type { RoutingDecided, RoutingOverridden } from '../../dispute/dispute.events.js';
import type { CaseRow } from './case-page.view.js';

const UNROUTED = {
  reasons: [],
  alternatives: [],
  duties: [],
  factsUsed: [],
  grade: null,
  invitations: [],
  rules: null,
} as const;

/** The proposal of the rules; decisions before grades and invitations existed have none of them. */
export function decided({ data, metadata }: Recorded<RoutingDecided>): Pick<CaseRow, 'routing' | 'channel'> {
  const { disputeId: _id, grade = null, invitations = [], ...routing } = data;
  return {
    routing: { ...routing, grade, invitations, rules: metadata.rules, overrideReason: null },
    channel: routing.channel === 'none' ? null : routing.channel,
  };
}

/** What a person chose instead; the reasons of the proposal stay beside it. */
export function overridden(
  before: CaseRow['routing'],
  { data }: Recorded<RoutingOverridden>,
): Pick<CaseRow, 'routing' | 'channel'> {
  const { channel, body, reason } = data;
  return { routing: { ...(before ?? UNROUTED), channel, body, overrideReason: reason }, channel };
}
