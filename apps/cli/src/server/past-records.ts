import { type DisputeRegistered, recordOfRegistration } from '@libs/disputes';
import { shanghaiDate } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import type { INestApplicationContext } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore, START, type StoredEvent } from '@platform/event-store';
import { Sealer } from '@platform/privacy';
import type { CliIo, ExitCode } from '../command.js';
import type { CodedRecord, Period } from '../commands/what-if.js';
import { within } from '../input/past-records.js';
import { withProgram } from './program.js';

const BATCH = 1_000;
const REGISTERED: DisputeRegistered['type'] = 'DisputeRegistered';

/** Gives `work` the disputes registered in a period, opened in memory one by one, from the program without its doors. */
export function withPastRecords(
  io: CliIo,
  period: Period,
  work: (records: AsyncIterable<CodedRecord>) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withProgram(io, (app) => work(pastRecords(app, period)));
}

async function* pastRecords(app: INestApplicationContext, period: Period): AsyncGenerator<CodedRecord> {
  const book = app.get(Rulebook);
  await book.refresh();
  const now = book.routingAt(new Date().toISOString()).local;
  for await (const stored of registrations(app.get<EventStore>(EVENT_STORE))) {
    const event = app.get(EventCodec).decode(stored);
    const decidedOn = shanghaiDate(event.metadata.happenedAt);
    if (!within(period, decidedOn)) continue;
    // The codec has checked the type and brought the data to its newest shape.
    const registration = await app.get(Sealer).open(event.data as unknown as DisputeRegistered['data']);
    const local = { past: book.routingAt(event.metadata.recordedAt).local, now };
    yield { code: registration.code, record: recordOfRegistration(registration), decidedOn, local };
  }
}

async function* registrations(store: EventStore): AsyncGenerator<StoredEvent> {
  let after = START;
  for (;;) {
    const batch = await store.readAll({ after, limit: BATCH });
    for (const event of batch) {
      if (event.type === REGISTERED) yield event;
      after = event.position;
    }
    if (batch.length < BATCH) return;
  }
}
