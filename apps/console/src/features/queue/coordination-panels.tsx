import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';

export function EscalationsPanel({ items }: { items: Queue['escalations'] }): ReactNode {
  const { t, term } = useWords();
  return (
    <Panel count={items.length} title={t('queue.escalations')} tone={items.length > 0 ? 'urgent' : 'plain'}>
      {items.length === 0 ? (
        <Empty hint={t('queue.noEscalationsHint')} title={t('queue.noEscalations')} />
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li className="case-row" key={`${item.disputeId}-${item.rung}-${item.reason}`}>
              <Link className="case-link" to={`/disputes/${item.disputeId}`}>
                <span className="case-line">
                  <span className="number">{item.code}</span>
                  <Chip tone="late">{term('rung', item.rung)}</Chip>
                </span>
                <span className="case-title">{item.title ?? item.code}</span>
                {item.reason ? <span className="soft small">{term('escalation', item.reason)}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export function HandoffsPanel({ items }: { items: Queue['handoffs'] }): ReactNode {
  const { t } = useWords();
  return (
    <Panel aside={<Link to="/handoffs">{t('queue.toHandoffs')}</Link>} count={items.length} title={t('queue.handoffs')}>
      {items.length === 0 ? (
        <Empty hint={t('queue.noHandoffsHint')} title={t('queue.noHandoffs')} />
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li className="case-row" key={item.handoffId}>
              <p className="case-line">
                <ChannelMark channel={item.channel} />
                {['sent', 'received'].includes(item.status) ? (
                  <Due at={item.answerDueAt} />
                ) : (
                  <Chip tone="calm">{item.statusTitle}</Chip>
                )}
              </p>
              <Link className="number" to={`/disputes/${item.disputeId}`}>
                {item.disputeCode}
              </Link>
              <p className="soft small">
                {item.fromOrganisationName} → {item.toOrganisationName}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
