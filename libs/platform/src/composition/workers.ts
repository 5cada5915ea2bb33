import { Inject, Injectable } from '@nestjs/common';
import { JOB_BACKEND, type JobBackend, type JobWorker } from '../jobs/index.js';
import { alarmHandlers, CommandRegistry, Dispatcher, ProcessRunner, RUN_SWEEP, Sweeper } from '../processes/index.js';
import { ProjectionEngine } from '../projections/index.js';

/** Connects the job backend with the commands that alarms become. */
@Injectable()
export class Alarms {
  constructor(
    @Inject(JOB_BACKEND) private readonly jobs: JobBackend,
    private readonly registry: CommandRegistry,
    private readonly dispatcher: Dispatcher,
    private readonly sweeper: Sweeper,
  ) {}

  work(): Promise<JobWorker> {
    const alarms = alarmHandlers(this.registry, this.dispatcher);
    return this.jobs.work(new Map([...alarms, [RUN_SWEEP, this.sweeper.handler]]));
  }
}

/** Work that goes on beside views, processes and sweeps; a context adds its own, workers start and stop it. */
export interface BackgroundTask {
  readonly name: string;
  start(): void;
  /** Lets it finish what it has in hand. */
  stop(): Promise<void>;
}

@Injectable()
export class BackgroundTasks {
  private readonly tasks: BackgroundTask[] = [];

  add(task: BackgroundTask): void {
    this.tasks.push(task);
  }

  all(): readonly BackgroundTask[] {
    return this.tasks;
  }
}

/** Everything that happens without a person asking: views, processes, alarms, sweeps. */
@Injectable()
export class Workers {
  private jobWorker: JobWorker | null = null;

  constructor(
    private readonly engine: ProjectionEngine,
    private readonly runner: ProcessRunner,
    private readonly sweeper: Sweeper,
    private readonly alarms: Alarms,
    private readonly background: BackgroundTasks,
  ) {}

  async start(): Promise<void> {
    await this.engine.start();
    await this.runner.start();
    this.jobWorker ??= await this.alarms.work();
    this.sweeper.start();
    for (const task of this.background.all()) task.start();
  }

  /** Lets everything finish what it has in hand; first what causes commands, then what follows them. */
  async stop(): Promise<void> {
    await Promise.all(this.background.all().map((task) => task.stop()));
    await this.sweeper.stop();
    await this.jobWorker?.close();
    this.jobWorker = null;
    await this.runner.stop();
    await this.engine.stop();
  }
}
