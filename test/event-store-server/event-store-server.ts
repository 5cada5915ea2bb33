import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { answerAppend, answerBatchAppend } from './appends.js';
import { Log } from './log.js';
import { answerRead, type ReadCall } from './reads.js';

/** How the server fails on purpose. */
export interface Faults {
  /** Takes calls and never answers, not even which features it has. */
  silent: boolean;
  /** This many of the next appends are stored and their connection is cut before the answer. */
  cutAfterCommit: number;
}

export interface EventStoreServer {
  readonly url: string;
  readonly log: Log;
  readonly faults: Faults;
  /** Ends every open subscription as a server does that is restarted. */
  dropSubscriptions(): void;
  /** Cuts all connections and stops listening; the log stays for the next `start` on the same port. */
  stop(): void;
}

export interface ServerOptions {
  /** False: like an older server, which takes appends one call each. Default true. */
  readonly batchAppend?: boolean;
  /** Default: any. */
  readonly port?: number;
  readonly log?: Log;
}

const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;
const METHODS = ['read', 'append', 'delete', 'tombstone'];

/**
 * A stand-in for EventStoreDB, in memory, over real gRPC: the messages and services are those compiled into the client.
 * It speaks what our adapter uses and nothing else.
 */
export async function startEventStoreServer(options: ServerOptions = {}): Promise<EventStoreServer> {
  const { batchAppend = true, log = new Log() } = options;
  const faults: Faults = { silent: false, cutAfterCommit: 0 };
  const reads = new Set<ReadCall>();
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });

  /** The append is in the log; true when its answer may go out. */
  const mayAnswer = (cut: () => void): boolean => {
    if (faults.cutAfterCommit === 0) return true;
    faults.cutAfterCommit -= 1;
    cut();
    return false;
  };

  server.addService(streamsService.StreamsService, {
    read(call: ReadCall) {
      if (faults.silent) return;
      reads.add(call);
      call.once('close', () => reads.delete(call));
      call.once('cancelled', () => reads.delete(call));
      answerRead(log, call);
    },
    append(call: Parameters<typeof answerAppend>[1], respond: Parameters<typeof answerAppend>[2]) {
      if (faults.silent) return;
      answerAppend(log, call, respond, () => mayAnswer(() => respond({ code: status.UNAVAILABLE, details: 'cut' })));
    },
    batchAppend(call: Parameters<typeof answerBatchAppend>[1]) {
      if (faults.silent) return;
      answerBatchAppend(log, call, () =>
        mayAnswer(() => call.emit('error', { code: status.UNAVAILABLE, details: 'cut' })),
      );
    },
    delete: unimplemented,
    tombstone: unimplemented,
  });
  server.addService(featuresService.ServerFeaturesService, {
    getSupportedMethods(_call: unknown, respond: (error: null, answer: features.SupportedMethods) => void) {
      if (!faults.silent) respond(null, supportedMethods(batchAppend));
    },
  });

  const port = await listen(server, options.port ?? 0);
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    log,
    faults,
    dropSubscriptions() {
      for (const call of reads) call.emit('error', { code: status.CANCELLED, details: 'the node is shutting down' });
    },
    stop: () => server.forceShutdown(),
  };
}

function unimplemented(_call: unknown, respond: (error: { code: status; details: string }) => void): void {
  respond({ code: status.UNIMPLEMENTED, details: 'not part of the test server' });
}

function supportedMethods(batchAppend: boolean): features.SupportedMethods {
  const names = batchAppend ? [...METHODS, 'batchappend'] : METHODS;
  const methods = names.map((name) =>
    new features.SupportedMethod()
      .setServiceName('event_store.client.streams.streams')
      .setMethodName(name)
      .setFeaturesList(['position', 'events']),
  );
  return new features.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(methods);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
}
