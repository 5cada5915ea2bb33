import type { Dispute } from '../dispute.state.js';
import type { SafeguardsEvent } from './safeguards.events.js';
import type { Safeguards } from './safeguards.state.js';

/** Copies what these events say into the state; judges nothing. */
export function evolveSafeguards(dispute: Dispute, event: SafeguardsEvent): Dispute {
  return { ...dispute, safeguards: { ...dispute.safeguards, ...change(dispute.safeguards, event) } };
}

function change(safeguards: Safeguards, event: SafeguardsEvent): Partial<Safeguards> {
  switch (event.type) {
    case 'ApplicationRecorded':
      return { applications: [...safeguards.applications, kept(event.data)] };
    case 'PartyContacted': {
      const { partyId, outcome, on } = event.data;
      return { contacts: [...safeguards.contacts, { partyId, outcome, on }] };
    }
    case 'FinderNoted':
      return { finder: event.data.finder };
    case 'DataConsentRecorded': {
      const word = kept(event.data);
      const others = safeguards.dataConsents.filter(
        (one) =>
          one.partyId !== word.partyId ||
          one.purpose !== word.purpose ||
          one.toOrganisationId !== word.toOrganisationId,
      );
      return { dataConsents: [...others, word] };
    }
    case 'SharingGrounded':
      return { sharings: [...safeguards.sharings, kept(event.data)] };
    case 'JointMediationArranged': {
      const { storySubjectId: _story, ...arranged } = kept(event.data);
      return { assisting: [...safeguards.assisting, arranged] };
    }
    case 'AssistingBodyLeft': {
      const { organisationId } = event.data;
      return { assisting: safeguards.assisting.filter((one) => one.assistingOrganisationId !== organisationId) };
    }
    case 'RemedyNoted':
      return { remedies: [...safeguards.remedies, kept(event.data)] };
    case 'RulingNoticed':
      return { notices: [...otherwise(safeguards.notices, event.data), kept(event.data)] };
    case 'RulingObjected':
      return { objections: [...otherwise(safeguards.objections, event.data), kept(event.data)] };
  }
}

interface ByWhom {
  readonly agreementId: string;
  readonly by: string;
  readonly partyId: string | null;
  readonly person?: number;
}

const isSame = (one: ByWhom, { agreementId, by, partyId, person = 1 }: ByWhom): boolean =>
  one.agreementId === agreementId && one.by === by && one.partyId === partyId && (one.person ?? 1) === person;

/** What the others said of the same ruling. */
function otherwise<One extends ByWhom>(all: readonly One[], whom: ByWhom): readonly One[] {
  return all.filter((one) => !isSame(one, whom));
}

function kept<Data extends { readonly disputeId: string }>({ disputeId: _dispute, ...rest }: Data) {
  return rest;
}
