import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { readEmergencies, type Emergency } from '../../api/emergencies';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { CandidatesPanel } from './candidates-panel';
import { EmergencyFigures } from './emergency-figures';
import { MarkedPanel } from './marked-panel';
import { TaskSheet } from './task-sheet';
import './emergencies.css';

/** One emergency: its own figures, the cases counted to it and the work on many of them, who else to count. */
export default function EmergencyPage(): ReactNode {
  const { emergencyId = '' } = useParams();
  const { t } = useWords();
  const [acting, setActing] = useState(false);
  const { value, problem, reload } = useResource('emergencies', readEmergencies, {
    live: { topics: ['emergency', 'case'], paused: acting },
  });
  if (!value)
    return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={8} />;
  const emergency = value.find((one) => one.emergencyId === emergencyId);
  if (!emergency) {
    return (
      <Empty hint={t('emergency.notFoundHint')} title={t('emergency.notFound')}>
        <Link to="/emergencies">{t('emergency.back')}</Link>
      </Empty>
    );
  }
  return <View emergency={emergency} key={emergencyId} onActing={setActing} onChanged={reload} />;
}

interface ViewProps {
  emergency: Emergency;
  /** A form is open: the page stands still under it. */
  onActing: (acting: boolean) => void;
  onChanged: () => Promise<void>;
}

function View({ emergency, onActing, onChanged }: ViewProps): ReactNode {
  const { t, locale } = useWords();
  const { account, permissions } = useSession();
  const [closing, setClosing] = useState(false);
  const { name, divisionName, divisionCode, from, status, report } = emergency;
  const isOpen = status === 'open';
  const works = isOpen && permissions.includes('emergency:work');
  const closes = isOpen && permissions.includes('emergency:declare') && divisionCode.startsWith(account.areaCode ?? '');
  const act = (open: boolean): void => {
    setClosing(open);
    onActing(open);
  };
  return (
    <Page
      aside={
        <>
          <Link className="button button-quiet" to="/emergencies">
            {t('emergency.back')}
          </Link>
          {closes ? <Button onClick={() => act(true)}>{t('emergency.close')}</Button> : null}
        </>
      }
      lead={t('emergency.pageLead', { area: divisionName, day: dayText(from, locale) })}
      title={name}
    >
      <div className="stack">
        <EmergencyFigures emergency={emergency} />
        {report === null ? null : (
          <Panel title={t('emergency.report')}>
            <p className="prose">{report}</p>
          </Panel>
        )}
        <MarkedPanel emergency={emergency} onActing={onActing} onChanged={onChanged} works={works} />
        {works ? <CandidatesPanel emergency={emergency} onChanged={onChanged} /> : null}
      </div>
      {closing ? (
        <TaskSheet
          action="close"
          disputeIds={[]}
          emergency={emergency}
          onClose={() => act(false)}
          onDone={async () => {
            act(false);
            await onChanged();
          }}
        />
      ) : null}
    </Page>
  );
}
