import type { ENDPOINTS, ResponseOf } from '@libs/contracts';
import {
  DEFINED_MEASURE_IDS,
  DICTIONARY,
  DICTIONARY_VERSION,
  DURATION_IDS,
  DURATIONS,
  MEASURE_GROUPS,
  RATE_IDS,
  RATES,
  SMALL_CELLS,
} from '@libs/statistics';

/** The dictionary as people read it. */
export function definitions(): ResponseOf<(typeof ENDPOINTS)['figureDefinitions']> {
  return {
    version: DICTIONARY_VERSION,
    measures: DEFINED_MEASURE_IDS.map((id) => {
      const { group, title, text, unit, version, dateBasis, source } = DICTIONARY[id];
      const described = { id, group, groupTitle: MEASURE_GROUPS[group], title, text, unit, version, dateBasis, source };
      return { ...described, numerator: [], denominator: [] };
    }),
    rates: RATE_IDS.map((id) => {
      const { group, title, text, version, dateBasis, source, numerator, denominator } = RATES[id];
      const described = { id, group, groupTitle: MEASURE_GROUPS[group], title, text, unit: null, version };
      return { ...described, dateBasis, source, numerator: [...numerator], denominator: [...denominator] };
    }),
    durations: DURATION_IDS.map((id) => {
      const { group, title, text, version, dateBasis, source } = DURATIONS[id];
      const described = { id, group, groupTitle: MEASURE_GROUPS[group], title, text, unit: '日', version };
      return { ...described, dateBasis, source, numerator: [], denominator: [] };
    }),
    smallCells: SMALL_CELLS,
  };
}
