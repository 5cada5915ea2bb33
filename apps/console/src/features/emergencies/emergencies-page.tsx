import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { readEmergencies, type Emergency } from '../../api/emergencies';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { DeclareSheet } from './declare-sheet';
import { Lateness } from './lateness';
import { byLateness } from './order';
import './emergencies.css';

const LIVE = { topics: ['emergency', 'case'] } as const;

/** Public emergencies of the area: those with overdue answers first, those that are over last. */
export default function EmergenciesPage(): ReactNode {
  const { t } = useWords();
  const { permissions } = useSession();
  const navigate = useNavigate();
  const [declaring, setDeclaring] = useState(false);
  const { value, problem, reload } = useResource('emergencies', readEmergencies, { live: LIVE });
  const open = byLateness(value?.filter(({ status }) => status === 'open') ?? []);
  const closed = value?.filter(({ status }) => status === 'closed') ?? [];
  return (
    <Page
      aside={
        permissions.includes('emergency:declare') ? (
          <Button icon="alert" look="primary" onClick={() => setDeclaring(true)}>
            {t('emergency.declare')}
          </Button>
        ) : null
      }
      lead={t('emergency.lead')}
      title={t('nav.emergencies')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        <div className="stack">
          <List hint={t('emergency.noneHint')} items={open} title={t('emergency.openOnes')} />
          {closed.length > 0 ? <List hint="" items={closed} title={t('emergency.closedOnes')} /> : null}
        </div>
      ) : problem ? null : (
        <Loading lines={6} />
      )}
      {declaring ? (
        <DeclareSheet
          onClose={() => setDeclaring(false)}
          onDone={(id) => void navigate(`/emergencies/${encodeURIComponent(id)}`)}
        />
      ) : null}
    </Page>
  );
}

interface ListProps {
  title: string;
  hint: string;
  items: readonly Emergency[];
}

function List({ title, hint, items }: ListProps): ReactNode {
  const { t } = useWords();
  const late = items.some(({ status, figures }) => status === 'open' && figures.late > 0);
  return (
    <Panel count={items.length} title={title} tone={late ? 'urgent' : 'plain'}>
      {items.length === 0 ? <Empty hint={hint} title={t('emergency.none')} /> : null}
      <ul className="rows">
        {items.map((emergency) => (
          <Row emergency={emergency} key={emergency.emergencyId} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ emergency }: { emergency: Emergency }): ReactNode {
  const { t, locale } = useWords();
  const { emergencyId, name, divisionName, declaredAt, closedAt, figures } = emergency;
  return (
    <li className="emergency-row">
      <div>
        <h3>
          <Link to={`/emergencies/${encodeURIComponent(emergencyId)}`}>{name}</Link>
        </h3>
        <p className="soft small">
          {divisionName} · {t('emergency.declaredOn', { day: dayText(declaredAt, locale) })}
          {closedAt ? ` · ${t('emergency.closedOn', { day: dayText(closedAt, locale) })}` : null}
        </p>
      </div>
      <p className="emergency-counts">
        <Lateness emergency={emergency} />
        <span>{t('emergency.countsInWords', { total: figures.total, unanswered: figures.unanswered })}</span>
      </p>
    </li>
  );
}
