import type { ReactNode } from 'react';
import type { DisputePage, MediationSession } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { partyName } from './party-name';

/** Each attempt at mediation (one channel, one body, one mediator) with its sessions. */
export function MediationPanel({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('mediation.title')}>
      <ul className="rows">
        {dispute.episodes.map((episode) => (
          <li className="episode" key={episode.episodeId}>
            <EpisodeHead episode={episode} />
            {episode.note ? <p className="prose">{episode.note}</p> : null}
            <SessionList
              dispute={dispute}
              sessions={dispute.sessions.filter(({ episodeId }) => episodeId === episode.episodeId)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function EpisodeHead({ episode }: { episode: DisputePage['episodes'][number] }): ReactNode {
  const { t, locale } = useWords();
  return (
    <>
      <p className="route">
        <ChannelMark channel={episode.channel} />
        <strong>{episode.organisationName ?? episode.organisationId}</strong>
      </p>
      <dl className="facts">
        <div>
          <dt>{t('mediation.mediator')}</dt>
          <dd>
            {episode.mediatorName ?? t(episode.mediatorId ? 'mediation.mediatorHidden' : 'mediation.mediatorWaiting')}
          </dd>
        </div>
        <div>
          <dt>{t('mediation.openedAt')}</dt>
          <dd>{momentText(episode.openedAt, locale)}</dd>
        </div>
        <div>
          <dt>{t('mediation.rights')}</dt>
          <dd>
            <Chip tone={episode.rightsTold ? 'good' : 'watch'}>
              {t(episode.rightsTold ? 'mediation.rightsTold' : 'mediation.rightsNotTold')}
            </Chip>
          </dd>
        </div>
        {episode.endingTitle ? (
          <div>
            <dt>{t('mediation.ending')}</dt>
            <dd>{episode.endingTitle}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

function SessionList({
  sessions,
  dispute,
}: {
  sessions: readonly MediationSession[];
  dispute: DisputePage;
}): ReactNode {
  const { t } = useWords();
  if (sessions.length === 0) return <p className="soft small">{t('session.none')}</p>;
  return (
    <ol className="sessions">
      {sessions.map((session, index) => (
        <li key={session.sessionId}>
          <p className="session-head">
            <strong>{t('session.number', { number: index + 1 })}</strong>
            <SessionMoment session={session} />
            <Chip tone={session.heldAt ? 'good' : 'calm'}>
              {t(session.heldAt ? 'session.held' : 'session.planned')}
            </Chip>
            {session.open ? <Chip>{t('session.open')}</Chip> : null}
          </p>
          {session.place ? <p className="small">{session.place}</p> : null}
          {session.present.length > 0 ? (
            <p className="soft small">
              {t('session.present')}
              {session.present.map((partyId) => partyName(dispute.parties, partyId, '')).join('、')}
            </p>
          ) : null}
          {session.minutes ? (
            <details className="more">
              <summary>{t('session.minutes')}</summary>
              <p className="prose">{session.minutes}</p>
            </details>
          ) : session.heldAt ? (
            <p className="soft small">{t('session.minutesHidden')}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function SessionMoment({ session }: { session: MediationSession }): ReactNode {
  const { t, locale } = useWords();
  const moment = session.startsAt ?? session.heldAt;
  return <span>{moment ? momentText(moment, locale) : t('session.unplanned')}</span>;
}
