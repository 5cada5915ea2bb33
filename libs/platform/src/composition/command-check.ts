import 'reflect-metadata';
import type { ModulesContainer } from '@nestjs/core';
import type { AnyUseCaseCommandClass } from '../processes/index.js';

/** Where @CommandHandler writes the command; the package does not export its name. */
const COMMAND_HANDLER_METADATA = '__commandHandler__';

/**
 * Every command that a context lists has exactly one handler; found at start rather than when an alarm rings at night.
 * @throws Error that names the commands
 */
export function assertHandled(modules: ModulesContainer, commands: readonly AnyUseCaseCommandClass[]): void {
  const handled = [...modules.values()]
    .flatMap((module) => [...module.providers.values()])
    .flatMap(({ metatype }) => {
      const command: unknown = metatype && Reflect.getMetadata(COMMAND_HANDLER_METADATA, metatype);
      return command ? [{ command, handler: metatype }] : [];
    });
  const problems = commands.flatMap((command) => {
    const handlers = new Set(handled.filter((one) => one.command === command).map(({ handler }) => handler));
    return handlers.size === 1 ? [] : [`${command.name} has ${handlers.size} handlers`];
  });
  if (problems.length > 0) throw new Error(`every command needs exactly one handler: ${problems.join(', ')}`);
}
