import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb.js';
import type { ExpectedRevision } from '../../libs/platform/src/event-store/event-store.js';
import type { LogEvent, ProposedEvent } from './log.js';

/** Between the log and the messages of the protocol (protos of EventStoreDB, compiled into its client). */

const TICKS_PER_MILLISECOND = 10_000n;
const FAILED_PRECONDITION = 9;

export function streamName(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function streamIdentifier(name: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8').toString('base64'));
}

interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const header = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: header.get('type') ?? '',
    contentType: header.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

interface ExpectedChoice {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export function expectedRevision(choice: ExpectedChoice, revision: string | number): ExpectedRevision {
  if (choice.hasAny()) return 'any';
  if (choice.hasNoStream()) return 'absent';
  return choice.hasStreamExists() ? 'exists' : Number(revision);
}

export function eventMessage(event: LogEvent): streams.ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(streamIdentifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.commit))
    .setPreparePosition(String(event.prepare))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(BigInt(event.created) * TICKS_PER_MILLISECOND));
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.commit));
  return new streams.ReadResp().setEvent(read);
}

export function streamNotFoundMessage(name: string): streams.ReadResp {
  const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(name));
  return new streams.ReadResp().setStreamNotFound(missing);
}

export function confirmationMessage(subscriptionId: string): streams.ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId);
  return new streams.ReadResp().setConfirmation(confirmation);
}

export function checkpointMessage({ commit, prepare }: { commit: number; prepare: number }): streams.ReadResp {
  const checkpoint = new streams.ReadResp.Checkpoint()
    .setCommitPosition(String(commit))
    .setPreparePosition(String(prepare));
  return new streams.ReadResp().setCheckpoint(checkpoint);
}

export function caughtUpMessage(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

export function appendedMessage(revision: number, event: LogEvent): streams.AppendResp {
  const position = new streams.AppendResp.Position()
    .setCommitPosition(String(event.commit))
    .setPreparePosition(String(event.prepare));
  const success = new streams.AppendResp.Success().setCurrentRevision(String(revision)).setPosition(position);
  return new streams.AppendResp().setSuccess(success);
}

export function appendRefusedMessage(expected: ExpectedRevision, actual: number): streams.AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual >= 0) wrong.setCurrentRevision(String(actual));
  else wrong.setCurrentNoStream(new shared.Empty());
  if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
  else if (expected === 'absent') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedAny(new shared.Empty());
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}

export function batchAppended(revision: number, event: LogEvent): streams.BatchAppendResp {
  const position = new shared.AllStreamPosition()
    .setCommitPosition(String(event.commit))
    .setPreparePosition(String(event.prepare));
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(revision)).setPosition(position);
  return new streams.BatchAppendResp().setSuccess(success);
}

/** A google.rpc.Status whose details hold the packed error. */
export function batchRefused(expected: ExpectedRevision, actual: number): streams.BatchAppendResp {
  const wrong = new shared.WrongExpectedVersion();
  if (actual >= 0) wrong.setCurrentStreamRevision(String(actual));
  else wrong.setCurrentNoStream(new Empty());
  if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
  else if (expected === 'absent') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedAny(new Empty());
  const details = new Any();
  details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  const error = new status.Status().setCode(FAILED_PRECONDITION).setMessage('WrongExpectedVersion').setDetails(details);
  return new streams.BatchAppendResp().setError(error);
}
