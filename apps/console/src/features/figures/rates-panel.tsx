import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FigureDefinitions, Figures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/ui/panel';
import { addressOf, type Cell } from './cell-address';
import { grouped, SMALLEST_BASE } from './numbers';

const share = (rate: number | null): string => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`);

interface RatesProps {
  figures: Figures;
  definitions: FigureDefinitions;
  cell: Omit<Cell, 'measure'>;
}

/** The measures that a numerator or denominator adds up, each opening its list. */
function Parts({ figures, cell, ids }: Pick<RatesProps, 'figures' | 'cell'> & { ids: readonly string[] }): ReactNode {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 ? '＋' : null}
      <Link to={addressOf({ ...cell, measure: id })}>{grouped(figures.values[id] ?? 0)}</Link>
    </Fragment>
  ));
}

/** No rate without its two numbers and its definition; both open their lists. */
export function RatesPanel({ figures, definitions, cell }: RatesProps): ReactNode {
  const { t } = useWords();
  const { litigation } = figures;
  return (
    <div className="figures-pair">
      <Panel title={t('figures.rates')}>
        <table className="table rates">
          <thead>
            <tr>
              <th scope="col">{t('figures.rate')}</th>
              <th scope="col">{t('figures.base')}</th>
              <th scope="col">{t('figures.result')}</th>
            </tr>
          </thead>
          <tbody>
            {definitions.rates.map(({ id, title, text, numerator, denominator: base }) => {
              const { denominator = 0, rate = null } = figures.rates[id] ?? {};
              return (
                <tr key={id} title={text}>
                  <th scope="row">{title}</th>
                  <td className="number">
                    <Parts cell={cell} figures={figures} ids={numerator} /> ÷{' '}
                    <Parts cell={cell} figures={figures} ids={base} />
                  </td>
                  <td className="number strong">{denominator < SMALLEST_BASE ? '—' : share(rate)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Panel>
      <div className="stack">
        <Panel title={t('figures.days')}>
          <table className="table rates">
            <thead>
              <tr>
                <th scope="col" />
                <th scope="col">{t('figures.mean')}</th>
                <th scope="col">{t('figures.median')}</th>
                <th scope="col">{t('figures.ninetieth')}</th>
                <th scope="col">{t('figures.counted')}</th>
              </tr>
            </thead>
            <tbody>
              {definitions.durations.map(({ id, title, text }) => {
                const { mean = null, median = null, ninetieth = null, count = 0 } = figures.durations[id] ?? {};
                return (
                  <tr key={id} title={text}>
                    <th scope="row">{title}</th>
                    <td className="number">{mean ?? '—'}</td>
                    <td className="number strong">{median ?? '—'}</td>
                    <td className="number">{ninetieth === null ? '—' : Math.round(ninetieth)}</td>
                    <td className="number">{count}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Panel>
        {litigation ? (
          <Panel title={t('figures.litigation')}>
            <p>
              <span className="litigation number">{litigation.rate === null ? '—' : litigation.rate.toFixed(2)}</span>{' '}
              {litigation.population === null
                ? null
                : t('figures.population', { population: grouped(litigation.population) })}
            </p>
            {litigation.missing ? <p>{litigation.missing}</p> : null}
            <p className="soft small">{litigation.text}</p>
            {litigation.bases.map(({ title, value, source }) => (
              <p className="soft small" key={title}>
                {title} {grouped(value)}：{source}
              </p>
            ))}
          </Panel>
        ) : null}
      </div>
    </div>
  );
}
