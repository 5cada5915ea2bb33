import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore, type Recorded } from '@platform/event-store';
import { DICTIONARY_VERSION } from '../definitions/dictionary.js';
import type { EditionContent } from './edition-content.js';
import { canonical, isGenuine } from './edition-signer.js';
import { EditionWriter } from './edition-writer.js';
import { editionStream } from './edition.decider.js';
import type { EditionEvent, EditionGenerated, EditionPublished } from './edition.events.js';
import { EditionReader } from './editions.reader.js';

/** Views out of which an edition is counted: the rows, who may list them, and the kinds of those who worked on them. */
export const COUNTED_VIEWS = [
  'counted-disputes',
  'counted-units',
  'counted-facts',
  'counted-standings',
  'base-figures',
  'dispute-access',
  'organisation-directory',
  'mediator-directory',
] as const;

/** A published edition as the log has it. */
export interface PublishedEdition {
  readonly editionId: string;
  readonly order: Pick<EditionGenerated['data'], 'kind' | 'period' | 'divisionCode' | 'asOf'>;
  readonly content: EditionContent;
  readonly signed: Pick<EditionPublished['data'], 'hash' | 'signature' | 'publicKey'>;
}

/** null: that side has no such number. */
export interface NumberDifference {
  /** Where it stands in the content, for example `values.registered`. */
  readonly name: string;
  readonly published: number | null;
  readonly counted: number | null;
}

export interface Recount {
  readonly title: string;
  /** The content in the log is the one that was signed. */
  readonly genuine: boolean;
  /** Readers are shown what the log has. */
  readonly shown: boolean;
  /** Counted by the definitions by which it was published. */
  readonly sameDefinitions: boolean;
  readonly compared: number;
  readonly differences: readonly NumberDifference[];
}

/** Counts a published edition again: its order, its day of knowledge, its rights, and none of the answers that are kept. */
@Injectable()
export class EditionRecount {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly writer: EditionWriter,
    private readonly reader: EditionReader,
  ) {}

  /** Nothing where the log has no such edition, or has not published it. */
  async published(editionId: string): Promise<PublishedEdition | null> {
    const stored = await this.store.readStream(editionStream(editionId));
    // The codec has checked the types of the stream and brought them to their newest shape.
    const events = stored.map((event) => this.codec.decode(event) as unknown as Recorded<EditionEvent>);
    const generated = events.find((event) => event.type === 'EditionGenerated');
    const published = events.find((event) => event.type === 'EditionPublished');
    if (!generated || !published) return null;
    const { content, kind, period, divisionCode, asOf } = generated.data;
    return { editionId, order: { kind, period, divisionCode, asOf }, content, signed: published.data };
  }

  async count({ editionId, order, content, signed }: PublishedEdition): Promise<Recount> {
    const counted = await this.writer.write(order, true);
    const sameDefinitions = content.dictionary === DICTIONARY_VERSION;
    const [was, is] = [numbersOf(content), numbersOf(counted)];
    // Other definitions may know numbers that nobody counted then.
    const names = sameDefinitions ? [...new Set([...was.keys(), ...is.keys()])] : [...was.keys()];
    const differences = names
      .map((name) => ({ name, published: was.get(name) ?? null, counted: is.get(name) ?? null }))
      .filter((one) => one.published !== one.counted);
    const row = await this.reader.find(editionId);
    const shown = row !== null && canonical(row.content) === canonical(content);
    const genuine = isGenuine(content, signed);
    return { title: content.title, genuine, shown, sameDefinitions, compared: names.length, differences };
  }
}

/** Every number of an edition under the way to it; a row of a table is named by its key. */
export function numbersOf(content: EditionContent): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  collect(content, '', found);
  return found;
}

function collect(value: unknown, name: string, found: Map<string, number>): void {
  if (typeof value === 'number') found.set(name, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [index, member] of Object.entries(value)) {
    const part = Array.isArray(value) ? keyOf(member, index) : index;
    collect(member, name === '' ? part : `${name}.${part}`, found);
  }
}

/** Tables name their rows by `key`, breakdowns themselves by `breakdown`; what has neither has its place. */
function keyOf(row: unknown, index: string): string {
  if (typeof row !== 'object' || row === null) return index;
  const key: unknown = Reflect.get(row, 'key') ?? Reflect.get(row, 'breakdown');
  if (typeof key !== 'string') return index;
  return key === '' ? '-' : key;
}
