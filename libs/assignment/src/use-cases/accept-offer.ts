import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AcceptOffer as AcceptOfferCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';
import { FreshLoad } from '../candidates/fresh-load.js';

/** The caller takes `mediatorId` from the signed-in account (Viewer), never from the body of a request. */
export class AcceptOffer extends UseCaseCommand<Omit<AcceptOfferCommand['data'], 'load'>> {}

@CommandHandler(AcceptOffer)
export class AcceptOfferHandler implements ICommandHandler<AcceptOffer> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly load: FreshLoad,
  ) {}

  /** One answer of a mediator at a time, on a view that has seen the last one: two answers never share the last place. */
  execute({ data, metadata }: AcceptOffer): Promise<CommandResult> {
    return this.load.ofOne(data.mediatorId, (load) =>
      this.decisions.handle({
        stream: assignmentStream(data.assignmentId),
        decider: assignmentDecider,
        command: { type: 'AcceptOffer', data: { ...data, load } },
        metadata,
      }),
    );
  }
}
