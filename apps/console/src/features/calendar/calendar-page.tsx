import { useState, type ReactNode } from 'react';
import { readWorkCalendar, type CalendarYear } from '../../api/rules';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { momentText, shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { RecountsPanel } from '../rules/recounts-panel';
import { AnnounceSheet } from './announce-sheet';
import { YearView } from './year-view';
import '../rules/rules.css';
import './calendar.css';

/** Which days are worked, year by year, with the notice that says so. */
export default function CalendarPage(): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState(() => Number(shanghaiDay(new Date()).slice(0, 4)));
  const { value, problem, reload } = useResource('work-calendar', readWorkCalendar);
  const year = value?.years.find((one) => one.year === chosen) ?? value?.years.at(-1);
  return (
    <Page lead={t('calendar.lead')} title={t('nav.calendar')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={8} /> : null}
      {value ? (
        <div className="button-row calendar-years" role="group" aria-label={t('calendar.years')}>
          {value.years.map((one) => (
            <Button
              aria-pressed={one.year === year?.year}
              key={one.year}
              look={one.year === year?.year ? 'primary' : 'plain'}
              onClick={() => setChosen(one.year)}
            >
              {one.published ? one.year : t('calendar.yearUnknown', { year: one.year })}
            </Button>
          ))}
        </div>
      ) : null}
      {year ? <Year key={year.year} onChanged={reload} year={year} /> : null}
    </Page>
  );
}

function Year({ year, onChanged }: { year: CalendarYear; onChanged: () => Promise<void> }): ReactNode {
  const { t, locale } = useWords();
  const { permissions, account } = useSession();
  const [entering, setEntering] = useState(false);
  const keeps = permissions.includes('rules:keep') && (account.areaCode === null || account.areaCode === '31');
  const newest = year.entries.at(-1);
  return (
    <div className="stack">
      {year.published ? null : (
        <div className="notice notice-watch" role="note">
          <Icon name="alert" size="1.5rem" />
          <div className="notice-body">
            <p className="notice-title">{t('calendar.unpublished', { year: year.year })}</p>
            <p>{t('calendar.unpublishedHow')}</p>
          </div>
        </div>
      )}
      <Panel
        aside={
          keeps ? (
            <Button look={year.published ? 'plain' : 'primary'} onClick={() => setEntering(true)}>
              {t(year.published ? 'calendar.correct' : 'calendar.enter')}
            </Button>
          ) : null
        }
        title={t('calendar.of', { year: year.year })}
      >
        {year.source ? <p>{t('calendar.source', { source: year.source })}</p> : null}
        <YearView year={year} />
      </Panel>
      {newest ? (
        <>
          <Panel count={year.entries.length} title={t('calendar.entries')}>
            <ul className="rows rule-log">
              {year.entries.toReversed().map(({ changeId, at, byName, source, correction }) => (
                <li key={changeId}>
                  <strong>{t(correction === null ? 'calendar.entered' : 'calendar.corrected')}</strong> {byName ?? '—'}{' '}
                  <span className="soft small number">{momentText(at, locale)}</span>
                  <p className="small">{[source, correction].filter(Boolean).join('；')}</p>
                </li>
              ))}
            </ul>
          </Panel>
          <RecountsPanel changeId={newest.changeId} />
        </>
      ) : null}
      {entering ? (
        <AnnounceSheet
          onClose={() => setEntering(false)}
          onDone={async () => {
            setEntering(false);
            await onChanged();
          }}
          year={year}
        />
      ) : null}
    </div>
  );
}
