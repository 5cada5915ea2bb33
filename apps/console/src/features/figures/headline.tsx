import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Icon } from '../../shared/ui/icons';
import { addressOf, definitionOf, type Measure } from './cell-address';

/** A share with its base; below this base a share says nothing and may point at a person. */
const SMALLEST_BASE = 10;

/** Measures beside the first, in the order in which a case goes. */
const REST = ['accepted', 'concluded', 'agreed', 'confirmed', 'refused', 'transferred', 'closed', 'open'] as const;

function share(part: number, base: number): string | null {
  return base >= SMALLEST_BASE ? `${((part / base) * 100).toFixed(1)}%` : null;
}

/** Every number opens the list of what it counts. */
export function Headline({ figures }: { figures: MonthFigures }): ReactNode {
  const { t } = useWords();
  const { month, agreed, concluded, open } = figures;
  const bases: Partial<Record<Measure, number>> = { agreed: concluded, overdue: open };
  return (
    <section aria-label={t('figures.headline')} className="headline">
      <Link className="headline-main" to={addressOf({ month, measure: 'registered' })}>
        <span className="headline-number number">{figures.registered}</span>
        <span>{t('figures.registered')}</span>
        <span className="headline-more">
          {t('figures.openList')} <Icon name="arrow" size="1em" />
        </span>
      </Link>
      <div className="headline-rest">
        {([...REST, 'overdue'] as const).map((measure) => (
          <Figure base={bases[measure]} figures={figures} key={measure} measure={measure} />
        ))}
        <Settlement agreed={agreed} concluded={concluded} definition={figures.settlementRate.definition} />
      </div>
    </section>
  );
}

interface FigureProps {
  figures: MonthFigures;
  measure: Exclude<Measure, 'effective'>;
  base: number | undefined;
}

function Figure({ figures, measure, base }: FigureProps): ReactNode {
  const { t } = useWords();
  const count = figures[measure];
  const urgent = measure === 'overdue' && count > 0;
  const part = base === undefined ? null : share(count, base);
  return (
    <Link
      className={urgent ? 'figure figure-urgent' : 'figure'}
      title={definitionOf(figures, measure) ?? undefined}
      to={addressOf({ month: figures.month, measure })}
    >
      <span className="figure-word">
        {urgent ? <Icon name="alert" size="1em" /> : null} {t(`figures.${measure}`)}
      </span>
      <span className="number">{count}</span>
      {base === undefined ? null : (
        <span className="soft small">
          {part ? t('figures.share', { share: part, base }) : t('figures.smallBase', { base })}
        </span>
      )}
    </Link>
  );
}

/** The rate never stands without its two numbers and its definition. */
function Settlement({
  agreed,
  concluded,
  definition,
}: {
  agreed: number;
  concluded: number;
  definition: string;
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="figure" title={definition}>
      <span className="figure-word">{t('figures.settlementRate')}</span>
      <span className="number">{share(agreed, concluded) ?? '—'}</span>
      <span className="soft small">
        {concluded < SMALLEST_BASE
          ? t('figures.smallBase', { base: concluded })
          : t('figures.rateOf', { numerator: agreed, denominator: concluded })}
      </span>
    </div>
  );
}
