import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { monthText } from '../../shared/dates';
import { addressOf } from './cell-address';

const MEASURES = ['registered', 'concluded', 'agreed', 'closed'] as const;

/** The twelve months as numbers; each opens its list. */
export function MonthsTable({ months }: { months: MonthFigures['byMonth'] }): ReactNode {
  const { t, locale } = useWords();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('figures.month')}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {t(`figures.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((counts) => (
            <tr key={counts.month}>
              <th scope="row">{monthText(counts.month, locale)}</th>
              {MEASURES.map((measure) => (
                <td data-heading={t(`figures.${measure}`)} key={measure}>
                  <Link className="number" to={addressOf({ month: counts.month, measure })}>
                    {counts[measure]}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
