import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { COUNTED_PER_PAGE, readFigureCases } from '../../api/endpoints';
import type { FigureCases } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText, momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { cellOf } from './cell-address';
import { grouped } from './numbers';
import './figures.css';

/** Exactly the cases that one number of the figures counts; as many rows as the number says. */
export default function CountedPage(): ReactNode {
  const { t } = useWords();
  const [search] = useSearchParams();
  const cell = cellOf(search);
  const [offset, setOffset] = useState(0);
  const { value, problem, loading, reload } = useResource(`counted-${search.toString()}-${offset}`, (signal) =>
    readFigureCases(cell, offset, signal),
  );
  return (
    <Page
      aside={
        <Link
          className="button button-plain"
          to={`/figures?${new URLSearchParams(Object.fromEntries(Object.entries(cell).filter(([name]) => !['measure', 'by', 'key'].includes(name)))).toString()}`}
        >
          <Icon name="back" />
          {t('counted.back')}
        </Link>
      }
      lead={value?.definition ?? ''}
      title={
        value ? [value.periodTitle, value.keyTitle, value.measureTitle].filter(Boolean).join(' · ') : t('nav.figures')
      }
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Counted value={value} /> : problem ? null : <Loading lines={8} />}
      {value && value.rows > COUNTED_PER_PAGE ? (
        <nav aria-label={t('list.pages')} className="pager">
          <Button disabled={offset === 0} icon="back" onClick={() => setOffset(offset - COUNTED_PER_PAGE)}>
            {t('list.before')}
          </Button>
          <span className="soft">{t('list.page', { page: offset / COUNTED_PER_PAGE + 1 })}</span>
          <Button
            busy={loading}
            disabled={offset + COUNTED_PER_PAGE >= value.rows}
            onClick={() => setOffset(offset + COUNTED_PER_PAGE)}
          >
            {t('list.next')}
          </Button>
        </nav>
      ) : null}
    </Page>
  );
}

function Counted({ value }: { value: FigureCases }): ReactNode {
  const { t, locale } = useWords();
  const { permissions } = useSession();
  const opens = permissions.includes('dispute:read');
  if (value.rows === 0) return <Empty title={t('counted.none')} />;
  return (
    <>
      <p className="counted-total">
        {t('counted.total', { total: grouped(value.total), rows: value.rows, unit: value.unit })}
        {opens ? null : <span className="soft small">{t('counted.closed')}</span>}
      </p>
      <TableFrame>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('list.code')}</th>
              <th scope="col">{t('list.category')}</th>
              <th scope="col">{t('list.channel')}</th>
              <th scope="col">{t('counted.place')}</th>
              <th scope="col">{t('counted.fact')}</th>
              <th scope="col">{t('counted.on')}</th>
              <th scope="col">{t('counted.known')}</th>
              <th scope="col">{t('counted.value')}</th>
            </tr>
          </thead>
          <tbody>
            {value.items.map((item, index) => (
              <tr key={`${item.code}-${item.on}-${index}`}>
                <th className="number" scope="row">
                  {opens && item.disputeId ? (
                    <Link to={`/disputes/${item.disputeId}`}>{item.code}</Link>
                  ) : item.code ? (
                    <Link to={`/disputes?code=${encodeURIComponent(item.code)}`}>{item.code}</Link>
                  ) : (
                    '—'
                  )}
                </th>
                <td data-heading={t('list.category')}>{item.category ?? '—'}</td>
                <td data-heading={t('list.channel')}>{item.channel ? <ChannelMark channel={item.channel} /> : '—'}</td>
                <td data-heading={t('counted.place')}>{item.divisionName ?? '—'}</td>
                <td data-heading={t('counted.fact')}>
                  {[item.factTitle, item.detailTitle].filter(Boolean).join(' · ')}
                </td>
                <td data-heading={t('counted.on')}>{dayText(`${item.on}T04:00:00Z`, locale)}</td>
                <td data-heading={t('counted.known')}>{momentText(item.knownAt, locale)}</td>
                <td className="number" data-heading={t('counted.value')}>
                  {grouped(item.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
