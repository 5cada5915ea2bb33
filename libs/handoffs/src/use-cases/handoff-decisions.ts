import type { DisputeEvent } from '@libs/disputes';
import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import type { Actor, CommandMetadata, CommandResult } from '@platform/messaging';
import { Bodies } from '../facts/bodies.js';
import { type DisputeFacts, evolveFacts } from '../facts/dispute-facts.js';
import type { Side } from '../handoff/course.events.js';
import type { HandoffCommand } from '../handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';
import { requireSent } from '../handoff/handoff.rules.js';
import type { SentHandoff } from '../handoff/handoff.state.js';

const EVERY_SIDE: readonly Side[] = ['sender', 'receiver', 'arbiter'];

/** The one way from a use case to the stream of a hand-off. */
@Injectable()
export class HandoffDecisions {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly bodies: Bodies,
  ) {}

  /** Made from the hand-off as it stands and the sides on which the actor stands; again when another writer was faster. */
  decide(
    handoffId: string,
    make: (state: SentHandoff, sides: readonly Side[]) => HandoffCommand | Promise<HandoffCommand>,
    metadata: CommandMetadata,
  ): Promise<CommandResult> {
    return this.decisions.handle({
      stream: handoffStream(handoffId),
      decider: handoffDecider,
      command: async ({ state }) => {
        const sent = requireSent(state);
        return make(sent, await this.sidesOf(sent, metadata.actor));
      },
      metadata,
    });
  }

  /** null: there is none. */
  async load(handoffId: string): Promise<SentHandoff | null> {
    const { state } = await this.decisions.load(handoffStream(handoffId), handoffDecider);
    return state.status === 'none' || state.sent === null ? null : state;
  }

  async disputeFacts(disputeId: string): Promise<DisputeFacts | null> {
    const fold = {
      initialState: null as DisputeFacts | null,
      evolve: (facts: DisputeFacts | null, event: DisputeEvent) => evolveFacts(facts, event),
    };
    const { state } = await this.decisions.load<DisputeFacts | null, DisputeEvent>(`dispute-${disputeId}`, fold);
    return state;
  }

  /** Its own body's side; else, for a superior, the sides of those below. The arbiter is nobody's advocate. */
  async sidesOf({ sent, terms, arbitration }: SentHandoff, actor: Actor): Promise<readonly Side[]> {
    if (actor.role === 'system') return EVERY_SIDE;
    const own = actor.organisationId;
    if (own === null) return [];
    if (own === (arbitration?.arbiterOrganisationId ?? terms.arbiterOrganisationId)) return ['arbiter'];
    const { fromOrganisationId, toOrganisationId } = sent;
    if (own === fromOrganisationId) return ['sender'];
    if (own === toOrganisationId) return ['receiver'];
    const below = await this.bodies.supervisedBy(own, [fromOrganisationId, toOrganisationId]);
    return [
      ...(below.includes(fromOrganisationId) ? (['sender'] as const) : []),
      ...(below.includes(toOrganisationId) ? (['receiver'] as const) : []),
    ];
  }
}
