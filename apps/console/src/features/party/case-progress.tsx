import { useCallback, type ReactNode } from 'react';
import { leaveAsParty, readPartyCase, type PartyCase } from '../../api/party';
import { useWords } from '../../i18n/words';
import { dayText, momentText, timeText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { ConsentPanel } from './consent-panel';
import { PapersPanel } from './papers-panel';
import { RatingPanel } from './rating-panel';

const EVERY_MS = 60_000;

export function CaseProgress({ onLeave }: { onLeave: () => void }): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('party-case', readPartyCase, { everyMs: EVERY_MS });
  const leave = useSend<null, unknown>(leaveAsParty, onLeave);
  const again = useCallback(() => (problem?.signedOut ? onLeave() : void reload()), [problem, onLeave, reload]);
  if (!value) return problem ? <ProblemNotice onRetry={again} problem={problem} /> : <Loading lines={8} />;
  return (
    <div className="stack">
      {problem ? <ProblemNotice onRetry={again} problem={problem} /> : null}
      <Stage found={value} />
      <ConsentPanel found={value} onChanged={reload} />
      <Sessions sessions={value.sessions} />
      <PapersPanel papers={value.papers} />
      <RatingPanel found={value} onChanged={reload} />
      <Button busy={leave.sending} icon="leave" onClick={() => void leave.send(null)}>
        {t('partyPage.leave')}
      </Button>
    </div>
  );
}

function Stage({ found }: { found: PartyCase }): ReactNode {
  const { t, locale } = useWords();
  const { stage, words, next, code, me, receivedByName, mediatorName, agreement, confirmation } = found;
  return (
    <Panel title={stage.title}>
      <p className="soft small">
        <span className="number">{code}</span> · {me.role} {me.name}
      </p>
      <ol aria-hidden="true" className="party-steps">
        {Array.from({ length: stage.of }, (_, index) => (
          <li className={index + 1 < stage.number ? 'done' : index + 1 === stage.number ? 'now' : ''} key={index} />
        ))}
      </ol>
      <p className="visually-hidden">{t('partyPage.stage', { number: stage.number, of: stage.of })}</p>
      <p className="party-words">{words}</p>
      <p>{next}</p>
      <dl className="facts party-facts">
        <div>
          <dt>{t('partyPage.body')}</dt>
          <dd>{receivedByName ?? '—'}</dd>
        </div>
        {mediatorName ? (
          <div>
            <dt>{t('partyPage.mediator')}</dt>
            <dd>{mediatorName}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('partyPage.since')}</dt>
          <dd>{dayText(found.registeredAt, locale)}</dd>
        </div>
        {agreement ? (
          <div>
            <dt>{t('partyPage.agreement')}</dt>
            <dd>
              {agreement.effectiveOn
                ? t('partyPage.effective', { day: dayText(`${agreement.effectiveOn}T04:00:00Z`, locale) })
                : t(agreement.signedByMe ? 'partyPage.signed' : 'partyPage.toSign')}
            </dd>
          </div>
        ) : null}
        {confirmation ? (
          <div>
            <dt>{t('confirmation.title')}</dt>
            <dd>
              {[confirmation.outcomeTitle ?? t('confirmation.waiting'), confirmation.documentNo]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </div>
        ) : null}
      </dl>
    </Panel>
  );
}

function Sessions({ sessions }: { sessions: PartyCase['sessions'] }): ReactNode {
  const { t, locale } = useWords();
  const coming = sessions.filter(({ past }) => !past);
  if (coming.length === 0) return null;
  return (
    <Panel title={t('partyPage.sessions')}>
      <ul className="rows">
        {coming.map(({ startsAt, place }) => (
          <li className="party-session" key={startsAt}>
            <time dateTime={startsAt} title={momentText(startsAt, locale)}>
              <strong>{dayText(startsAt, locale)}</strong> <span className="number">{timeText(startsAt)}</span>
            </time>
            <span>{place ?? t('partyPage.placeLater')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
