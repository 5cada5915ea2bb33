import type { EventStore } from '@platform/event-store';
import type { MetricSource } from '@platform/http';
import type { JobBackend } from '@platform/jobs';
import type { ProcessRunner } from '@platform/processes';
import type { ProjectionEngine } from '@platform/projections';

interface Watched {
  readonly engine: ProjectionEngine;
  readonly runner: ProcessRunner;
  readonly store: EventStore;
  readonly jobs: JobBackend;
}

/** What an operator watches: how far behind the views are, what processes could not do, how long the queues are. */
export function metricSources({ engine, runner, store, jobs }: Watched): readonly MetricSource[] {
  return [
    {
      name: 'liandiao_view_lag_seconds',
      help: 'Age of the oldest event that is not in the view yet',
      labels: ['view'],
      read: async () =>
        (await engine.status()).map((view) => ({ labels: { view: view.name }, value: view.lagSeconds })),
    },
    {
      name: 'liandiao_event_store_head',
      help: 'Global position of the newest event',
      labels: [],
      read: async () => [{ labels: {}, value: Number((await store.head()).split('/')[0]) }],
    },
    {
      name: 'liandiao_process_failures',
      help: 'Refused steps of processes that wait for an operator',
      labels: ['process'],
      read: async () => countBy((await runner.failures()).map(({ process }) => process)),
    },
    {
      name: 'liandiao_queue_jobs',
      help: 'Jobs by state',
      labels: ['state'],
      read: async () => Object.entries(await jobs.counts()).map(([state, value]) => ({ labels: { state }, value })),
    },
  ];
}

function countBy(names: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([process, value]) => ({ labels: { process }, value }));
}
