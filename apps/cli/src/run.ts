import { type CliIo, EXIT, type ExitCode, UnavailableError, UsageError } from './command.js';
import { COMMANDS } from './commands.js';
import { helpText } from './help.js';

const HELP = new Set(['--help', '-h', 'help']);

/** Runs one command line and answers the exit code; never ends the process itself. */
export async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.stderr.write(helpText());
    return EXIT.usage;
  }
  if (HELP.has(name) || rest.some((arg) => arg === '--help' || arg === '-h')) {
    io.stdout.write(helpText());
    return EXIT.done;
  }
  const entry = COMMANDS.find((command) => command.name === name);
  if (!entry) {
    io.stderr.write(`没有命令 ${name}。 No such command.\n\n${helpText()}`);
    return EXIT.usage;
  }
  try {
    const command = await entry.load();
    return await command(rest, io);
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: CliIo): ExitCode {
  if (error instanceof UsageError || isParseArgsError(error)) {
    io.stderr.write(`${error.message}\n\n${helpText()}`);
    return EXIT.usage;
  }
  if (error instanceof UnavailableError) {
    const cause = error.cause instanceof Error ? `\n  ${error.cause.message}` : '';
    io.stderr.write(`${error.message}${cause}\n`);
    return EXIT.unavailable;
  }
  throw error;
}

/** What `parseArgs` of node:util throws for an unknown option or a missing value. */
function isParseArgsError(error: unknown): error is Error {
  // By its code: an error of Node's own may come from another realm, where `instanceof` says no.
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
