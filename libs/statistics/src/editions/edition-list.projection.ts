import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { Edition } from './edition-list.entity.js';
import type { EditionEvent } from './edition.events.js';

type Handled = Recorded<EditionEvent>;

function generated({ data, metadata, revision }: Extract<Handled, { type: 'EditionGenerated' }>): Edition {
  const { content, ...rest } = data;
  return {
    ...rest,
    title: content.title,
    status: 'draft',
    content: JSON.stringify(content),
    explanation: null,
    generatedAt: metadata.recordedAt,
    publishedAt: null,
    hash: null,
    signature: null,
    publicKey: null,
    publishedPosition: null,
    revision,
  };
}

export const editions = projection<Edition>({
  name: 'editions',
  version: 1,
  entity: Edition,
  prefixes: ['edition-'],
  handles: ['EditionGenerated', 'EditionConfirmed', 'EditionPublished', 'EditionDiscarded'] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.editionId],
  evolve(row, recorded) {
    const event = recorded as Handled;
    if (event.type === 'EditionGenerated') return generated(event);
    if (!row) return null;
    const { revision, metadata } = event;
    switch (event.type) {
      case 'EditionConfirmed':
        return { ...row, status: 'confirmed', explanation: event.data.explanation, revision };
      case 'EditionPublished': {
        const { hash, signature, publicKey } = event.data;
        const published = { publishedAt: metadata.recordedAt, publishedPosition: event.position };
        return { ...row, status: 'published', hash, signature, publicKey, ...published, revision };
      }
      case 'EditionDiscarded':
        return { ...row, status: 'discarded', revision };
    }
  },
});
