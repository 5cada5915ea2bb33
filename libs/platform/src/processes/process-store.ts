import type { Session } from '../database/index.js';
import type { RecordedEvent } from '../event-store/index.js';

/** A command of a process that a rule refused although nobody expected it. */
export interface ProcessFailure {
  /** Id of the command, and of the failure. */
  readonly id: string;
  readonly process: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly position: string;
  /** Place of the command among those the process sent for the event. */
  readonly index: number;
  readonly command: string;
  readonly data: object;
  readonly correlationId: string;
  readonly errorCode: string;
  readonly errorMessage: string;
  /** ISO 8601. */
  readonly failedAt: string;
  readonly redrivenAt: string | null;
}

export type NewFailure = Omit<ProcessFailure, 'redrivenAt'>;

const FAILURE_COLUMNS = `id, process, event_id as "eventId", event_type as "eventType", position, message_index as index,
  command, data, correlation_id as "correlationId", error_code as "errorCode", error_message as "errorMessage",
  failed_at as "failedAt", redriven_at as "redrivenAt"`;

/** State and failures of processes, in schema `engine`. */
export class ProcessStore {
  async readState(session: Session, process: string, instance: string): Promise<unknown> {
    const { rows } = await session.query<{ state: unknown }>(
      'select state from engine.process_states where process = $1 and instance = $2',
      [process, instance],
    );
    return rows[0]?.state;
  }

  async writeState(session: Session, process: string, instance: string, state: unknown): Promise<void> {
    await session.query(
      `insert into engine.process_states (process, instance, state) values ($1, $2, $3)
       on conflict (process, instance) do update set state = excluded.state, updated_at = now()`,
      [process, instance, JSON.stringify(state)],
    );
  }

  async addFailure(session: Session, failure: NewFailure): Promise<void> {
    const { id, process, eventId, eventType, position, index, command, data, correlationId } = failure;
    await session.query(
      `insert into engine.process_failures (id, process, event_id, event_type, position, message_index, command,
         command_id, data, correlation_id, error_code, error_message, failed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $1, $8, $9, $10, $11, $12)
       on conflict (id) do nothing`,
      [
        id,
        process,
        eventId,
        eventType,
        position,
        index,
        command,
        JSON.stringify(data),
        correlationId,
        failure.errorCode,
        failure.errorMessage,
        failure.failedAt,
      ],
    );
  }

  /** Failures that nobody has redriven yet, oldest first. */
  async openFailures(session: Session): Promise<readonly ProcessFailure[]> {
    const { rows } = await session.query<ProcessFailure>(
      `select ${FAILURE_COLUMNS} from engine.process_failures where redriven_at is null order by failed_at, id`,
    );
    return rows;
  }

  async readFailure(session: Session, id: string): Promise<ProcessFailure | null> {
    const { rows } = await session.query<ProcessFailure>(
      `select ${FAILURE_COLUMNS} from engine.process_failures where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async markRedriven(session: Session, id: string, at: string): Promise<void> {
    await session.query('update engine.process_failures set redriven_at = $2 where id = $1', [id, at]);
  }
}

export function failureOf(
  event: RecordedEvent,
  sent: { process: string; index: number; id: string; command: string; data: object },
  error: { code: string; message: string },
  failedAt: string,
): NewFailure {
  return {
    ...sent,
    eventId: event.id,
    eventType: event.type,
    position: event.position,
    correlationId: event.metadata.correlationId,
    errorCode: error.code,
    errorMessage: error.message,
    failedAt,
  };
}
