import type { ReactNode } from 'react';
import type { LegalChecks } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { HitSource } from '../hits';
import { CheckMark } from './check-section';

/** The conditions of one measure; those that are not met come first. */
export function Conditions({ conditions }: { conditions: LegalChecks['subsidy']['conditions'] }): ReactNode {
  const { t, gloss } = useWords();
  const sorted = conditions.toSorted((one, other) => Number(one.met) - Number(other.met));
  return (
    <ul className="check-rows">
      {sorted.map((condition) => (
        <li key={condition.rule}>
          <CheckMark met={condition.met} word={t(condition.met ? 'checks.met' : 'checks.notMet')} />
          <div>
            <p>{gloss(condition.text)}</p>
            <HitSource hit={condition} />
          </div>
        </li>
      ))}
    </ul>
  );
}
