import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Appended, Log, ProposedEvent } from './log.js';
import {
  appendedMessage,
  appendRefusedMessage,
  batchAppended,
  batchRefused,
  expectedRevision,
  proposedEvent,
  streamName,
} from './messages.js';

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** Called between the commit and the answer; false: the answer is not sent. */
export type BeforeAnswer = () => boolean;

/** Streams/Append: options first, then the events, one answer. */
export function answerAppend(
  log: Log,
  call: AppendCall,
  respond: sendUnaryData<streams.AppendResp>,
  beforeAnswer: BeforeAnswer,
): void {
  let options: streams.AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  call.on('data', (request: streams.AppendReq) => {
    const message = request.getProposedMessage();
    if (message) events.push(proposedEvent(message));
    else options = request.getOptions();
  });
  call.on('end', () => {
    if (!options) return;
    const expected = expectedRevision(options, options.getRevision());
    const result = log.append(streamName(options.getStreamIdentifier()), expected, events);
    if (!beforeAnswer()) return;
    const refused = 'actual' in result;
    respond(
      null,
      refused ? appendRefusedMessage(expected, result.actual) : appendedMessage(result.revision, result.event),
    );
  });
}

interface OpenBatch {
  options: streams.BatchAppendReq.Options | undefined;
  readonly events: ProposedEvent[];
}

/** Streams/BatchAppend: many appends on one stream, told apart by their correlation id. */
export function answerBatchAppend(log: Log, call: BatchCall, beforeAnswer: BeforeAnswer): void {
  const open = new Map<string, OpenBatch>();
  call.on('data', (request: streams.BatchAppendReq) => {
    const correlation = request.getCorrelationId();
    const key = correlation?.getString() ?? '';
    const batch = open.get(key) ?? { options: undefined, events: [] };
    open.set(key, batch);
    batch.options ??= request.getOptions();
    batch.events.push(...request.getProposedMessagesList().map(proposedEvent));
    if (!request.getIsFinal() || !batch.options) return;
    open.delete(key);
    answer(log, call, batch.options, batch.events, { correlation, beforeAnswer });
  });
  call.on('end', () => call.end());
}

function answer(
  log: Log,
  call: BatchCall,
  options: streams.BatchAppendReq.Options,
  events: readonly ProposedEvent[],
  { correlation, beforeAnswer }: { correlation: shared.UUID | undefined; beforeAnswer: BeforeAnswer },
): void {
  const expected = expectedRevision(options, options.getStreamPosition());
  const result: Appended = log.append(streamName(options.getStreamIdentifier()), expected, events);
  if (!beforeAnswer()) return;
  const message =
    'actual' in result ? batchRefused(expected, result.actual) : batchAppended(result.revision, result.event);
  call.write(message.setCorrelationId(correlation).setStreamIdentifier(options.getStreamIdentifier()));
}
