import { lazy, Suspense, useState, type ReactNode } from 'react';
import { readMonthFigures } from '../../api/endpoints';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { monthText, shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { Bars } from './bars';
import { Headline } from './headline';
import { MonthPicker } from './month-picker';
import './figures.css';

const DaysPlot = lazy(() => import('./days-plot'));

/** A month in thirty seconds: what came, what is stuck, what it means; numbers open the list behind them. */
export default function FiguresPage(): ReactNode {
  const { t, locale } = useWords();
  const [month, setMonth] = useState(() => shanghaiDay(new Date()).slice(0, 7));
  const { value, problem, reload } = useResource(`figures-${month}`, (signal) => readMonthFigures(month, signal));
  return (
    <Page
      aside={<MonthPicker month={month} onChange={setMonth} />}
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
  return (
    <div className="stack">
      <Headline figures={figures} />
      <Panel title={t('figures.byDay')}>
        <Suspense fallback={<Loading lines={5} />}>
          <DaysPlot days={figures.byDay} />
        </Suspense>
      </Panel>
      <div className="figures-pair">
        <Bars counts={figures.byCategory} filter="category" title={t('figures.byCategory')} />
        <div className="stack">
          <Bars counts={figures.byChannel} filter="channel" title={t('figures.byChannel')} />
          <Bars counts={figures.bySource} title={t('figures.bySource')} />
        </div>
      </div>
      <Bars counts={figures.byArea} title={t('figures.byArea')} />
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
