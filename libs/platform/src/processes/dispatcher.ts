import type { CommandBus } from '@nestjs/cqrs';
import {
  type Clock,
  type CommandMetadata,
  type CommandResult,
  DomainError,
  systemActor,
  type Via,
} from '../messaging/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { AnyUseCaseCommandClass } from './use-case-command.js';

export interface Dispatch {
  readonly command: string | AnyUseCaseCommandClass;
  readonly data: object;
  /** Follows from the cause, so that sending twice is carried out once. */
  readonly commandId: string;
  /** Name under which the system acts. */
  readonly actor: string;
  readonly via: Via;
  readonly correlationId: string;
  readonly causationId: string;
}

/** Sends commands that no person sent: of processes, alarms and sweeps. */
export class Dispatcher {
  constructor(
    private readonly bus: CommandBus,
    private readonly registry: CommandRegistry,
    private readonly clock: Clock,
  ) {}

  async send(dispatch: Dispatch): Promise<CommandResult> {
    const { actor, via, commandId, correlationId, causationId } = dispatch;
    const CommandClass = this.registry.find(dispatch.command);
    const metadata: CommandMetadata = {
      commandId,
      now: this.clock.now().toISOString(),
      actor: systemActor(actor),
      via,
      correlationId,
      causationId,
    };
    return this.bus.execute(new CommandClass(dispatch.data as never, metadata));
  }
}

/** The refusal of a rule; null for what will pass by itself (contention, something is down) and for faults of the program. */
export function refusalOf(error: unknown): DomainError | null {
  if (!(error instanceof DomainError)) return null;
  return error.kind === 'unavailable' || error.code === 'WRITE_CONFLICT' ? null : error;
}
