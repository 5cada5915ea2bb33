import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FigureDefinitions, Figures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Icon } from '../../shared/ui/icons';
import { addressOf, type Cell } from './cell-address';
import { changeOf, grouped } from './numbers';

/** Measures beside the first, in the order in which a case goes. */
const REST = [
  'accepted',
  'concluded',
  'agreed',
  'effective',
  'confirmed',
  'closed',
  'handoffsSent',
  'open',
  'overdue',
] as const;

interface HeadlineProps {
  figures: Figures;
  definitions: FigureDefinitions | null;
  cell: Omit<Cell, 'measure'>;
}

/** Every number opens the list of what it counts, and says how it changed. */
export function Headline({ figures, definitions, cell }: HeadlineProps): ReactNode {
  const { t } = useWords();
  const word = (id: string) => definitions?.measures.find((one) => one.id === id);
  return (
    <section aria-label={t('figures.headline')} className="headline">
      <Link
        className="headline-main"
        title={word('registered')?.text}
        to={addressOf({ ...cell, measure: 'registered' })}
      >
        <span className="headline-number number">{grouped(figures.values['registered'] ?? 0)}</span>
        <span>{word('registered')?.title ?? t('figures.registered')}</span>
        <Changes figures={figures} id="registered" />
        <span className="headline-more">
          {t('figures.openList')} <Icon name="arrow" size="1em" />
        </span>
      </Link>
      <div className="headline-rest">
        {REST.map((id) => {
          const count = figures.values[id] ?? 0;
          const urgent = id === 'overdue' && count > 0;
          return (
            <Link
              className={urgent ? 'figure figure-urgent' : 'figure'}
              key={id}
              title={word(id)?.text}
              to={addressOf({ ...cell, measure: id })}
            >
              <span className="figure-word">
                {urgent ? <Icon name="alert" size="1em" /> : null} {word(id)?.title ?? id}
              </span>
              <span className="number">{grouped(count)}</span>
              <Changes figures={figures} id={id} />
            </Link>
          );
        })}
      </div>
    </section>
  );
}

function Changes({ figures, id }: { figures: Figures; id: string }): ReactNode {
  const { t } = useWords();
  const is = figures.values[id] ?? 0;
  const sides = [
    [t('figures.previous'), changeOf(is, figures.previous?.values[id])],
    [t('figures.lastYear'), changeOf(is, figures.lastYear?.values[id])],
  ] as const;
  return (
    <span className="changes small">
      {sides.map(([word, change]) =>
        change ? (
          <span key={word}>
            {word} {change.same ? t('figures.same') : `${change.up ? '↑' : '↓'} ${change.text}`}
          </span>
        ) : null,
      )}
    </span>
  );
}
