import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';

interface BarsProps {
  title: string;
  counts: MonthFigures['byCategory'];
  /** Filter of the list behind the words; the list shows all months. Without one the numbers open nothing. */
  filter?: 'category' | 'channel';
}

/** Counts as words, numbers and bars; most first. */
export function Bars({ title, counts, filter }: BarsProps): ReactNode {
  const { t } = useWords();
  const shown = counts.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  const most = shown[0]?.count ?? 1;
  return (
    <Panel title={title}>
      {shown.length === 0 ? <Empty title={t('figures.none')} /> : null}
      <ul className="bars">
        {shown.map(({ key, title: word, count }) => {
          const line = (
            <>
              <span className="bar-word">{filter === 'channel' ? <ChannelMark channel={key} /> : word}</span>
              <span aria-hidden="true" className="bar-place">
                <span className="bar" style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className="bar-count number">{count}</span>
            </>
          );
          return (
            <li key={key}>
              {filter && !(filter === 'channel' && key === 'none') ? (
                <Link className="bar-row" to={`/disputes?${new URLSearchParams({ [filter]: key }).toString()}`}>
                  {line}
                </Link>
              ) : (
                <span className="bar-row">{line}</span>
              )}
            </li>
          );
        })}
      </ul>
      {filter && shown.length > 0 ? <p className="soft small">{t('figures.allMonths')}</p> : null}
    </Panel>
  );
}
