import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { readBoard } from '../../api/endpoints';
import type { Board } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { addressOf } from '../figures/cell-address';
import { Staffing } from './staffing';
import '../figures/figures.css';
import './board.css';

const TimePlot = lazy(() => import('../figures/time-plot'));
const TOPICS = ['case', 'escalation', 'handoff', 'signal'] as const;
const EVERY_MS = 60_000;

/** What is so now, for a leader who looks for ten seconds. Reads again when the server says that something changed. */
export default function BoardPage(): ReactNode {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const area = search.get('area');
  const { value, problem, reload } = useResource(`board-${area ?? ''}`, (signal) => readBoard(area, signal), {
    everyMs: EVERY_MS,
    live: { topics: TOPICS },
  });
  const [wide, setWide] = useState(false);
  return (
    <div className={wide ? 'board board-wide' : 'board'}>
      <Page
        aside={
          <Button
            icon="search"
            onClick={() => {
              setWide(!wide);
            }}
          >
            {t('board.full')}
          </Button>
        }
        lead={value ? t('board.lead', { area: value.areaName }) : ''}
        title={t('board.title')}
      >
        {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
        {value ? <Everything board={value} /> : problem ? null : <Loading lines={8} />}
        {value ? (
          <p className="soft small board-made">{t('board.madeAt', { at: momentText(value.madeAt, locale) })}</p>
        ) : null}
      </Page>
    </div>
  );
}

function Everything({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  return (
    <div className="stack figures-wide">
      <Pulse board={board} />
      <div className="board-columns">
        <Areas board={board} />
        <div className="stack">
          <Days board={board} />
          <Ages board={board} />
        </div>
      </div>
      <div className="board-thirds">
        <Hot board={board} />
        <Categories board={board} />
        <Panel title={t('board.load')}>
          <p className="soft small">{t('board.team', { ...board.team })}</p>
          <ul className="board-list">
            {board.load.map(({ key, title, open, mediators }) => (
              <li key={key}>
                <Link
                  className="board-list-word"
                  to={addressOf({ ...scopeOf(board), measure: 'inMediation', by: 'organisation', key })}
                >
                  {title}
                </Link>
                <span className="soft small">{t('board.perMediator', { open, mediators })}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Staffing />
    </div>
  );
}

const scopeOf = ({ period, area }: Board) => ({ period, ...(area ? { area } : {}) });

function Pulse({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  const cell = scopeOf(board);
  const counted = [
    ['overdue', board.overdue, addressOf({ ...cell, measure: 'overdue' })],
    ['unsigned', board.unsigned, addressOf({ ...cell, measure: 'handoffsUnsigned' })],
    ['intense', board.intense, addressOf({ ...cell, measure: 'openIntense' })],
    ['groups', board.groups, addressOf({ ...cell, measure: 'openGroup' })],
    ['repeated', board.repeated, addressOf({ ...cell, measure: 'repeatedOpen' })],
  ] as const;
  return (
    <section aria-label={t('board.title')} className="pulse">
      <div className="pulse-main">
        <Link className="pulse-open" to={addressOf({ ...cell, measure: 'open' })}>
          <span className="pulse-number number">{board.open}</span>
          <span className="pulse-word">{t('board.open')}</span>
        </Link>
        <span className="pulse-side">
          <Link to={addressOf({ ...cell, measure: 'registered', by: 'day', key: board.today })}>
            {t('board.today')} <b className="number">{board.registeredToday}</b>
          </Link>
          <Link to={addressOf({ ...cell, measure: 'registered' })}>
            {t('board.registered')} <b className="number">{board.registered}</b>
          </Link>
          <Link to={addressOf({ ...cell, measure: 'closed' })}>
            {t('board.closed')} <b className="number">{board.closed}</b>
          </Link>
        </span>
      </div>
      {counted.map(([name, count, address]) => {
        const content = (
          <>
            <span className="pulse-word">
              {count > 0 ? <Icon name="alert" size="1em" /> : <Icon name="check" size="1em" />} {t(`board.${name}`)}
            </span>
            <span className="pulse-number number">{count}</span>
          </>
        );
        const look = count > 0 ? 'pulse-cell pulse-hot' : 'pulse-cell';
        return (
          <Link className={look} key={name} to={address}>
            {content}
          </Link>
        );
      })}
    </section>
  );
}

const AREA_COLUMNS = [
  ['open', 'open'],
  ['overdue', 'overdue'],
  ['unsigned', 'handoffsUnsigned'],
  ['intense', 'openIntense'],
  ['registered', 'registered'],
] as const;

/** Shade by the share of the largest, so that the eye finds the place before it reads. */
function Areas({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  const cell = scopeOf(board);
  const most = Math.max(...board.areas.map(({ open }) => open), 1);
  return (
    <Panel title={t('board.areas')}>
      <TableFrame>
        <table className="table board-areas">
          <thead>
            <tr>
              <th scope="col">{t('board.place')}</th>
              {AREA_COLUMNS.map(([name]) => (
                <th key={name} scope="col">
                  {t(`board.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.areas.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <span className="board-shade" style={{ width: `${(row.open / most) * 100}%` }} />
                  {row.key.length === 6 || row.key.length === 9 ? (
                    <Link to={`/board?area=${row.key}`}>{row.title}</Link>
                  ) : (
                    row.title
                  )}
                </th>
                {AREA_COLUMNS.map(([name, measure]) => (
                  <td
                    className={
                      row[name] > 0 && name !== 'open' && name !== 'registered' ? 'number board-late' : 'number'
                    }
                    data-heading={t(`board.${name}`)}
                    key={name}
                  >
                    {row[name] > 0 ? (
                      <Link to={addressOf({ ...cell, measure, by: 'area', key: row.key })}>{row[name]}</Link>
                    ) : (
                      row[name]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  );
}

function Days({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const { days } = board;
  const points = useMemo(() => days.map((one) => ({ ...one, at: one.day.slice(5).replace('-', '/') })), [days]);
  return (
    <Panel title={t('board.days')}>
      <Suspense fallback={<Loading lines={5} />}>
        <TimePlot
          label={t('board.days')}
          onOpen={(index, measure) =>
            void navigate(addressOf({ ...scopeOf(board), measure, by: 'day', key: days[index]?.day ?? '' }))
          }
          points={points}
        />
      </Suspense>
    </Panel>
  );
}

function Ages({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  const all = board.ages.reduce((sum, { count }) => sum + count, 0) || 1;
  return (
    <Panel title={t('board.ages')}>
      <div aria-hidden="true" className="ages">
        {board.ages.map(({ key, count }) => (
          <span className={`age age-${key}`} key={key} style={{ width: `${(count / all) * 100}%` }} />
        ))}
      </div>
      <dl className="ages-words">
        {board.ages.map(({ key, title, count }) => (
          <div key={key}>
            <dt>
              <span className={`age-mark age-${key}`} /> {title}
            </dt>
            <dd className="number">
              <Link to={addressOf({ ...scopeOf(board), measure: 'open', by: 'age', key })}>{count}</Link>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Hot({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('board.hot')}>
      {board.hotPlaces.length === 0 ? <Empty title={t('board.noHot')} /> : null}
      <ul className="board-list">
        {board.hotPlaces.map(({ key, title, count, category }) => (
          <li key={`${key}-${category}`}>
            <Link
              className="board-list-word"
              to={addressOf({ period: board.period, area: key, category, measure: 'registered' })}
            >
              {title}
            </Link>
            <span>
              {category} <b className="number">{count}</b>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Categories({ board }: { board: Board }): ReactNode {
  const { t } = useWords();
  const cell = scopeOf(board);
  return (
    <Panel title={t('board.categories')}>
      <ul className="board-list">
        {board.categories.slice(0, 10).map(({ key, title, count, before }) => (
          <li key={key}>
            <Link className="board-list-word" to={addressOf({ ...cell, measure: 'registered', by: 'category', key })}>
              {title}
            </Link>
            <span>
              <b className="number">{count}</b>{' '}
              <Link
                className="soft small"
                to={addressOf({
                  ...cell,
                  period: board.before,
                  measure: 'registered',
                  by: 'category',
                  key,
                })}
              >
                {count > before ? '↑' : count < before ? '↓' : '＝'} {t('board.before', { count: before })}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
