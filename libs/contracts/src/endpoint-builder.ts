import * as z from 'zod';
import { AtLeastQuery } from './dispute-views.js';
import type { AnyEndpoint, Endpoint } from './endpoint.js';

const nothing = z.strictObject({});

const DEFAULTS = {
  method: 'GET',
  relation: 'none',
  command: false,
  logsReading: false,
  status: 200,
  params: nothing,
  query: AtLeastQuery,
  body: z.undefined(),
} as const;

type Required = 'id' | 'path' | 'tag' | 'title' | 'permission' | 'response';
type Declared = Pick<AnyEndpoint, Required> & Partial<AnyEndpoint>;
type Completed<D extends Declared> = Omit<typeof DEFAULTS, keyof D> & D;

/** Fills in what most endpoints share and keeps the exact schema types. */
export function endpoint<const D extends Declared>(declared: D): Completed<D> & Endpoint {
  return { ...DEFAULTS, ...declared } as unknown as Completed<D> & Endpoint;
}
