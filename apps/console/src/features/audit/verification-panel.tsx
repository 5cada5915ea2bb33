import type { ReactNode } from 'react';
import { readVerification, startVerification, type LogVerification } from '../../api/administration';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icons';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import './audit.css';

const WATCH_MS = 1_000;

/** Long work that goes on when the page is left; coming back shows where it is. */
export function VerificationPanel(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('verification', readVerification, { everyMs: WATCH_MS });
  const { send, sending, problem: refused } = useSend(startVerification, reload);
  const trouble = problem ?? refused;
  const running = value?.status === 'running';
  return (
    <Panel
      aside={
        <Button busy={sending || running} icon="seal" look="primary" onClick={() => void send(null)}>
          {t(running ? 'audit.verifying' : 'audit.verify')}
        </Button>
      }
      title={t('audit.verification')}
    >
      <p className="soft">{t('audit.verificationHint')}</p>
      {trouble ? <ProblemNotice problem={trouble} /> : null}
      {value ? <Outcome found={value} /> : problem ? null : <Loading lines={3} />}
    </Panel>
  );
}

function Outcome({ found }: { found: LogVerification }): ReactNode {
  const { t, locale } = useWords();
  const { status, checked, total, streams, startedAt, finishedAt, fault } = found;
  if (status === 'never') return <p className="verification">{t('audit.never')}</p>;
  return (
    <div aria-live="polite" className={`verification verification-${status}`}>
      <p className="verification-words">
        <Icon name={status === 'intact' ? 'check' : status === 'running' ? 'clock' : 'alert'} size="1.75rem" />
        {t(`audit.${status}`, { checked, streams, total: total ?? checked })}
      </p>
      {status === 'running' && total !== null ? (
        <progress aria-label={t('audit.verifying')} max={total} value={checked} />
      ) : null}
      {fault ? (
        <dl className="facts">
          <div className="wide">
            <dt>{t('audit.fault')}</dt>
            <dd>{fault.words}</dd>
          </div>
          <div>
            <dt>{t('audit.stream')}</dt>
            <dd className="number">
              {fault.stream} #{fault.revision}
            </dd>
          </div>
          <div>
            <dt>{t('audit.position')}</dt>
            <dd className="number">{fault.position}</dd>
          </div>
        </dl>
      ) : null}
      <p className="soft small">
        {t('audit.ran', {
          from: startedAt ? momentText(startedAt, locale) : '—',
          to: finishedAt ? momentText(finishedAt, locale) : '…',
        })}
      </p>
    </div>
  );
}
