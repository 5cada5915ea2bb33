import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { readOrganisations, readReference } from '../../api/endpoints';
import { readStaffing } from '../../api/roster';
import type { Organisation, Reference } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { OrganisationSheet, type OrganisationTask } from './organisation-sheet';
import { StaffingPanel } from './staffing-panel';
import './roster.css';

/** Bodies of every kind, what each takes and who stands above it; and whether the judicial offices have enough people. */
export default function OrganisationsPage(): ReactNode {
  const { t } = useWords();
  const { permissions } = useSession();
  const keeps = permissions.includes('roster:keep');
  const [asked, setAsked] = useSearchParams();
  const kind = asked.get('kind') ?? '';
  const { value, problem, reload } = useResource('organisations-all', (signal) => readOrganisations({}, signal));
  const staffing = useResource(`staffing-${keeps}`, (signal) => (keeps ? readStaffing(signal) : Promise.resolve(null)));
  const [task, setTask] = useState<OrganisationTask | null>(null);
  const done = async (): Promise<void> => {
    await Promise.all([reload(), staffing.reload()]);
  };
  return (
    <Page
      aside={
        keeps ? (
          <Button icon="intake" look="primary" onClick={() => setTask({ kind: 'establish' })}>
            {t('bodies.establish')}
          </Button>
        ) : null
      }
      lead={t('bodies.lead')}
      title={t('nav.organisations')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      <div className="stack">
        {staffing.problem ? <ProblemNotice problem={staffing.problem} /> : null}
        {staffing.value ? <StaffingPanel staffing={staffing.value} /> : null}
        <Kinds kind={kind} onChoose={(next) => setAsked(next ? { kind: next } : {}, { replace: true })} />
        {value ? <Bodies all={value.items} kind={kind} onTask={setTask} /> : problem ? null : <Loading lines={8} />}
      </div>
      {task ? <OrganisationSheet onClose={() => setTask(null)} onDone={done} task={task} /> : null}
    </Page>
  );
}

function Kinds({ kind, onChoose }: { kind: string; onChoose: (kind: string) => void }): ReactNode {
  const { t } = useWords();
  const { value } = useResource<Reference>('reference', readReference);
  return (
    <div className="filters">
      <Field label={t('roster.kind')}>
        <select onChange={(event) => onChoose(event.target.value)} value={kind}>
          <option value="">{t('roster.any')}</option>
          {value?.organisationKinds.map((one) => (
            <option key={one.value} value={one.value}>
              {one.title}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

interface BodiesProps {
  all: readonly Organisation[];
  /** Empty: every kind. */
  kind: string;
  onTask: (task: OrganisationTask) => void;
}

/** Administrators keep every body, a coordinator the own one and those below it; the server checks it again. */
function useKept(all: ReadonlyMap<string, Organisation>): (one: Organisation) => boolean {
  const { account, permissions } = useSession();
  if (!permissions.includes('roster:keep')) return () => false;
  if (account.role === 'administrator') return () => true;
  return (one) => {
    for (let body: Organisation | undefined = one; body; body = all.get(body.parentId ?? '')) {
      if (body.organisationId === account.organisationId) return true;
    }
    return false;
  };
}

function Bodies({ all, kind, onTask }: BodiesProps): ReactNode {
  const { t } = useWords();
  const byId = new Map(all.map((one) => [one.organisationId, one]));
  const keepsOne = useKept(byId);
  const items = all.filter((one) => kind === '' || one.kind === kind);
  const keeps = items.some(keepsOne);
  if (items.length === 0) return <Empty title={t('bodies.none')} />;
  return (
    <TableFrame>
      <p className="soft small">{t('bodies.total', { count: items.length })}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('bodies.name')}</th>
            <th scope="col">{t('bodies.channels')}</th>
            <th scope="col">{t('bodies.parent')}</th>
            {keeps ? <th scope="col">{t('bodies.do')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.organisationId}>
              <th scope="row">
                <div className="row-head">
                  <span>{one.name}</span>
                  <span className="soft small">
                    {[one.kindTitle, one.industry, one.batchOffers ? t('bodies.batch') : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
              </th>
              <td data-heading={t('bodies.channels')}>
                <span className="chips">
                  {one.channels.map((channel) => (
                    <ChannelMark channel={channel} key={channel} />
                  ))}
                  {one.channels.length === 0 ? '—' : null}
                </span>
              </td>
              <td className="small" data-heading={t('bodies.parent')}>
                {byId.get(one.parentId ?? '')?.name ?? '—'}
              </td>
              {keeps ? (
                <td data-heading={t('bodies.do')}>{keepsOne(one) ? <Steps onTask={onTask} one={one} /> : '—'}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Steps({ one, onTask }: { one: Organisation; onTask: BodiesProps['onTask'] }): ReactNode {
  const { t } = useWords();
  const kinds = [
    ...(one.kind === 'judicial-office' ? (['staffing'] as const) : []),
    ...(one.channels.includes('people') ? (['offer-mode'] as const) : []),
    'move' as const,
    'close' as const,
  ];
  return (
    <details className="more">
      <summary>{t('bodies.change')}</summary>
      <div className="button-row">
        {kinds.map((kind) => (
          <Button
            aria-label={`${t(`bodies.do.${kind}`)} ${one.name}`}
            key={kind}
            onClick={() => onTask({ kind, body: one })}
          >
            {t(`bodies.do.${kind}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
