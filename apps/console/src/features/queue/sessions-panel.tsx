import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText, shanghaiDay, timeText } from '../../shared/dates';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';

export function SessionsPanel({ sessions }: { sessions: Queue['sessions'] }): ReactNode {
  const { t, locale } = useWords();
  const today = shanghaiDay(new Date());
  return (
    <Panel count={sessions.length} title={t('queue.sessions')}>
      {sessions.length === 0 ? (
        <Empty hint={t('queue.noSessionsHint')} title={t('queue.noSessions')} />
      ) : (
        <ol className="rows">
          {sessions.map((session) => (
            <li className="session-row" key={`${session.disputeId}-${session.startsAt}`}>
              <p className="session-time">
                <span className="number">{timeText(session.startsAt)}</span>
                <span className="small">
                  {shanghaiDay(session.startsAt) === today ? t('time.today') : dayText(session.startsAt, locale)}
                </span>
              </p>
              <div>
                <Link to={`/disputes/${session.disputeId}`}>{session.title ?? session.code}</Link>
                {session.place ? <p className="small">{session.place}</p> : null}
                {session.title ? <p className="soft small number">{session.code}</p> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
