import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FigureDefinitions, Figures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/ui/panel';
import { TableFrame } from '../../shared/ui/table-frame';
import { addressOf, type Cell } from './cell-address';
import { grouped } from './numbers';

interface MeasuresProps {
  figures: Figures;
  definitions: FigureDefinitions;
  cell: Omit<Cell, 'measure'>;
}

/** Every measure with its definition beside it; every number opens its list. */
export function MeasuresPanel({ figures, definitions, cell }: MeasuresProps): ReactNode {
  const { t } = useWords();
  const groups = [...new Set(definitions.measures.map(({ groupTitle }) => groupTitle))];
  return (
    <Panel title={t('figures.allMeasures')}>
      <TableFrame>
        <table className="table measures">
          <thead>
            <tr>
              <th scope="col">{figures.span.title}</th>
              <th scope="col">{t('figures.now')}</th>
              <th scope="col">{t('figures.was')}</th>
              <th scope="col">{t('figures.wasYear')}</th>
              <th scope="col">{t('figures.definitions')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group}>
                <tr className="measure-group">
                  <th colSpan={5} scope="colgroup">
                    {group}
                  </th>
                </tr>
                {definitions.measures
                  .filter(({ groupTitle }) => groupTitle === group)
                  .map(({ id, title, unit, text, version, dateBasis, source }) => (
                    <tr key={id}>
                      <th scope="row">
                        {title}
                        <span className="soft small">（{unit}）</span>
                      </th>
                      <td data-heading={t('figures.now')}>
                        <Link className="number strong" to={addressOf({ ...cell, measure: id })}>
                          {grouped(figures.values[id] ?? 0)}
                        </Link>
                      </td>
                      <td className="number" data-heading={t('figures.was')}>
                        {figures.previous ? (
                          <Link to={addressOf({ ...cell, period: figures.previous.span.text, measure: id })}>
                            {grouped(figures.previous.values[id] ?? 0)}
                          </Link>
                        ) : (
                          '—'
                        )}
                      </td>
                      <td className="number" data-heading={t('figures.wasYear')}>
                        {figures.lastYear ? (
                          <Link to={addressOf({ ...cell, period: figures.lastYear.span.text, measure: id })}>
                            {grouped(figures.lastYear.values[id] ?? 0)}
                          </Link>
                        ) : (
                          '—'
                        )}
                      </td>
                      <td
                        className="soft small measure-text"
                        title={t('figures.definitionOf', { version, basis: dateBasis, source })}
                      >
                        {text}
                      </td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  );
}
