import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { BodyOf, DeadLetters as Shown, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { DeliveryReader, type NoticeChannelName, RedriveNotice } from '@libs/notices';
import { JOB_BACKEND, JOB_QUEUES, type JobBackend } from '@platform/jobs';
import type { CommandMetadata } from '@platform/messaging';
import { ProcessRunner } from '@platform/processes';

type Redrive = BodyOf<typeof ENDPOINTS.redrive>;
type Redriven = ResponseOf<typeof ENDPOINTS.redrive>;

const MOST = 200;

/** What the program will not try again by itself: jobs, steps of processes, deliveries of notices. Ids and codes only. */
@Injectable()
export class DeadLetters {
  constructor(
    @Inject(JOB_BACKEND) private readonly jobs: JobBackend,
    private readonly runner: ProcessRunner,
    private readonly deliveries: DeliveryReader,
    private readonly commands: CommandBus,
  ) {}

  async list(): Promise<Shown> {
    const queues = await Promise.all(JOB_QUEUES.map(async (queue) => ({ queue, ...(await this.jobs.counts(queue)) })));
    const [jobs, failures, notices] = await Promise.all([
      this.jobs.failed(MOST),
      this.runner.failures(),
      this.deliveries.failed(MOST),
    ]);
    return {
      queues,
      items: [
        ...jobs.map((job) => ({ kind: 'job' as const, ...job })),
        ...failures.slice(0, MOST).map(({ id, process, command, errorCode, failedAt }) => ({
          kind: 'process' as const,
          id,
          queue: null,
          name: `${process} · ${command}`,
          reason: errorCode,
          attempts: null,
          failedAt: new Date(failedAt).toISOString(),
        })),
        ...notices.map(({ key, channel, status, code, attempt, at }) => ({
          kind: 'notice' as const,
          id: key,
          queue: 'notices',
          name: `${channel} · ${status}`,
          reason: code ?? '',
          attempts: attempt,
          failedAt: new Date(at).toISOString(),
        })),
      ],
    };
  }

  /** @throws DomainError when the rule still says no */
  async redrive({ kind, id, queue }: Redrive, metadata: CommandMetadata): Promise<Redriven> {
    if (kind === 'job') return { redriven: queue ? await this.jobs.redrive(queue, id) : false };
    if (kind === 'process') {
      await this.runner.redrive(id);
      return { redriven: true };
    }
    const [noticeId = '', accountId = '', channel = ''] = id.split(' ');
    const data = { noticeId, accountId, channel: channel as NoticeChannelName };
    const { repeated, position } = await this.commands.execute(new RedriveNotice(data, metadata));
    return { redriven: !repeated, position };
  }
}
