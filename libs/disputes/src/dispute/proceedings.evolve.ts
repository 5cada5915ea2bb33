import type { CourtEvent } from './court.events.js';
import { evolveCourt } from './court.evolve.js';
import type { Dispute, RunningClock } from './dispute.state.js';
import type { MediatorReleased, ProceedingsEvent, RecusalDecided } from './proceedings.events.js';
import type { DisputeStatus } from './dispute.status.js';
import type { Proceedings, RecusalMatter } from './proceedings.state.js';

/** Copies what the proceedings events say into the state. */
// One arm per fact, as in `dispute.evolve.ts`.
// oxlint-disable-next-line complexity
export function evolveProceedings(dispute: Dispute, event: ProceedingsEvent | CourtEvent): Dispute {
  switch (event.type) {
    case 'MediationSuspended': {
      const suspension = { ground: event.data.ground, returnTo: dispute.status };
      return withProceedings({ ...dispute, status: 'suspended' }, { suspension });
    }
    case 'MediationResumed':
      return withProceedings({ ...dispute, status: event.data.backTo }, { suspension: null });
    case 'ClockPaused':
      return withClock(dispute, event.data.clockId, () => ({ pausedFrom: event.data.from }));
    case 'ClockResumed': {
      const { clock, pause } = event.data;
      return withClock(dispute, clock.clockId, ({ pauses }) => ({
        clock,
        pausedFrom: null,
        // Its last day moved: it is reminded of anew.
        reminded: [],
        pauses: pause ? [...pauses, pause] : pauses,
      }));
    }
    case 'RelationDisclosed':
      return withMatter(dispute, { mediatorId: event.data.mediatorId, disclosed: true, waived: false });
    case 'RecusalRequested':
      return withMatter(dispute, { mediatorId: event.data.mediatorId, disclosed: false, waived: false });
    case 'RecusalWaived':
      return withProceedings(dispute, {
        recusals: dispute.proceedings.recusals.map((matter) =>
          matter.mediatorId === event.data.mediatorId ? { ...matter, waived: true } : matter,
        ),
      });
    case 'RecusalDecided':
      return decided(dispute, event.data);
    case 'MediatorReleased':
      return released(dispute, event.data);
    case 'ReplacementRefused':
      return dispute;
    case 'ShamFlagged':
      return withProceedings(dispute, { sham: 'flagged' });
    case 'ShamDecided':
      return withProceedings(dispute, { sham: event.data.outcome === 'confirmed' ? 'confirmed' : null });
    default:
      return evolveCourt(dispute, event);
  }
}

function withProceedings(dispute: Dispute, change: Partial<Proceedings>): Dispute {
  return { ...dispute, proceedings: { ...dispute.proceedings, ...change } };
}

function withMatter(dispute: Dispute, matter: RecusalMatter): Dispute {
  const before = dispute.proceedings.recusals.find(({ mediatorId }) => mediatorId === matter.mediatorId);
  const others = dispute.proceedings.recusals.filter((one) => one !== before);
  const disclosed = matter.disclosed || (before?.disclosed ?? false);
  return withProceedings(dispute, { recusals: [...others, { ...matter, disclosed }] });
}

/** Without a mediator the case waits for one again, and a draft that named the old one is void. */
function decided(dispute: Dispute, { mediatorId, outcome, mediatorsLeft }: RecusalDecided['data']): Dispute {
  const recusals = dispute.proceedings.recusals.filter((matter) => matter.mediatorId !== mediatorId);
  const settled = withProceedings(dispute, { recusals });
  if (outcome === 'kept' || !settled.episode) return settled;
  const left = settled.episode.mediatorIds.filter((id) => id !== mediatorId);
  return withProceedings(
    {
      ...settled,
      status: mediatorsLeft === 0 ? 'accepted' : 'preparing',
      agreement: null,
      episode: { ...settled.episode, mediatorIds: left },
    },
    { replaced: [...settled.proceedings.replaced, mediatorId] },
  );
}

/** While a mediation rests it goes on resting; a draft that named the person is void. */
function released(dispute: Dispute, { mediatorId, mediatorsLeft }: MediatorReleased['data']): Dispute {
  const { episode, status } = dispute;
  if (!episode) return dispute;
  const recusals = dispute.proceedings.recusals.filter((matter) => matter.mediatorId !== mediatorId);
  return withProceedings(
    {
      ...dispute,
      status: statusWithout(status, mediatorsLeft),
      agreement: null,
      episode: { ...episode, mediatorIds: episode.mediatorIds.filter((id) => id !== mediatorId) },
    },
    { recusals },
  );
}

/** Also read by the views, so that both say the same. */
export function statusWithout(status: DisputeStatus, mediatorsLeft: number): DisputeStatus {
  if (status === 'suspended') return status;
  if (mediatorsLeft === 0) return 'accepted';
  return status === 'signing' ? 'in-mediation' : status;
}

function withClock(
  dispute: Dispute,
  clockId: string,
  change: (running: RunningClock) => Partial<RunningClock>,
): Dispute {
  return {
    ...dispute,
    clocks: dispute.clocks.map((one) => (one.clock.clockId === clockId ? { ...one, ...change(one) } : one)),
  };
}
