import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { COUNTED_PER_PAGE, readCountedCases } from '../../api/endpoints';
import type { CountedCases } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText, monthText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { cellOf } from './cell-address';
import './figures.css';

/** Exactly the cases that one number of the figures counts; as many rows as the number says. */
export default function CountedPage(): ReactNode {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const cell = cellOf(search);
  const [offset, setOffset] = useState(0);
  const { value, problem, loading, reload } = useResource(`counted-${search.toString()}-${offset}`, (signal) =>
    readCountedCases(cell, offset, signal),
  );
  const when = cell['day'] ? dayText(`${cell['day']}T04:00:00Z`, locale) : monthText(cell['month'] ?? '', locale);
  return (
    <Page
      aside={
        <Link className="button button-plain" to={`/figures?month=${cell['month'] ?? ''}`}>
          <Icon name="back" />
          {t('counted.back')}
        </Link>
      }
      lead={value?.definition ?? ''}
      title={value ? [when, value.keyTitle, value.measureTitle].filter(Boolean).join(' · ') : t('nav.figures')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Counted value={value} /> : problem ? null : <Loading lines={8} />}
      {value && value.total > COUNTED_PER_PAGE ? (
        <nav aria-label={t('list.pages')} className="pager">
          <Button disabled={offset === 0} icon="back" onClick={() => setOffset(offset - COUNTED_PER_PAGE)}>
            {t('list.before')}
          </Button>
          <span className="soft">{t('list.page', { page: offset / COUNTED_PER_PAGE + 1 })}</span>
          <Button
            busy={loading}
            disabled={offset + COUNTED_PER_PAGE >= value.total}
            onClick={() => setOffset(offset + COUNTED_PER_PAGE)}
          >
            {t('list.next')}
          </Button>
        </nav>
      ) : null}
    </Page>
  );
}

function Counted({ value }: { value: CountedCases }): ReactNode {
  const { t, locale } = useWords();
  const { permissions } = useSession();
  const opens = permissions.includes('dispute:read');
  if (value.total === 0) return <Empty title={t('counted.none')} />;
  return (
    <>
      <p className="counted-total">
        {t('counted.total', { total: value.total })}
        {opens ? null : <span className="soft small">{t('counted.closed')}</span>}
      </p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('list.code')}</th>
              <th scope="col">{t('list.category')}</th>
              <th scope="col">{t('list.channel')}</th>
              <th scope="col">{t('counted.place')}</th>
              <th scope="col">{t('counted.on')}</th>
            </tr>
          </thead>
          <tbody>
            {value.items.map((item, index) => (
              <tr key={`${item.disputeId}-${item.on}-${index}`}>
                <th className="number" scope="row">
                  {opens ? <Link to={`/disputes/${item.disputeId}`}>{item.code}</Link> : item.code}
                </th>
                <td data-heading={t('list.category')}>{item.category}</td>
                <td data-heading={t('list.channel')}>{item.channel ? <ChannelMark channel={item.channel} /> : '—'}</td>
                <td data-heading={t('counted.place')}>{item.divisionName ?? '—'}</td>
                <td data-heading={t('counted.on')}>{item.on ? dayText(`${item.on}T04:00:00Z`, locale) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
