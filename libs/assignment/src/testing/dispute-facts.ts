import { DisputeAccess, type DisputeEvent } from '@libs/disputes';
import { Global, Module } from '@nestjs/common';
import type { ContextDefinition } from '@platform/composition';
import { type Decider, DecisionHandler } from '@platform/event-store';
import type { DomainCommand } from '@platform/messaging';
import { Fingerprints } from '@platform/privacy';
import { commandMetadata, type TestPlatform } from '@platform/testing';

export const fingerprints = new Fingerprints(Buffer.alloc(32, 1));

@Global()
@Module({ providers: [{ provide: Fingerprints, useValue: fingerprints }], exports: [Fingerprints] })
export class FingerprintsModule {}

/** Only the facts of disputes that the assignment looks at, without the context that makes them. */
export const disputeFacts: ContextDefinition = {
  name: 'dispute-facts-for-the-spec',
  events: [
    'DisputeRegistered',
    'EpisodeOpened',
    'RecusalDecided',
    'MediatorReleased',
    'PartyJoined',
    'MediatorAppointed',
    'MediationConcluded',
    'OwnerChanged',
    'DisputeClosed',
  ].map((type) => ({ type, schema: 1 })),
  commands: [],
  projections: [],
  processes: [],
  entities: [DisputeAccess],
};

const recorder: Decider<null, DomainCommand<'Record', { events: readonly DisputeEvent[] }>, DisputeEvent> = {
  initialState: null,
  decide: ({ data }) => data.events,
  evolve: () => null,
};

export async function recordFacts(
  platform: TestPlatform,
  disputeId: string,
  events: readonly DisputeEvent[],
): Promise<void> {
  await platform.app.get(DecisionHandler).handle({
    stream: `dispute-${disputeId}`,
    decider: recorder,
    command: { type: 'Record', data: { events } },
    metadata: commandMetadata({
      commandId: `${disputeId}-${events[0]?.type}`,
      now: platform.clock.now().toISOString(),
    }),
  });
}

/** A dispute that the committee has accepted; one of its parties has this name. */
export function acceptedDispute(disputeId: string, episodeId: string, partyName: string): readonly DisputeEvent[] {
  return [
    {
      type: 'DisputeRegistered',
      data: {
        disputeId,
        storySubjectId: `story-${disputeId}`,
        flags: [],
        receivedBy: 'office',
        parties: ['p1', 'p2'].map((partyId) => ({
          partyId,
          fingerprints: [fingerprints.of('name', partyName)],
          traits: [],
        })),
      },
    },
    {
      type: 'EpisodeOpened',
      data: {
        disputeId,
        episodeId,
        channel: 'people',
        organisationId: 'committee',
        category: '物业',
        divisionCode: '310109009001',
        flags: [],
        handoffId: null,
      },
    },
  ] as unknown as readonly DisputeEvent[];
}
