import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore, type Recorded } from '@platform/event-store';
import { Sealer } from '@platform/privacy';
import type { Inputs, IssuedInputsOf } from '../setting/inputs.js';
import { type PaperIssued, papersStream } from './papers.events.js';

export type IssuedPaper = PaperIssued['data'] & {
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly typed: Inputs;
};

/** Papers made from one case, read from their stream: never behind. */
@Injectable()
export class PaperLog {
  constructor(
    private readonly codec: EventCodec,
    private readonly sealer: Sealer,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** Oldest first. Whoever calls this must have asked the rights filter first. */
  async of(disputeId: string): Promise<readonly IssuedPaper[]> {
    const stored = await this.store.readStream(papersStream(disputeId));
    const events = stored.map((event) => this.codec.decode(event) as Recorded<PaperIssued>);
    const opened = await this.sealer.open(events);
    return opened.map(({ data, metadata }) => ({
      ...data,
      issuedAt: metadata.recordedAt,
      issuedBy: metadata.actor.id,
      typed: Object.fromEntries(data.inputs.map(({ field, text }) => [field, text])) as Inputs,
    }));
  }

  /** The latest of each kind. */
  async latestInputs(disputeId: string): Promise<IssuedInputsOf> {
    const papers = await this.of(disputeId);
    return new Map(papers.map(({ kind, version, typed }) => [kind, { version, inputs: typed }]));
  }
}
