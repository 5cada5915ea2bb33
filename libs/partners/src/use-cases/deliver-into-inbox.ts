import { RecordDelivery } from '@libs/handoffs';
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
  ) {}

  async execute({ data: { handoffId, toOrganisationId }, metadata }: DeliverIntoInbox): Promise<CommandResult> {
    const systems = await this.registry.ofOrganisation(toOrganisationId);
    if (systems.some(({ receive }) => receive === 'webhook')) {
      throw refused('DELIVERED_BY_WEBHOOK', '该单位由系统推送接收，以推送成功为送达。');
    }
    return this.commands.execute(new RecordDelivery({ handoffId, via: 'inbox' }, metadata));
  }
}
