import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { isPublicKey } from '@platform/webhooks';
import type {
  AddPartnerKey as AddPartnerKeyCommand,
  RetirePartnerKey as RetirePartnerKeyCommand,
} from '../endpoint/endpoint.commands.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';

export class AddPartnerKey extends UseCaseCommand<AddPartnerKeyCommand['data']> {}

export class RetirePartnerKey extends UseCaseCommand<RetirePartnerKeyCommand['data']> {}

@CommandHandler(AddPartnerKey)
export class AddPartnerKeyHandler implements ICommandHandler<AddPartnerKey> {
  constructor(private readonly decisions: DecisionHandler) {}

  async execute({ data, metadata }: AddPartnerKey): Promise<CommandResult> {
    if (!isPublicKey(data.publicKey)) {
      throw invalid('PUBLIC_KEY_INVALID', '公钥应为 whpk_ 加 32 字节 ed25519 公钥的 base64，请核对。', {
        field: 'publicKey',
      });
    }
    return this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'AddPartnerKey', data },
      metadata,
    });
  }
}

@CommandHandler(RetirePartnerKey)
export class RetirePartnerKeyHandler implements ICommandHandler<RetirePartnerKey> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RetirePartnerKey): Promise<CommandResult> {
    return this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'RetirePartnerKey', data },
      metadata,
    });
  }
}
