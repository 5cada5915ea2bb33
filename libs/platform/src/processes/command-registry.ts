import type { AnyUseCaseCommandClass } from './use-case-command.js';

/** Command classes by name: how a queued or failed command, which is text, becomes a command again. */
export class CommandRegistry {
  private readonly classes: ReadonlyMap<string, AnyUseCaseCommandClass>;

  /** @throws Error when two classes have one name */
  constructor(commands: readonly AnyUseCaseCommandClass[]) {
    const names = commands.map(({ name }) => name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length > 0) throw new Error(`two command classes have one name: ${twice.join(', ')}`);
    this.classes = new Map(commands.map((command) => [command.name, command]));
  }

  get names(): readonly string[] {
    return [...this.classes.keys()];
  }

  /** @throws Error for a name, or another class of that name, that no context lists among its commands */
  find(command: string | AnyUseCaseCommandClass): AnyUseCaseCommandClass {
    const name = typeof command === 'string' ? command : command.name;
    const found = this.classes.get(name);
    if (!found || (typeof command !== 'string' && found !== command)) {
      throw new Error(`command ${name} is not listed in any context definition`);
    }
    return found;
  }
}
