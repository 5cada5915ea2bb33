import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';

export interface Hit {
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}

/** What rules said, each with its source and its name. */
export function HitList({ hits, tone }: { hits: readonly Hit[]; tone: string }): ReactNode {
  const { gloss } = useWords();
  return (
    <ul className={`hits hits-${tone}`}>
      {hits.map((hit) => (
        <li key={`${hit.rule}-${hit.text}`}>
          <p>{gloss(hit.text)}</p>
          <HitSource hit={hit} />
        </li>
      ))}
    </ul>
  );
}

export function HitSource({ hit: { source, rule } }: { hit: Hit }): ReactNode {
  const { t, cite } = useWords();
  return (
    <p className="soft small">
      {cite(source)} <span className="rule">{t('routing.rule', { rule })}</span>
    </p>
  );
}
