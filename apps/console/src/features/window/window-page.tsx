import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { readDisputes, readQueue } from '../../api/endpoints';
import type { Disputes } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { DisputesTable } from '../disputes/disputes-table';
import { CasesPanel } from '../queue/cases-panel';
import '../queue/queue.css';
import { codeFrom } from './code-from';
import './window.css';

const LIVE = { topics: ['case'] } as const;

/** The clerk's one window: register, look up by code, and what waits at this desk. */
export default function WindowPage(): ReactNode {
  const { t } = useWords();
  const { value: queue, problem, reload } = useResource('window-queue', readQueue, { live: LIVE });
  const open = queue?.cases.filter(({ status }) => status !== 'closed') ?? [];
  return (
    <Page lead={t('window.lead')} title={t('window.title')}>
      <div className="window-top">
        <Link className="window-register" to="/intake">
          <Icon name="intake" size="2.5rem" />
          <span>
            <strong>{t('window.register')}</strong>
            <span>{t('window.registerHint')}</span>
          </span>
        </Link>
        <Lookup />
      </div>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {queue ? (
        <div className="window-lists">
          <CasesPanel empty={t('queue.noCases')} hint={t('queue.noDeskHint')} items={open} title={t('queue.desk')} />
          <CasesPanel
            empty={t('queue.noDue')}
            hint={t('queue.noDueHint')}
            items={queue.due}
            title={t('queue.due')}
            urgent
          />
        </div>
      ) : problem ? null : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

/** Enter with a whole code opens the case at once; with its beginning, lists what begins so. */
function Lookup(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const [entered, setEntered] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const code = codeFrom(entered);
    setWrong(code === null);
    setAsked(code);
    if (code === null) return;
    const found = await readDisputes({ code }, null, new AbortController().signal).catch(() => null);
    const [only, ...others] = found?.items ?? [];
    if (only && others.length === 0) await navigate(`/disputes/${only.disputeId}`);
  };
  return (
    <Panel title={t('window.lookup')}>
      <form className="lookup" onSubmit={(event) => void submit(event)} role="search">
        <label className="visually-hidden" htmlFor="lookup-code">
          {t('list.code')}
        </label>
        <input
          aria-describedby="lookup-hint"
          autoComplete="off"
          id="lookup-code"
          onChange={(event) => setEntered(event.target.value)}
          placeholder="LD-310109-2026-000123"
          spellCheck={false}
          value={entered}
        />
        <Button icon="search" look="primary" type="submit">
          {t('list.find')}
        </Button>
      </form>
      <p className={wrong ? 'lookup-wrong small' : 'soft small'} id="lookup-hint" role={wrong ? 'alert' : undefined}>
        {t(wrong ? 'window.wrongCode' : 'window.lookupHint')}
      </p>
      {asked ? <Found code={asked} key={asked} /> : null}
    </Panel>
  );
}

function Found({ code }: { code: string }): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource<Disputes>(`lookup-${code}`, (signal) =>
    readDisputes({ code }, null, signal),
  );
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  if (!value) return <Loading lines={2} />;
  if (value.items.length === 0) return <Empty hint={t('window.notFoundHint')} title={t('window.notFound', { code })} />;
  return <DisputesTable items={value.items} />;
}
