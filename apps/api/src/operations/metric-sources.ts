import type { DeliveryStore, PartnerExchangeReader } from '@libs/deliveries';
import type { EventStore } from '@platform/event-store';
import type { MetricSource } from '@platform/http';
import { JOB_QUEUES, type JobBackend } from '@platform/jobs';
import type { ProcessRunner } from '@platform/processes';
import type { ProjectionEngine } from '@platform/projections';

interface Watched {
  readonly engine: ProjectionEngine;
  readonly runner: ProcessRunner;
  readonly store: EventStore;
  readonly jobs: JobBackend;
  readonly deliveries: DeliveryStore;
  readonly exchanges: PartnerExchangeReader;
}

/** What an operator watches: how far behind the views are, what processes could not do, how long the queues are. */
export function metricSources({
  engine,
  runner,
  store,
  jobs,
  deliveries,
  exchanges,
}: Watched): readonly MetricSource[] {
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
      labels: ['queue', 'state'],
      read: async () => {
        const all = await Promise.all(JOB_QUEUES.map(async (queue) => [queue, await jobs.counts(queue)] as const));
        return all.flatMap(([queue, counts]) =>
          Object.entries(counts).map(([state, value]) => ({ labels: { queue, state }, value })),
        );
      },
    },
    ...partnerSources(deliveries, exchanges),
  ];
}

function countBy(names: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([process, value]) => ({ labels: { process }, value }));
}

/** What somebody must look after: messages that do not get through, and books that do not agree. */
function partnerSources(deliveries: DeliveryStore, exchanges: PartnerExchangeReader): readonly MetricSource[] {
  return [
    {
      name: 'liandiao_partner_deliveries',
      help: 'Messages for partners by state',
      labels: ['partner', 'status'],
      read: async () =>
        (await deliveries.counts()).map(({ partnerId, status, count }) => ({
          labels: { partner: partnerId, status },
          value: count,
        })),
    },
    {
      name: 'liandiao_partner_endpoint_disabled',
      help: '1: nothing is sent to the partner until somebody enables it again',
      labels: ['partner'],
      read: async () =>
        (await exchanges.all()).map(({ partnerId, disabled }) => ({
          labels: { partner: partnerId },
          value: disabled === null ? 0 : 1,
        })),
    },
    {
      name: 'liandiao_partner_digest_differences',
      help: 'Cases about which the last comparison found two opinions',
      labels: ['partner'],
      read: async () =>
        (await exchanges.all()).map(({ partnerId, differences }) => ({
          labels: { partner: partnerId },
          value: differences.length,
        })),
    },
  ];
}
