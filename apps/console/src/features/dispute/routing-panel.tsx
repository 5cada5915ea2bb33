import type { ReactNode } from 'react';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';

type Routing = NonNullable<DisputePage['routing']>;
type Hit = Routing['reasons'][number];

/** Why this way: the rules that spoke, their sources, the other ways, and what must be done beside it. */
export function RoutingPanel({ routing }: { routing: Routing }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('routing.title')}>
      <p className="route">
        <ChannelMark channel={routing.channel} />
        {routing.body ? <strong>{routing.body}</strong> : null}
        {routing.overridden ? <Chip tone="watch">{t('routing.overridden')}</Chip> : null}
      </p>
      {routing.overrideReason ? (
        <p className="prose">{t('routing.overrideReason', { reason: routing.overrideReason })}</p>
      ) : null}
      <Hits hits={routing.duties} title={t('routing.duties')} tone="duty" />
      <Hits hits={routing.bars} title={t('routing.bars')} tone="bar" />
      <Hits hits={routing.reasons} title={t('routing.reasons')} tone="reason" />
      {routing.alternatives.length > 0 ? (
        <>
          <h3 className="sub">{t('routing.alternatives')}</h3>
          <ul className="alternatives">
            {routing.alternatives.map(({ channel, body }) => (
              <li key={`${channel}-${body}`}>
                <ChannelMark channel={channel} /> {body}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

function Hits({ title, hits, tone }: { title: string; hits: readonly Hit[]; tone: string }): ReactNode {
  const { t } = useWords();
  if (hits.length === 0) return null;
  return (
    <>
      <h3 className="sub">{title}</h3>
      <ul className={`hits hits-${tone}`}>
        {hits.map(({ rule, text, source }) => (
          <li key={`${rule}-${text}`}>
            <p>{text}</p>
            <p className="soft small">
              {source} <span className="rule">{t('routing.rule', { rule })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
