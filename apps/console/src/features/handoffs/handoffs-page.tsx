import { lazy, Suspense, useState, type ReactNode } from 'react';
import { readHandoffs } from '../../api/endpoints';
import type { HandoffAction, HandoffItem } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { DifferencesPanel } from './differences-panel';
import { HandoffCard } from './handoff-card';
import './handoffs.css';

const HandoffDrawer = lazy(() => import('./handoff-drawer'));

const DIRECTIONS = ['in', 'out'] as const;
type Direction = (typeof DIRECTIONS)[number];

const EVERY_MS = 300_000;
const LIVE = { topics: ['handoff'] } as const;

/** The partner's inbox: what was handed over, by when to answer, and the answer itself. */
export default function HandoffsPage(): ReactNode {
  const { t, term } = useWords();
  const [direction, setDirection] = useState<Direction>('in');
  return (
    <Page
      aside={
        <div aria-label={t('handoff.direction')} className="segments" role="group">
          {DIRECTIONS.map((one) => (
            <button aria-pressed={one === direction} key={one} onClick={() => setDirection(one)} type="button">
              {term('direction', one)}
            </button>
          ))}
        </div>
      }
      lead={t('handoff.lead')}
      title={t('nav.handoffs')}
    >
      <Inbox direction={direction} key={direction} />
    </Page>
  );
}

interface Chosen {
  readonly item: HandoffItem;
  readonly action: HandoffAction;
}

function Inbox({ direction }: { direction: Direction }): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { value, problem, reload } = useResource(`handoffs-${direction}`, (signal) => readHandoffs(direction, signal), {
    everyMs: EVERY_MS,
    live: LIVE,
  });
  if (!value)
    return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={6} />;
  const waiting = value.items.filter(({ allowedActions }) => allowedActions.length > 0);
  const others = value.items.filter(({ allowedActions }) => allowedActions.length === 0);
  return (
    <div className="stack">
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      <DifferencesPanel items={value.differences} />
      {value.items.length === 0 ? <Empty hint={t('handoff.noneHint')} title={t('handoff.none')} /> : null}
      <CardList items={waiting} onChanged={reload} onChoose={setChosen} title={t('handoff.waiting')} />
      <CardList items={others} onChanged={reload} onChoose={setChosen} title={t('handoff.others')} />
      {chosen ? (
        <Suspense fallback={null}>
          <HandoffDrawer {...chosen} onChanged={reload} onClose={() => setChosen(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

interface CardListProps {
  title: string;
  items: readonly HandoffItem[];
  onChoose: (chosen: Chosen) => void;
  onChanged: () => Promise<void>;
}

function CardList({ title, items, onChoose, onChanged }: CardListProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="list-title">
        {title}
        <span className="panel-count number">{items.length}</span>
      </h2>
      <ul className="handoffs">
        {items.map((item) => (
          <li key={item.handoffId}>
            <HandoffCard item={item} onAction={(action) => onChoose({ item, action })} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}
