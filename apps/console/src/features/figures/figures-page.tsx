import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readDefinitions, readFigures } from '../../api/endpoints';
import type { FigureDefinitions, Figures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { type Resource, useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { Bars } from './bars';
import { addressOf, type Cell, SCOPE } from './cell-address';
import { ClocksPanel, PartnersPanel } from './coordination-panels';
import { DifferencePanel } from './difference-panel';
import { type Options, Pickers, type Scope } from './figure-pickers';
import { Headline } from './headline';
import { MeasuresPanel } from './measures-panel';
import { keysBetween, kindOf, periodAround, today } from './periods';
import { RatesPanel } from './rates-panel';
import { SHOWN, SHOWN_IN_TIME } from './shown';
import { usePlaces } from './use-places';
import './figures.css';

const TimePlot = lazy(() => import('./time-plot'));

/** What came, what was done, what is stuck, in any period and as of any day; every number opens the cases behind it. */
export default function FiguresPage(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const period = search.get('period') || periodAround('month', today());
  const scope = Object.fromEntries(SCOPE.map((name) => [name, search.get(name) ?? undefined])) as Scope;
  const { asOf, area } = scope;
  const inTime = ['month', 'week'].includes(kindOf(period)) ? 'day' : 'month';
  const shown = Object.entries({ ...SHOWN, [inTime]: SHOWN_IN_TIME });
  const asked = { period, ...scope, by: shown.map(([by, of]) => `${by}:${of.join('.')}`).join(','), compared: 'true' };
  const exported = { period, ...scope, by: shown.map(([by]) => by).join(','), compared: 'true' };
  const { value, whole, problem, loading, reload } = useFigures({ period, ...scope }, asked);
  const { places, ...reading } = usePlaces(area, value);
  const options = { ...useOptions(whole), area: places };
  const { value: definitions } = useResource('definitions', readDefinitions);
  const change = (changed: Readonly<Record<string, string | undefined>>): void => {
    const next = Object.entries({ period, ...scope, ...changed }).flatMap(([name, one]) => (one ? [[name, one]] : []));
    setSearch(Object.fromEntries(next) as Record<string, string>);
  };
  const cell = Object.fromEntries(
    Object.entries({ period, ...scope }).filter(([, one]) => one !== undefined),
  ) as unknown as Omit<Cell, 'measure'>;
  return (
    <Page
      aside={<Exports asked={exported} />}
      lead={
        value
          ? [value.areaName, value.span.title, asOf ? `${t('figures.asOf')} ${asOf}` : t('figures.asOfNow')].join(' · ')
          : ''
      }
      title={t('figures.title')}
    >
      <Pickers onChange={change} options={options} period={period} scope={scope} title={value?.span.title ?? period} />
      <Trouble problem={problem} reload={reload} />
      <Trouble {...reading} />
      {value && definitions ? (
        <div className={loading ? 'stack figures-wide figures-loading' : 'stack figures-wide'}>
          <Board cell={cell} definitions={definitions} figures={value} inTime={inTime} isWhole={whole !== null} />
        </div>
      ) : problem ? null : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

function Trouble({ problem, reload }: Pick<Resource<unknown>, 'problem' | 'reload'>): ReactNode {
  return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null;
}

type Asked = Readonly<Record<string, string | undefined>>;

/** The numbers first, then what they consist of and what they were: of a whole city the parts take longer to count. */
function useFigures(few: Asked, all: Asked) {
  const first = useResource(`figures-first-${JSON.stringify(few)}`, (signal) => readFigures(few, signal));
  const rest = useResource(`figures-${JSON.stringify(all)}`, (signal) => readFigures(all, signal), {
    when: first.value !== null,
  });
  return {
    value: rest.value ?? first.value,
    whole: rest.value,
    problem: first.problem ?? rest.problem,
    loading: first.loading || (rest.loading && rest.value !== null),
    reload: () => (first.problem ? first.reload() : rest.reload()),
  };
}

const CHOSEN_FROM = ['channel', 'category', 'source', 'organisation', 'mediatorKind'] as const;

/** What filters may be set to: every key that was seen on this page, so that one chosen filter does not take away the others' words. */
function useOptions(figures: Figures | null): Options {
  const [seen, setSeen] = useState<Options>({});
  const [read, setRead] = useState<Figures | null>(null);
  if (figures !== null && figures !== read) {
    setRead(figures);
    setSeen(
      Object.fromEntries(
        CHOSEN_FROM.map((name) => {
          const rows = (figures.breakdowns.find(({ breakdown }) => breakdown === name)?.rows ?? [])
            .filter(({ key }) => key !== '')
            .map(({ key, title }) => ({ key, title }));
          const before = seen[name] ?? [];
          return [name, [...before, ...rows.filter(({ key }) => !before.some((one) => one.key === key))]];
        }),
      ),
    );
  }
  return seen;
}

function Exports({ asked }: { asked: Readonly<Record<string, string | undefined>> }): ReactNode {
  const { t } = useWords();
  const address = (format: string): string => {
    const query = Object.entries({ ...asked, format }).flatMap(([name, one]) =>
      one ? [[name, one] as [string, string]] : [],
    );
    return `/api/figures/export?${new URLSearchParams(query).toString()}`;
  };
  return (
    <span className="button-row">
      <a className="button button-plain" download href={address('xlsx')}>
        {t('figures.xlsx')}
      </a>
      <a className="button button-plain" download href={address('csv')}>
        {t('figures.csv')}
      </a>
    </span>
  );
}

interface BoardProps {
  figures: Figures;
  definitions: FigureDefinitions;
  cell: Omit<Cell, 'measure'>;
  inTime: 'day' | 'month';
  /** With breakdowns and comparisons. */
  isWhole: boolean;
}

function Board({ figures, definitions, cell, inTime, isWhole }: BoardProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Headline cell={cell} definitions={definitions} figures={figures} />
      {isWhole ? <Over cell={cell} figures={figures} inTime={inTime} /> : <Loading lines={8} />}
      <RatesPanel cell={cell} definitions={definitions} figures={figures} />
      {isWhole ? <Parts cell={cell} figures={figures} /> : null}
      <PartnersPanel cell={cell} figures={figures} />
      {isWhole ? (
        <div className="figures-pair">
          <ClocksPanel cell={cell} figures={figures} />
          <Bars by="age" cell={cell} figures={figures} measure="open" title={t('figures.by.age')} />
        </div>
      ) : null}
      <DifferencePanel cell={cell} definitions={definitions} />
      <MeasuresPanel cell={cell} definitions={definitions} figures={figures} />
      <p className="soft small">{t('figures.position', { position: figures.position })}</p>
    </>
  );
}

/** Where cases came from, where they went and how they ended. */
function Parts({ figures, cell }: Pick<BoardProps, 'figures' | 'cell'>): ReactNode {
  const { t } = useWords();
  return (
    <>
      <div className="figures-pair">
        <Bars by="category" cell={cell} figures={figures} title={t('figures.by.category')} />
        <div className="stack">
          <Bars by="channel" cell={cell} figures={figures} title={t('figures.by.channel')} />
          <Bars by="source" cell={cell} figures={figures} title={t('figures.by.source')} />
          <Bars by="detail" cell={cell} figures={figures} measure="concluded" title={t('figures.ending')} />
          <Bars
            by="mediatorKind"
            cell={cell}
            figures={figures}
            measure="concluded"
            title={t('figures.by.mediatorKind')}
          />
        </div>
      </div>
      <div className="figures-pair">
        <Bars by="area" cell={cell} figures={figures} title={t('figures.by.area')} />
        <Bars by="organisation" cell={cell} figures={figures} measure="accepted" title={t('figures.by.organisation')} />
      </div>
    </>
  );
}

/** The period day by day or month by month; a bar opens its list. */
function Over({ figures, cell, inTime }: Pick<BoardProps, 'figures' | 'cell' | 'inTime'>): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const rows = figures.breakdowns.find(({ breakdown }) => breakdown === inTime)?.rows;
  const { start, end } = figures.span;
  const points = useMemo(() => {
    const found = new Map((rows ?? []).map(({ key, values }) => [key, values]));
    return keysBetween(start, end, inTime).map((key) => ({
      at: inTime === 'day' ? key.slice(5).replace('-', '/') : key.slice(2).replace('-', '/'),
      key,
      registered: found.get(key)?.['registered'] ?? 0,
      closed: found.get(key)?.['closed'] ?? 0,
    }));
  }, [rows, inTime, start, end]);
  if (points.length === 0) return null;
  return (
    <Panel title={t('figures.overTime')}>
      <Suspense fallback={<Loading lines={5} />}>
        <TimePlot
          label={t('figures.overTime')}
          onOpen={(index, measure) =>
            void navigate(addressOf({ ...cell, measure, by: inTime, key: points[index]?.key ?? '' }))
          }
          points={points}
        />
      </Suspense>
    </Panel>
  );
}
