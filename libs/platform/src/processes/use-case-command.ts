import { Command } from '@nestjs/cqrs';
import type { CommandMetadata, CommandResult } from '../messaging/index.js';

/**
 * What the command bus carries: data of one use case plus metadata. Subclasses add nothing but their name and data type:
 * `export class AcceptOffer extends UseCaseCommand<{ assignmentId: string; offerId: string }> {}`.
 */
export abstract class UseCaseCommand<Data extends object> extends Command<CommandResult> {
  constructor(
    readonly data: Data,
    readonly metadata: CommandMetadata,
  ) {
    super();
  }
}

export type UseCaseCommandClass<Data extends object> = new (
  data: Data,
  metadata: CommandMetadata,
) => UseCaseCommand<Data>;

/** Any of them. Only the process runner creates these, with data that `send` and `ringAt` have type-checked. */
export type AnyUseCaseCommandClass = new (data: never, metadata: CommandMetadata) => UseCaseCommand<object>;
