import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RetireSigningKey as RetireSigningKeyCommand } from '../endpoint/endpoint.commands.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';
import { SigningKeys } from '../exchange/signing-keys.js';

/** From now on messages carry a signature of this key too; the partner learns it before the old one is retired. */
export class AddSigningKey extends UseCaseCommand<{ readonly partnerId: string; readonly first?: boolean }> {}

export class RetireSigningKey extends UseCaseCommand<RetireSigningKeyCommand['data']> {}

@CommandHandler(AddSigningKey)
export class AddSigningKeyHandler implements ICommandHandler<AddSigningKey> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly keys: SigningKeys,
  ) {}

  execute({ data, metadata }: AddSigningKey): Promise<CommandResult> {
    const keyId = metadata.commandId;
    const publicKey = this.keys.publicKey(keyId);
    return this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'AddSigningKey', data: { ...data, keyId, publicKey } },
      metadata,
    });
  }
}

@CommandHandler(RetireSigningKey)
export class RetireSigningKeyHandler implements ICommandHandler<RetireSigningKey> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RetireSigningKey): Promise<CommandResult> {
    return this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'RetireSigningKey', data },
      metadata,
    });
  }
}
