import type { ReactNode } from 'react';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { type Hit, HitList, HitSource } from './hits';

type Routing = NonNullable<DisputePage['routing']>;

/** Why this way: the rules that spoke, their sources, the other ways, and what must be done beside it. */
export function RoutingPanel({ routing }: { routing: Routing }): ReactNode {
  const { t, gloss } = useWords();
  return (
    <Panel title={t('routing.title')}>
      <p className="route">
        <ChannelMark channel={routing.channel} />
        {routing.body ? <strong>{gloss(routing.body)}</strong> : null}
        {routing.overridden ? <Chip tone="watch">{t('routing.overridden')}</Chip> : null}
      </p>
      {routing.overrideReason ? (
        <p className="prose">{t('routing.overrideReason', { reason: routing.overrideReason })}</p>
      ) : null}
      {routing.grade ? <GradeLine grade={routing.grade} /> : null}
      <Hits hits={routing.duties} title={t('routing.duties')} tone="duty" />
      <Hits hits={routing.bars} title={t('routing.bars')} tone="bar" />
      <Hits hits={routing.reasons} title={t('routing.reasons')} tone="reason" />
      <Invitations invitations={routing.invitations} />
      {routing.alternatives.length > 0 ? (
        <>
          <h3 className="sub">{t('routing.alternatives')}</h3>
          <ul className="alternatives">
            {routing.alternatives.map(({ channel, body }) => (
              <li key={`${channel}-${body}`}>
                <ChannelMark channel={channel} /> {gloss(body)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

/** How weighty, how soon somebody must respond, and who answers for it. */
function GradeLine({ grade }: { grade: NonNullable<Routing['grade']> }): ReactNode {
  const { t, gloss } = useWords();
  const { name, ownerLevel, respondWithin, text } = grade;
  return (
    <>
      <h3 className="sub">{t('routing.grade')}</h3>
      <ul className="hits">
        <li>
          <p>
            <strong>{t(`routing.respond-${respondWithin.unit}`, { name, count: respondWithin.length })}</strong>
            {' · '}
            {t('routing.gradeOwner', { level: gloss(ownerLevel) })}
          </p>
          <p>{gloss(text)}</p>
          <HitSource hit={grade} />
        </li>
      </ul>
    </>
  );
}

function Invitations({ invitations }: { invitations: Routing['invitations'] }): ReactNode {
  const { t, gloss } = useWords();
  if (invitations.length === 0) return null;
  return (
    <>
      <h3 className="sub">{t('routing.invitations')}</h3>
      <ul className="hits">
        {invitations.map((invitation) => (
          <li key={`${invitation.rule}-${invitation.body}`}>
            <p>
              <strong>{gloss(invitation.body)}</strong>　{gloss(invitation.text)}
            </p>
            <HitSource hit={invitation} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Hits({ title, hits, tone }: { title: string; hits: readonly Hit[]; tone: string }): ReactNode {
  if (hits.length === 0) return null;
  return (
    <>
      <h3 className="sub">{title}</h3>
      <HitList hits={hits} tone={tone} />
    </>
  );
}
