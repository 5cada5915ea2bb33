import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Gauges whose values are asked for when Prometheus asks. */
export interface MetricSource {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  read(): Promise<readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[]>;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Metrics {
  readonly registry = new Registry();
  private readonly durations: Histogram<'method' | 'route' | 'status'>;

  constructor(sources: readonly MetricSource[] = []) {
    collectDefaultMetrics({ register: this.registry });
    this.durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route template',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
    for (const source of sources) this.add(source);
  }

  add(source: MetricSource): void {
    const gauge = new Gauge({
      name: source.name,
      help: source.help,
      labelNames: [...source.labels],
      registers: [],
      async collect() {
        this.reset();
        for (const { labels, value } of await source.read()) this.set(labels, value);
      },
    });
    this.registry.registerMetric(gauge);
  }

  /** Middleware. Labels are templates, never real paths: no ids, and a bounded number of series. */
  readonly observe = (request: Request, response: Response, next: NextFunction): void => {
    const end = this.durations.startTimer();
    response.on('finish', () => {
      const template: unknown = request.route?.path;
      const route = typeof template === 'string' ? template : 'other';
      end({ method: request.method, route, status: String(response.statusCode) });
    });
    next();
  };
}
