import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { Fingerprints } from '@platform/privacy';
import { UseCaseCommand } from '@platform/processes';
import type { DeclareInterest as DeclareInterestCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

/** With whom is compared with the parties of cases by a keyed fingerprint; the name itself is sealed. */
export class DeclareInterest extends UseCaseCommand<Omit<DeclareInterestCommand['data'], 'fingerprint'>> {}

@CommandHandler(DeclareInterest)
export class DeclareInterestHandler extends MediatorUseCase implements ICommandHandler<DeclareInterest> {
  constructor(
    decisions: DecisionHandler,
    private readonly fingerprints: Fingerprints,
  ) {
    super(decisions);
  }

  execute({ data, metadata }: DeclareInterest): Promise<CommandResult> {
    const fingerprint = this.fingerprints.of('name', data.counterpart);
    return this.decide({ type: 'DeclareInterest', data: { ...data, fingerprint } }, metadata);
  }
}
