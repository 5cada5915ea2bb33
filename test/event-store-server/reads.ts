import { randomUUID } from 'node:crypto';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { compareLogPositions, type Log, type LogEvent } from './log.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  streamName,
  streamNotFoundMessage,
} from './messages.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

const MOVES = ['drain', 'close', 'cancelled'] as const;
const BACKWARDS = 1;
/** The server tells how far it has come every (interval x 32) events. */
const CHECKPOINT_EVENTS = 32;

type Options = streams.ReadReq.Options;

/** Streams/Read in its forms: a stream, everything, a subscription to everything. */
export function answerRead(log: Log, call: ReadCall): void {
  const options = call.request.getOptions();
  if (!options) return void call.end();
  if (options.hasSubscription()) void subscribe(log, call, options);
  else if (options.hasStream()) void readStream(log, call, options);
  else void readAll(log, call, options);
}

/** Waits for the client where it reads more slowly than we write. */
async function write(call: ReadCall, message: streams.ReadResp): Promise<void> {
  if (call.cancelled || call.destroyed) return;
  if (call.write(message)) return;
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      for (const event of MOVES) call.off(event, goOn);
      resolve();
    };
    for (const event of MOVES) call.on(event, goOn);
  });
}

async function readStream(log: Log, call: ReadCall, options: Options): Promise<void> {
  const wanted = options.getStream();
  const name = streamName(wanted?.getStreamIdentifier());
  const events = log.stream(name);
  if (events.length === 0) await write(call, streamNotFoundMessage(name));
  const from = Number(wanted?.getRevision() ?? 0);
  const selected =
    options.getReadDirection() === BACKWARDS
      ? events.slice(0, wanted?.hasEnd() ? undefined : from + 1).toReversed()
      : events.slice(wanted?.hasStart() ? 0 : from);
  for (const event of selected.slice(0, Number(options.getCount()))) await write(call, eventMessage(event));
  call.end();
}

async function readAll(log: Log, call: ReadCall, options: Options): Promise<void> {
  const backwards = options.getReadDirection() === BACKWARDS;
  const inOrder = backwards ? log.all.toReversed() : log.all;
  const place = placeOf(options);
  // Forwards the position itself is included, backwards it is not.
  const selected = inOrder.filter((event) => {
    if (place === null) return true;
    const order = compareLogPositions(event, place);
    return backwards ? order < 0 : order >= 0;
  });
  for (const event of selected.slice(0, Number(options.getCount()))) await write(call, eventMessage(event));
  call.end();
}

/** Null: from the start, or backwards from the end. */
function placeOf(options: Options): { commit: number; prepare: number } | null {
  const all = options.getAll();
  if (!all?.hasPosition()) return null;
  const position = all.getPosition();
  return { commit: Number(position?.getCommitPosition()), prepare: Number(position?.getPreparePosition()) };
}

function filterOf(options: Options): (event: LogEvent) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const byStream = filter.hasStreamIdentifier();
  const expression = byStream ? filter.getStreamIdentifier() : filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = expression?.getRegex() ? new RegExp(expression.getRegex()) : null;
  return (event) => {
    const text = byStream ? event.stream : event.type;
    return pattern ? pattern.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}

/** Index of the first event behind the place. */
function indexBehind(log: Log, place: { commit: number; prepare: number } | null): number {
  if (place === null) return 0;
  const index = log.all.findIndex((event) => compareLogPositions(event, place) > 0);
  return index === -1 ? log.all.length : index;
}

async function subscribe(log: Log, call: ReadCall, options: Options): Promise<void> {
  const passes = filterOf(options);
  const interval = (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1) * CHECKPOINT_EVENTS;
  const isOpen = (): boolean => !call.cancelled && !call.destroyed;
  const changes = new Changes(log, call);
  let next = indexBehind(log, placeOf(options));
  let passedOver = 0;
  const catchUp = async (): Promise<void> => {
    for (; isOpen() && next < log.all.length; next += 1) {
      const event = log.all[next] as LogEvent;
      if (passes(event)) await write(call, eventMessage(event));
      passedOver += 1;
      if (passedOver % interval === 0) await write(call, checkpointMessage(event));
    }
  };
  await write(call, confirmationMessage(randomUUID()));
  await catchUp();
  await write(call, caughtUpMessage());
  while (isOpen()) {
    const change = changes.next();
    await catchUp();
    await change;
  }
  changes.stop();
}

/** Appends to the log and the end of the call, as something to wait for. */
class Changes {
  private wake: () => void = () => {};
  readonly stop: () => void;

  constructor(log: Log, call: ReadCall) {
    this.stop = log.onAppend(() => this.wake());
    call.once('close', () => this.wake());
    call.once('cancelled', () => this.wake());
  }

  /** To be asked for before looking, so that nothing in between is missed. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}
