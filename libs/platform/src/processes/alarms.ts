import type { Job, JobHandler } from '../jobs/index.js';
import type { CommandRegistry } from './command-registry.js';
import { type Dispatcher, refusalOf } from './dispatcher.js';

/** What an alarm carries through the queue: ids only. */
export interface Alarm {
  readonly process: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly data: object;
}

/**
 * Job handlers, one per command name: a job that rings becomes its command, whose id is the job's id, so a job that
 * runs twice changes nothing. A refusal ends the job: the bell rang and a rule said that there is nothing to do (any
 * more, or yet: then the sweep finds it). Anything else is thrown, and the queue rings again later.
 */
export function alarmHandlers(registry: CommandRegistry, dispatcher: Dispatcher): ReadonlyMap<string, JobHandler> {
  return new Map(registry.names.map((name) => [name, (job: Job) => ring(name, job, dispatcher)]));
}

async function ring(command: string, job: Job, dispatcher: Dispatcher): Promise<void> {
  const { process, correlationId, causationId, data } = job.data as unknown as Alarm;
  try {
    await dispatcher.send({ command, data, commandId: job.id, actor: process, via: 'job', correlationId, causationId });
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
