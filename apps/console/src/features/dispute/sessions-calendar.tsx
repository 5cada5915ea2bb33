import type { ReactNode } from 'react';
import type { DisputePage, MediationSession } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText, monthText, shanghaiDay } from '../../shared/dates';
import { useNow } from '../../shared/hooks/use-now';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';

interface Dated {
  readonly session: MediationSession;
  readonly moment: string;
}

/** Sessions by date: those to come first, the nearest on top; then those that were, the newest on top. */
export function SessionsCalendar({ dispute, at }: { dispute: DisputePage; at: string | null }): ReactNode {
  const { t } = useWords();
  const present = useNow();
  const now = at === null ? present : Date.parse(at);
  const dated = dispute.sessions.flatMap((session): readonly Dated[] => {
    const moment = session.startsAt ?? session.heldAt;
    return moment === null ? [] : [{ session, moment }];
  });
  const byMoment = dated.toSorted((one, other) => Date.parse(one.moment) - Date.parse(other.moment));
  const toCome = byMoment.filter(({ session }) => session.heldAt === null);
  const held = byMoment.filter(({ session }) => session.heldAt !== null).toReversed();
  const [first] = [...toCome, ...held];
  if (!first) return null;
  return (
    <Panel count={dated.length} title={t('session.calendar')}>
      <Month month={shanghaiDay(first.moment).slice(0, 7)} sessions={dated} today={shanghaiDay(new Date(now))} />
      <ol className="calendar-list">
        {[...toCome, ...held].map((one) => (
          <Row key={one.session.sessionId} now={now} {...one} />
        ))}
      </ol>
    </Panel>
  );
}

function Row({ session, moment, now }: Dated & { now: number }): ReactNode {
  const { t, locale } = useWords();
  const state = session.heldAt !== null ? 'held' : Date.parse(moment) < now ? 'toRecord' : 'planned';
  return (
    <li>
      <p className="session-head">
        <strong>{momentText(moment, locale)}</strong>
        <Chip tone={state === 'held' ? 'good' : state === 'toRecord' ? 'watch' : 'calm'}>{t(`session.${state}`)}</Chip>
      </p>
      {session.place ? <p className="soft small">{session.place}</p> : null}
    </li>
  );
}

interface MonthProps {
  /** `2026-11` */
  month: string;
  today: string;
  sessions: readonly Dated[];
}

/** The month of the nearest session at a glance. The list beside it says the same in words, so it is hidden from readers. */
function Month({ month, today, sessions }: MonthProps): ReactNode {
  const { locale } = useWords();
  const marked = new Set(sessions.map(({ moment }) => shanghaiDay(moment)));
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const monday = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  return (
    <div aria-hidden="true" className="month">
      <p className="month-name small">{monthText(month, locale)}</p>
      <div className="month-days number">
        {Array.from({ length: days }, (_, index) => {
          const day = `${month}-${String(index + 1).padStart(2, '0')}`;
          const kind = `${marked.has(day) ? ' month-marked' : ''}${day === today ? ' month-today' : ''}`;
          return (
            <span className={`month-day${kind}`} key={day} style={index === 0 ? { gridColumnStart: monday + 1 } : {}}>
              {index + 1}
            </span>
          );
        })}
      </div>
    </div>
  );
}
