import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Icon } from '../../shared/ui/icons';

/** A share with its base; below this base a share says nothing and may point at a person. */
const SMALLEST_BASE = 10;

function share(part: number, base: number): string | null {
  return base >= SMALLEST_BASE ? `${((part / base) * 100).toFixed(1)}%` : null;
}

export function Headline({ figures }: { figures: MonthFigures }): ReactNode {
  const { t } = useWords();
  return (
    <section aria-label={t('figures.headline')} className="headline">
      <Link className="headline-main" to="/disputes">
        <span className="headline-number number">{figures.registered}</span>
        <span>{t('figures.registered')}</span>
        <span className="headline-more">
          {t('figures.openList')} <Icon name="arrow" size="1em" />
        </span>
      </Link>
      <dl className="headline-rest">
        <Figure count={figures.accepted} word={t('figures.accepted')} />
        <Figure count={figures.concluded} word={t('figures.concluded')} />
        <Figure base={figures.concluded} count={figures.agreed} word={t('figures.agreed')} />
        <Figure base={figures.agreed} count={figures.confirmed} word={t('figures.confirmed')} />
        <Figure count={figures.refused} word={t('figures.refused')} />
        <Figure count={figures.transferred} word={t('figures.transferred')} />
        <Figure count={figures.closed} word={t('figures.closed')} />
        <Figure count={figures.open} word={t('figures.open')} />
        <Figure base={figures.open} count={figures.overdue} urgent={figures.overdue > 0} word={t('figures.overdue')} />
      </dl>
    </section>
  );
}

interface FigureProps {
  word: string;
  count: number;
  base?: number;
  urgent?: boolean;
}

function Figure({ word, count, base, urgent = false }: FigureProps): ReactNode {
  const { t } = useWords();
  const part = base === undefined ? null : share(count, base);
  return (
    <div className={urgent ? 'figure figure-urgent' : 'figure'}>
      <dt>
        {urgent ? <Icon name="alert" size="1em" /> : null} {word}
      </dt>
      <dd className="number">{count}</dd>
      {base === undefined ? null : (
        <dd className="soft small">
          {part ? t('figures.share', { share: part, base }) : t('figures.smallBase', { base })}
        </dd>
      )}
    </div>
  );
}
