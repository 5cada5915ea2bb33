import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';

interface CasesPanelProps {
  title: string;
  items: Queue['cases'];
  empty: string;
  hint: string;
  urgent?: boolean;
}

export function CasesPanel({ title, items, empty, hint, urgent = false }: CasesPanelProps): ReactNode {
  const { t } = useWords();
  const tone = urgent && items.some(({ overdue }) => overdue) ? 'urgent' : 'plain';
  return (
    <Panel count={items.length} title={title} tone={tone}>
      {items.length === 0 ? (
        <Empty hint={hint} title={empty} />
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li className="case-row" key={item.disputeId}>
              <Link className="case-link" to={`/disputes/${item.disputeId}`}>
                <span className="case-line">
                  <span className="number">{item.code}</span>
                  <Chip tone="calm">{item.statusTitle}</Chip>
                  {item.nextDueAt ? <Due at={item.nextDueAt} /> : null}
                </span>
                <span className="case-title">{item.title ?? t('case.untitled', { category: item.category })}</span>
                <span className="soft small">{item.nextStep}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
