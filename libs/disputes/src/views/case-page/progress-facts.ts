import type { Recorded } from '@platform/event-store';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import type { ClockView, EpisodeView, SessionView, TransferView } from './case-page.view.js';

type Event = Recorded<DisputeEvent>;

export function clocksAfter(clocks: readonly ClockView[], event: Event): readonly ClockView[] {
  switch (event.type) {
    case 'ClockStarted':
      return [
        ...clocks.filter(({ clockId }) => clockId !== event.data.clock.clockId),
        { ...event.data.clock, status: 'open' },
      ];
    case 'ClockExtended':
    case 'ClockRecounted':
    case 'ClockResumed':
      return change(clocks, 'clockId', event.data.clock.clockId, { ...event.data.clock, status: 'open' });
    case 'ClockStopped':
      return change(clocks, 'clockId', event.data.clockId, { status: event.data.met ? 'met' : 'missed' });
    case 'ClockPaused':
      return change(clocks, 'clockId', event.data.clockId, { status: 'paused' });
    case 'ClockOverdue':
      return change(clocks, 'clockId', event.data.clockId, { status: 'overdue' });
    default:
      return clocks;
  }
}

const without = (
  episodes: readonly EpisodeView[],
  left: { readonly episodeId: string; readonly mediatorId: string },
): readonly EpisodeView[] =>
  episodes.map((one) =>
    one.episodeId === left.episodeId
      ? { ...one, mediatorIds: one.mediatorIds.filter((id) => id !== left.mediatorId) }
      : one,
  );

export function episodesAfter(episodes: readonly EpisodeView[], event: Event): readonly EpisodeView[] {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'EpisodeOpened': {
      const { episodeId, channel, organisationId, handoffId } = event.data;
      const opened = { episodeId, channel, organisationId, handoffId, mediatorIds: [], openedAt: at };
      return [...episodes, { ...opened, rightsToldAt: null, ending: null, endedAt: null, note: null }];
    }
    case 'MediatorAppointed':
      return episodes.map((one) =>
        one.episodeId === event.data.episodeId
          ? { ...one, mediatorIds: [...one.mediatorIds, event.data.mediatorId] }
          : one,
      );
    case 'RecusalDecided':
      return event.data.outcome === 'kept' ? episodes : without(episodes, event.data);
    case 'MediatorReleased':
      return without(episodes, event.data);
    case 'RightsTold':
      return change(episodes, 'episodeId', event.data.episodeId, { rightsToldAt: at });
    case 'MediationConcluded': {
      const { ending, note } = event.data;
      return change(episodes, 'episodeId', event.data.episodeId, { ending, note, endedAt: at });
    }
    default:
      return episodes;
  }
}

export function sessionsAfter(sessions: readonly SessionView[], event: Event): readonly SessionView[] {
  if (event.type === 'SessionScheduled') {
    const { sessionId, episodeId, startsAt, place, open } = event.data;
    return [...sessions, { sessionId, episodeId, startsAt, place, open, heldAt: null, present: [] }];
  }
  if (event.type === 'SessionAdjourned') {
    return change(sessions, 'sessionId', event.data.sessionId, { startsAt: event.data.startsAt });
  }
  if (event.type !== 'SessionHeld') return sessions;
  const { sessionId, episodeId, present } = event.data;
  const held = { heldAt: event.metadata.happenedAt, present };
  const unscheduled = { sessionId, episodeId, startsAt: null, place: null, open: null, ...held };
  return sessions.some((one) => one.sessionId === sessionId)
    ? change(sessions, 'sessionId', sessionId, held)
    : [...sessions, unscheduled];
}

export function transfersAfter(transfers: readonly TransferView[], event: Event): readonly TransferView[] {
  switch (event.type) {
    case 'TransferStarted': {
      const { handoffId, channel, fromOrganisationId, toOrganisationId, reason } = event.data;
      const sent = { handoffId, channel, fromOrganisationId, toOrganisationId, reason };
      return [...transfers, { ...sent, status: 'waiting', returnReason: null }];
    }
    case 'OwnerChanged':
      return change(transfers, 'handoffId', event.data.handoffId, { status: 'accepted' });
    case 'TransferReturned':
      return change(transfers, 'handoffId', event.data.handoffId, {
        status: 'returned',
        returnReason: event.data.reason,
      });
    default:
      return transfers;
  }
}

function change<Item extends object, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  value: Item[Key],
  changes: Partial<Item>,
): readonly Item[] {
  return items.map((item) => (item[key] === value ? { ...item, ...changes } : item));
}
