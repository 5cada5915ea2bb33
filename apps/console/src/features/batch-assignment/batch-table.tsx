import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BatchItem } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { Chip } from '../../shared/ui/chip';
import { TableFrame } from '../../shared/ui/table-frame';

interface BatchTableProps {
  items: readonly BatchItem[];
  /** Cases the coordinator leaves out. */
  left: ReadonlySet<string>;
  onToggle: (assignmentId: string) => void;
}

export function BatchTable({ items, left, onToggle }: BatchTableProps): ReactNode {
  const { t, term } = useWords();
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('batch.case')}</th>
            <th scope="col">{t('batch.who')}</th>
            <th scope="col">{t('batch.score')}</th>
            <th scope="col">{t('batch.why')}</th>
            <th scope="col">{t('batch.take')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.assignmentId}>
              <th scope="row">
                <div className="row-head">
                  <Link to={`/disputes/${item.disputeId}`}>{item.category}</Link>
                  <span className="soft small number">{item.code}</span>
                  <Chip tone={item.status === 'exhausted' ? 'watch' : 'calm'}>{term('batchStatus', item.status)}</Chip>
                </div>
              </th>
              <td data-heading={t('batch.who')}>
                {item.mediatorId ? (
                  <Link to={`/roster/${item.mediatorId}`}>{item.mediatorName}</Link>
                ) : (
                  <Chip tone="late">{t('batch.nobody')}</Chip>
                )}
              </td>
              <td className="number" data-heading={t('batch.score')}>
                {item.mediatorId ? t('batch.rank', { score: Math.round(item.score), rank: item.rank ?? 0 }) : '—'}
              </td>
              <td className="small" data-heading={t('batch.why')}>
                {item.because}
                {item.alternatives.length > 1 ? (
                  <details className="more">
                    <summary>{t('batch.others')}</summary>
                    {item.alternatives.map(({ name, score }) => `${name} ${Math.round(score)}`).join('、')}
                  </details>
                ) : null}
              </td>
              <td data-heading={t('batch.take')}>
                <input
                  aria-label={t('batch.takeOne', { what: item.code ?? item.category })}
                  checked={item.mediatorId !== null && !left.has(item.assignmentId)}
                  disabled={item.mediatorId === null}
                  onChange={() => onToggle(item.assignmentId)}
                  type="checkbox"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
