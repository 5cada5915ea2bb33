import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { type CommandMetadata, type CommandResult, notFound } from '@platform/messaging';
import type { DisputeCommand } from '../dispute/dispute.commands.js';
import { disputeDecider } from '../dispute/dispute.decider.js';
import type { Dispute } from '../dispute/dispute.state.js';

export const disputeStream = (disputeId: string): string => `dispute-${disputeId}`;

/** The one way from a use case to the stream of a dispute. */
@Injectable()
export class DisputeDecisions {
  constructor(private readonly handler: DecisionHandler) {}

  /** A command whose data is complete. */
  decide(command: DisputeCommand, metadata: CommandMetadata): Promise<CommandResult> {
    return this.handler.handle({
      stream: disputeStream(command.data.disputeId),
      decider: disputeDecider,
      command,
      metadata,
    });
  }

  /** A command that is made from the dispute as it stands; made again when another writer was faster. */
  decideFrom(
    disputeId: string,
    make: (dispute: Dispute) => DisputeCommand | Promise<DisputeCommand>,
    metadata: CommandMetadata,
  ): Promise<CommandResult> {
    return this.handler.handle({
      stream: disputeStream(disputeId),
      decider: disputeDecider,
      command: ({ state }) => make(registered(state)),
      metadata,
    });
  }
}

function registered(state: Dispute | { readonly status: 'none' }): Dispute {
  if (state.status === 'none') throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，请核对编号。');
  return state;
}
