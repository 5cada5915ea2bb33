import type { Readable, Writable } from 'node:stream';

/** Exit codes of every command; documented in the help text. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Something was found wrong or some rows were refused; the rest was done. */
  found: 1,
  /** The command line itself was wrong; nothing was done. */
  usage: 2,
  /** The server's configuration, its database or a file could not be used. */
  unavailable: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Everything a command may touch of its surroundings, so that a test can stand in for a terminal. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** True when stderr is a terminal that can redraw a line. */
  readonly terminal: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

export type RunCommand = (args: readonly string[], io: CliIo) => Promise<ExitCode>;

export interface CommandEntry {
  readonly name: string;
  /** Operands and options after the name. */
  readonly usage: string;
  /** What it does: Chinese, then English. */
  readonly summary: readonly [chinese: string, english: string];
  /** Loaded only when the command is called, so that `route` starts without database code. */
  readonly load: () => Promise<RunCommand>;
}

/** The command line cannot be understood: the message and the help are shown, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A file, the configuration or a server cannot be used: the message is shown, exit 3. */
export class UnavailableError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'UnavailableError';
  }
}
