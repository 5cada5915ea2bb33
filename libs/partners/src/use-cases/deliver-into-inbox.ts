import { HandoffDecisions, RecordDelivery } from '@libs/handoffs';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, refused } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { PartnerRegistryReader } from '../views/partner-registry/partner-registry.reader.js';

/** The inbox is there as soon as it is sent, except for a body whose system is told of it. */
export class DeliverIntoInbox extends UseCaseCommand<{
  readonly handoffId: string;
  readonly toOrganisationId: string;
}> {}

@CommandHandler(DeliverIntoInbox)
export class DeliverIntoInboxHandler implements ICommandHandler<DeliverIntoInbox> {
  constructor(
    private readonly commands: CommandBus,
    private readonly registry: PartnerRegistryReader,
    private readonly handoffs: HandoffDecisions,
  ) {}

  async execute({ data: { handoffId, toOrganisationId }, metadata }: DeliverIntoInbox): Promise<CommandResult> {
    const [systems, state] = await Promise.all([
      this.registry.ofOrganisation(toOrganisationId),
      this.handoffs.load(handoffId),
    ]);
    const handles = (linkages: readonly string[]): boolean =>
      linkages.length === 0 || (state !== null && linkages.includes(state.terms.linkage));
    if (systems.some(({ receive, linkages }) => receive === 'webhook' && handles(linkages))) {
      throw refused('DELIVERED_BY_WEBHOOK', '该单位由系统推送接收，以推送成功为送达。');
    }
    return this.commands.execute(new RecordDelivery({ handoffId, via: 'inbox' }, metadata));
  }
}
