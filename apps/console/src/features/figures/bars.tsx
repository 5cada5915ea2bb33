import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { addressOf, type Cell } from './cell-address';
import { grouped } from './numbers';

interface BarsProps {
  title: string;
  figures: Figures;
  by: string;
  cell: Omit<Cell, 'measure'>;
  measure?: string;
}

/** Counts as words, numbers and bars, most first; each opens the list of what it counts. */
export function Bars({ title, figures, by, cell, measure = 'registered' }: BarsProps): ReactNode {
  const { t } = useWords();
  const rows = figures.breakdowns.find(({ breakdown }) => breakdown === by)?.rows ?? [];
  const shown = rows
    .map(({ key, title: word, values }) => ({ key, word, count: values[measure] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  const most = shown[0]?.count ?? 1;
  return (
    <Panel title={title}>
      {shown.length === 0 ? <Empty title={t('figures.none')} /> : null}
      <ul className="bars">
        {shown.map(({ key, word, count }) => (
          <li key={key}>
            <Link className="bar-row" to={addressOf({ ...cell, measure, by, key })}>
              <span className="bar-word">{by === 'channel' && key !== '' ? <ChannelMark channel={key} /> : word}</span>
              <span aria-hidden="true" className="bar-place">
                <span className="bar" style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className="bar-count number">{grouped(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
