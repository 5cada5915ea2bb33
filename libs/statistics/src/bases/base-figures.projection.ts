import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { BaseFigureRecorded } from './base-figure.events.js';
import { BaseFigure } from './base-figures.entity.js';

export const baseFigures = projection<BaseFigure>({
  name: 'base-figures',
  version: 1,
  entity: BaseFigure,
  prefixes: ['figure-base-'],
  handles: ['BaseFigureRecorded'],
  keys: (event) => [event.id],
  evolve(_row, recorded, entryId) {
    const { data, metadata, revision } = recorded as Recorded<BaseFigureRecorded>;
    return { entryId, ...data, knownAt: metadata.recordedAt, revision };
  },
});
