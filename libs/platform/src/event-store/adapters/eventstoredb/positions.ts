import type { Position as LogPosition } from '@eventstore/db-client';
import { type Position, START } from '../../event-store.js';

/** Both numbers: events of one append can share the commit position, and a server may skip one when told only that. */
export function toPosition({ commit, prepare }: LogPosition): Position {
  return `${commit}/${prepare}`;
}

/** @throws TypeError for a checkpoint that another kind of store wrote: its numbers mean something else */
export function fromPosition(position: Position): LogPosition | 'start' {
  if (position === START) return 'start';
  const [, commit, prepare] = /^(\d+)\/(\d+)$/.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new TypeError(`not a position of EventStoreDB: ${position}`);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
