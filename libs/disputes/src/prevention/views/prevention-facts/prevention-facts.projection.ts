import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { ConversionRecorded } from '../../conversion/conversion.events.js';
import type { Averted, ScreeningRecorded } from '../../screening/screening.events.js';
import { PreventionFacts } from './prevention-facts.entity.js';

type Counted = Recorded<ScreeningRecorded | ConversionRecorded>;

interface Cell {
  readonly month: string;
  readonly divisionCode: string | null;
  readonly organisationId: string;
}

function cellOf({ type, data }: Counted): Cell {
  const { divisionCode, organisationId } = data;
  const day = type === 'ScreeningRecorded' ? data.to : data.on;
  return { month: day.slice(0, 7), divisionCode, organisationId };
}

const keyOf = ({ month, divisionCode, organisationId }: Cell): string =>
  [month, divisionCode ?? '-', organisationId].join(' ');

const empty = (cell: Cell): PreventionFacts => ({
  ...cell,
  cellId: keyOf(cell),
  screenings: 0,
  found: 0,
  prevented: 0,
  averted: {},
  conversions: 0,
});

function withAverted(sums: PreventionFacts['averted'], { kind, cases, people }: Averted): PreventionFacts['averted'] {
  const before = sums[kind] ?? { cases: 0, people: 0 };
  return { ...sums, [kind]: { cases: before.cases + cases, people: before.people + people } };
}

export const preventionFacts = projection<PreventionFacts>({
  name: 'prevention-facts',
  version: 1,
  entity: PreventionFacts,
  prefixes: ['screening-', 'conversion-'],
  handles: ['ScreeningRecorded', 'ConversionRecorded'] satisfies Counted['type'][],
  keys: (event) => [keyOf(cellOf(event as Counted))],
  evolve(before, recorded) {
    const event = recorded as Counted;
    const row = before ?? empty(cellOf(event));
    if (event.type === 'ConversionRecorded') return { ...row, conversions: row.conversions + 1 };
    const { found, prevented, averted } = event.data;
    return {
      ...row,
      screenings: row.screenings + 1,
      found: row.found + found,
      prevented: row.prevented + prevented,
      averted: averted.reduce(withAverted, row.averted),
    };
  },
});
