import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { addressOf, type Cell } from './cell-address';

interface BarsProps {
  title: string;
  month: string;
  counts: MonthFigures['byCategory'];
  by: NonNullable<Cell['by']>;
  measure?: Cell['measure'];
}

/** Counts as words, numbers and bars, most first; each opens the list of what it counts. */
export function Bars({ title, month, counts, by, measure = 'registered' }: BarsProps): ReactNode {
  const { t } = useWords();
  const shown = counts.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  const most = shown[0]?.count ?? 1;
  return (
    <Panel title={title}>
      {shown.length === 0 ? <Empty title={t('figures.none')} /> : null}
      <ul className="bars">
        {shown.map(({ key, title: word, count }) => (
          <li key={key}>
            <Link className="bar-row" to={addressOf({ month, measure, by, key })}>
              <span className="bar-word">{by === 'channel' && key !== '' ? <ChannelMark channel={key} /> : word}</span>
              <span aria-hidden="true" className="bar-place">
                <span className="bar" style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className="bar-count number">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
