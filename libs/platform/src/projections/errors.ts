/** One event cannot be handled. The consumer stops in front of it, shows it, and tries again; it is never skipped. */
export class EventRejected extends Error {
  constructor(
    readonly eventId: string,
    readonly eventType: string,
    cause: unknown,
  ) {
    super(`event ${eventId} (${eventType}) cannot be handled: ${messageOf(cause)}`, { cause });
    this.name = 'EventRejected';
  }
}

/** Another worker moved the checkpoint: what was done here is rolled back and read again from where the other stands. */
export class CheckpointMoved extends Error {
  constructor(readonly consumer: string) {
    super(`the checkpoint of ${consumer} was moved by another worker`);
    this.name = 'CheckpointMoved';
  }
}

/** The table belongs to another version of this program now; this one must not write to it. */
export class Superseded extends Error {
  constructor(readonly consumer: string) {
    super(`${consumer} is kept by another version of the program`);
    this.name = 'Superseded';
  }
}

export class RebuildRunning extends Error {
  constructor(readonly view: string) {
    super(`a rebuild or comparison of view ${view} is running already`);
    this.name = 'RebuildRunning';
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint): the row is wrong, not the database. */
export function isDataError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^2[23]/.test(code);
}
