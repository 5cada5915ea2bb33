import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/ui/panel';
import './handoffs.css';

/** Books of the two sides that say different things, with the cases by name: a task until both agree. */
export function DifferencesPanel({ items }: { items: Queue['differences'] }): ReactNode {
  const { t } = useWords();
  if (items.length === 0) return null;
  const count = items.reduce((sum, one) => sum + one.items.length, 0);
  return (
    <Panel count={count} title={t('differences.title')} tone="urgent">
      {items.map(({ partnerId, partnerName, since, items: cases }) => (
        <section className="stack" key={partnerId}>
          <p className="soft small">{t('differences.lead', { name: partnerName, day: since })}</p>
          <ul className="rows differences">
            {cases.map((one) => (
              <li className="case-row" key={`${one.kind}-${one.handoffId}`}>
                <p className="difference">
                  {one.disputeId ? (
                    <Link className="number" to={`/disputes/${one.disputeId}`}>
                      {one.caseCode}
                    </Link>
                  ) : (
                    <span className="number">{one.caseCode}</span>
                  )}
                  <span>{one.kindTitle}</span>
                </p>
                <p className="soft small">
                  {t('differences.ours', { value: one.ours ?? t('differences.none') })} ·{' '}
                  {t('differences.theirs', { value: one.theirs ?? t('differences.none') })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
