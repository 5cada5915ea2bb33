import type { AssignmentEvent } from '@libs/assignment';
import type { DisputeEvent } from '@libs/disputes';
import type { HandoffEvent } from '@libs/handoffs';
import type { Channel } from '@libs/reference';
import { type EventCodec, type EventStore, type Recorded, START } from '@platform/event-store';

/** What the next step of a dispute must name: ids that processes made, and where the dispute stands. */
export interface Known {
  readonly ownerOrganisationId: string | null;
  readonly routedTo: Channel | 'none' | null;
  readonly organisationId: string | null;
  readonly mediatorId: string | null;
  readonly offer: { readonly assignmentId: string; readonly offerId: string; readonly mediatorId: string } | null;
  readonly handoff: { readonly handoffId: string; readonly toOrganisationId: string } | null;
  readonly agreement: {
    readonly terms: readonly string[];
    readonly signatories: readonly { readonly kind: 'party' | 'mediator' | 'seal'; readonly id: string }[];
  } | null;
}

const NOTHING: Known = {
  ownerOrganisationId: null,
  routedTo: null,
  organisationId: null,
  mediatorId: null,
  offer: null,
  handoff: null,
  agreement: null,
};

type AnyEvent = Recorded<DisputeEvent | AssignmentEvent | HandoffEvent>;

function evolve(known: Known, event: AnyEvent): Known {
  switch (event.type) {
    case 'DisputeRegistered':
      return { ...known, ownerOrganisationId: event.data.receivedBy };
    case 'OwnerChanged':
      return { ...known, ownerOrganisationId: event.data.toOrganisationId };
    case 'RoutingDecided':
    case 'RoutingOverridden':
      return { ...known, routedTo: event.data.channel };
    case 'EpisodeOpened':
      return { ...known, organisationId: event.data.organisationId, mediatorId: null, offer: null };
    case 'MediatorOffered': {
      const { assignmentId, offerId, mediatorId } = event.data;
      return { ...known, offer: { assignmentId, offerId, mediatorId } };
    }
    case 'MediatorAppointed':
      return { ...known, mediatorId: event.data.mediatorId };
    case 'HandoffSent': {
      const { handoffId, toOrganisationId } = event.data;
      return { ...known, handoff: { handoffId, toOrganisationId } };
    }
    case 'AgreementDrafted': {
      const { terms, signatories } = event.data;
      return { ...known, agreement: { terms: terms.map(({ termId }) => termId), signatories } };
    }
    default:
      return known;
  }
}

const PREFIXES = ['dispute-', 'assignment-', 'handoff-'];
const BATCH = 500;

/** Follows the log and keeps, for every dispute, what the next step must name. */
export class Ledger {
  private position = START;
  private readonly disputes = new Map<string, Known>();

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  of(disputeId: string): Known {
    return this.disputes.get(disputeId) ?? NOTHING;
  }

  async catchUp(): Promise<void> {
    for (;;) {
      const events = await this.store.readAll({ after: this.position, prefixes: PREFIXES, limit: BATCH });
      for (const stored of events) {
        const event = this.codec.decode(stored) as AnyEvent;
        const { disputeId } = event.data as { readonly disputeId: string };
        this.disputes.set(disputeId, evolve(this.of(disputeId), event));
      }
      const last = events.at(-1);
      if (!last) return;
      this.position = last.position;
      if (events.length < BATCH) return;
    }
  }
}
