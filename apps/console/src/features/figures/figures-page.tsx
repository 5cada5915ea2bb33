import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readMonthFigures } from '../../api/endpoints';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { monthText, shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { Bars } from './bars';
import { addressOf, definitionOf } from './cell-address';
import { Headline } from './headline';
import { MonthPicker } from './month-picker';
import { MonthsTable } from './months-table';
import './figures.css';

const TimePlot = lazy(() => import('./time-plot'));

/** A month in thirty seconds: what came, what is stuck, what it means; numbers open the list behind them. */
export default function FiguresPage(): ReactNode {
  const { t, locale } = useWords();
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') || shanghaiDay(new Date()).slice(0, 7);
  const { value, problem, reload } = useResource(`figures-${month}`, (signal) => readMonthFigures(month, signal));
  return (
    <Page
      aside={<MonthPicker month={month} onChange={(next) => setSearch({ month: next })} />}
      lead={value ? [value.areaName, monthText(month, locale)].filter(Boolean).join(' · ') : monthText(month, locale)}
      title={t('figures.title')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Board figures={value} /> : problem ? null : <Loading lines={8} />}
    </Page>
  );
}

function Board({ figures }: { figures: MonthFigures }): ReactNode {
  const { t } = useWords();
  const { month } = figures;
  return (
    <div className="stack">
      <Headline figures={figures} />
      <Over figures={figures} />
      <div className="figures-pair">
        <Bars by="category" counts={figures.byCategory} month={month} title={t('figures.byCategory')} />
        <div className="stack">
          <Bars by="channel" counts={figures.byChannel} month={month} title={t('figures.byChannel')} />
          <Bars by="source" counts={figures.bySource} month={month} title={t('figures.bySource')} />
          <Bars by="ending" counts={figures.byEnding} measure="concluded" month={month} title={t('figures.byEnding')} />
        </div>
      </div>
      <Bars by="area" counts={figures.byArea} month={month} title={t('figures.byArea')} />
      <Panel title={t('figures.definitions')}>
        <dl className="definitions">
          {figures.definitions.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="soft">{text}</dd>
            </div>
          ))}
        </dl>
        <p className="soft small">{t('figures.asOf', { position: figures.asOf })}</p>
      </Panel>
    </div>
  );
}

/** The month day by day and the twelve months up to it; a bar opens its list, and so does the table below for the keyboard. */
function Over({ figures }: { figures: MonthFigures }): ReactNode {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const { month, byDay, byMonth } = figures;
  const days = useMemo(() => byDay.map((one) => ({ ...one, at: String(Number(one.day.slice(8))) })), [byDay]);
  const months = useMemo(() => byMonth.map((one) => ({ ...one, at: one.month.slice(2).replace('-', '/') })), [byMonth]);
  return (
    <>
      <Panel title={t('figures.byMonth')}>
        <Suspense fallback={<Loading lines={5} />}>
          <TimePlot
            label={t('figures.byMonth')}
            onOpen={(index, measure) => void navigate(addressOf({ month: byMonth[index]?.month ?? month, measure }))}
            points={months}
          />
        </Suspense>
        <p className="soft small">
          {[definitionOf(figures, 'registered'), definitionOf(figures, 'closed')].filter(Boolean).join(' ')}
        </p>
        <details className="more small">
          <summary>{t('figures.asTable')}</summary>
          <MonthsTable months={byMonth} />
        </details>
      </Panel>
      <Panel title={t('figures.byDay')}>
        <Suspense fallback={<Loading lines={5} />}>
          <TimePlot
            label={`${monthText(month, locale)} ${t('figures.byDay')}`}
            onOpen={(index, measure) => {
              const day = byDay[index]?.day;
              void navigate(addressOf({ month, measure, ...(day ? { day } : {}) }));
            }}
            points={days}
          />
        </Suspense>
      </Panel>
    </>
  );
}
