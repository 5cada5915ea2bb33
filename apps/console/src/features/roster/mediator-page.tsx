import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { readMediator, type MediatorPage as Person } from '../../api/roster';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { CertificatePanel } from './certificate-panel';
import { HeldCasesPanel } from './held-cases-panel';
import { MediatorSheet } from './mediator-sheet';
import { MediatorState } from './mediator-state';
import { type MediatorTask, TASKS } from './mediator-tasks';
import './roster.css';

const OFTEN: ReadonlySet<MediatorTask['action']> = new Set([
  'take-leave',
  'cancel-leave',
  'declare-availability',
  'declare-interest',
  'record-training',
  'record-service',
]);

/** More fields than this are every kind of dispute. */
const MANY_FIELDS = 10;

/** One person of the roster: load, leave, term, training, service record; forms for who may keep it. */
export default function MediatorPage(): ReactNode {
  const { mediatorId = '' } = useParams();
  const { permissions } = useSession();
  const { value, problem, reload } = useResource(`mediator-${mediatorId}`, (signal) =>
    readMediator(mediatorId, signal),
  );
  const [task, setTask] = useState<MediatorTask | null>(null);
  if (!value)
    return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={6} />;
  const tasks = TASKS.filter(({ own, fits }) => (value.mayKeep || (own && value.own)) && (fits?.(value) ?? true));
  return (
    <Page aside={<MediatorState one={value} />} lead={value.organisationName ?? ''} title={value.name}>
      <div className="stack">
        {value.leftOn === null && tasks.length > 0 ? <Tasks onChoose={setTask} tasks={tasks} /> : null}
        <Facts person={value} />
        {value.mayKeep && permissions.includes('assignment:assign') ? <HeldCasesPanel mediatorId={mediatorId} /> : null}
        <Record person={value} />
        {value.own || value.mayKeep ? <CertificatePanel mediatorId={mediatorId} /> : null}
      </div>
      {task ? <MediatorSheet onClose={() => setTask(null)} onDone={reload} person={value} task={task} /> : null}
    </Page>
  );
}

/** What is done every week stands open; the rest is one press away. */
function Tasks({
  tasks,
  onChoose,
}: {
  tasks: readonly MediatorTask[];
  onChoose: (task: MediatorTask) => void;
}): ReactNode {
  const { t } = useWords();
  const often = tasks.filter((one) => OFTEN.has(one.action));
  const others = tasks.filter((one) => !OFTEN.has(one.action));
  const button = (one: MediatorTask): ReactNode => (
    <Button key={one.action} onClick={() => onChoose(one)}>
      {t(`roster.do.${one.action}`)}
    </Button>
  );
  return (
    <div className="stack">
      <div className="button-row">{often.map(button)}</div>
      {others.length > 0 ? (
        <details className="more">
          <summary>{t('roster.otherTasks')}</summary>
          <div className="button-row">{others.map(button)}</div>
        </details>
      ) : null}
    </div>
  );
}

/** A day that has passed says so: then nobody is asked any more. */
function lasting(day: string | null, over: string): string {
  if (day === null) return '—';
  return day < shanghaiDay(new Date()) ? `${day}（${over}）` : day;
}

function fieldsOf({ fields }: Person, all: string, gloss: (word: string) => string): string {
  return fields.length === 0 || fields.length > MANY_FIELDS ? all : fields.map(gloss).join('、');
}

function Facts({ person }: { person: Person }): ReactNode {
  const { t, term, gloss } = useWords();
  const rows: readonly (readonly [string, string])[] = [
    [t('roster.kind'), person.kindTitle],
    [t('roster.field'), fieldsOf(person, t('roster.generalist'), gloss)],
    [t('roster.languages'), person.languages.join('、') || '—'],
    [t('roster.load'), t('roster.inHand', { cases: person.openCases, capacity: person.capacity })],
    [t('roster.term'), lasting(person.termEndsOn, t('roster.isOver'))],
    [t('roster.trained'), lasting(person.trainedUntil, t('roster.isOver'))],
    [
      t('roster.windows'),
      person.windows
        .map(({ weekday, from, until }) => `${term('weekday', String(weekday))} ${from}–${until}`)
        .join('、') || '—',
    ],
    [t('roster.leaves'), person.leaves.map(({ from, until }) => `${from} – ${until}`).join('、') || '—'],
    [
      t('roster.former'),
      [...person.formerEmployers, ...person.formerServices.map(({ employer, post }) => `${employer} ${post}`)].join(
        '、',
      ) || '—',
    ],
  ];
  return (
    <Panel title={t('roster.facts')}>
      <dl className="facts">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Record({ person }: { person: Person }): ReactNode {
  const { t } = useWords();
  const lines = [
    ...person.trainings.map(({ on, subject, hours }) => ({ on, text: t('roster.training', { subject, hours }) })),
    ...person.services.map(({ on, activity, hours }) => ({ on, text: t('roster.service', { activity, hours }) })),
    ...person.honours.map(({ on, title, grantedBy }) => ({ on, text: t('roster.honour', { title, grantedBy }) })),
    ...(person.allowances ?? []).map(({ on, kindTitle, amountCny }) => ({
      on,
      text: t('roster.allowance', { kind: kindTitle, amount: amountCny }),
    })),
    ...(person.interests ?? []).map(({ since, kindTitle, counterpart }) => ({
      on: since ?? '—',
      text: t('roster.interest', { kind: kindTitle, counterpart }),
    })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <Panel count={lines.length} title={t('roster.record')}>
      {lines.length === 0 ? <p className="soft small">{t('roster.noRecord')}</p> : null}
      <ul className="rows roster-lines">
        {lines.map(({ on, text }) => (
          <li key={`${on} ${text}`}>
            <span className="soft number">{on}</span> {text}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
