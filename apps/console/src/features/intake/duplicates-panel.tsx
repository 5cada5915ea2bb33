import type { ReactNode } from 'react';
import type { Duplicates } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icons';
import { Panel } from '../../shared/ui/panel';

/** More than these are no help to a person at a window. */
const MOST_SHOWN = 5;

interface DuplicatesPanelProps {
  items: Duplicates['items'];
  failed: boolean;
}

/** Cases that may be the same: a hint beside the form, never in its way. Links open beside it, so nothing typed is lost. */
export function DuplicatesPanel({ items, failed }: DuplicatesPanelProps): ReactNode {
  const { t, locale } = useWords();
  return (
    <div aria-live="polite" className="duplicates" id="duplicates">
      {failed ? <p className="soft small">{t('duplicates.failed')}</p> : null}
      {items.length > 0 ? (
        <Panel count={items.length} title={t('duplicates.title')}>
          <p className="small">{t('duplicates.hint')}</p>
          <ul className="rows">
            {items.slice(0, MOST_SHOWN).map(({ disputeId, code, statusTitle, category, requestedOn, reasons }) => (
              <li className="duplicate" key={disputeId}>
                <a className="number" href={`/disputes/${disputeId}`} rel="noopener" target="_blank">
                  {code}
                  <span className="visually-hidden">{t('duplicates.newTab')}</span>
                </a>
                <span className="soft small">{[category, statusTitle, dayText(requestedOn, locale)].join(' · ')}</span>
                <span className="chips">
                  {reasons.map(({ reason, title }) => (
                    <Chip icon="search" key={reason} tone="info">
                      {title}
                    </Chip>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          {items.length > MOST_SHOWN ? (
            <p className="soft small">{t('duplicates.more', { count: items.length - MOST_SHOWN })}</p>
          ) : null}
        </Panel>
      ) : null}
    </div>
  );
}

/** In the foot, which is always in sight: the hints themselves may be scrolled away. */
export function DuplicatesNote({ count }: { count: number }): ReactNode {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <button
      className="button button-quiet"
      onClick={() => document.getElementById('duplicates')?.scrollIntoView({ block: 'center' })}
      type="button"
    >
      <Icon name="search" />
      {t('duplicates.note', { count })}
    </button>
  );
}
