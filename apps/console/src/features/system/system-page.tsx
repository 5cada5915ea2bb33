import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readAccounts, readHealth, type HealthReady } from '../../api/administration';
import { useSession } from '../../app/session';
import { placesFor } from '../../app/navigation';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { ToDo } from './to-do';
import './system.css';

const STATES = ['active', 'pending', 'locked', 'disabled'] as const;

/** What an administrator looks at first: do people get in, is the program well, and where things are kept. */
export default function SystemPage(): ReactNode {
  const { t } = useWords();
  const { account, permissions } = useSession();
  const places = placesFor(account.role, permissions).filter(({ path }) => path !== '/system');
  return (
    <Page lead={account.displayName} title={t('nav.system')}>
      <div className="stack">
        {permissions.includes('rules:keep') ? <ToDo /> : null}
        <AccountTiles />
        <Panel title={t('system.places')}>
          <ul className="places">
            {places.map(({ path, word, icon }) => (
              <li key={path}>
                <Link className="place" to={path}>
                  <Icon name={icon} size="1.75rem" />
                  <span>{t(word)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
        <Health />
      </div>
    </Page>
  );
}

function AccountTiles(): ReactNode {
  const { t, term } = useWords();
  const { value, problem, reload } = useResource('account-states', async (signal) =>
    Promise.all(STATES.map(async (state) => (await readAccounts({ state, limit: 1 }, signal)).total)),
  );
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  return (
    <section aria-label={t('system.accounts')} className="tiles">
      {STATES.map((state, index) => (
        <Link
          className={`tile ${state === 'locked' && value?.[index] ? 'tile-late' : ''}`}
          key={state}
          to={`/accounts?state=${state}`}
        >
          <span className="tile-number">{value?.[index] ?? '…'}</span>
          <span>{t('system.accountsIn', { state: term('accountState', state) })}</span>
        </Link>
      ))}
    </section>
  );
}

const EVERY_MS = 15_000;

function Health(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('health', readHealth, { everyMs: EVERY_MS });
  return (
    <Panel title={t('system.health')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Checks health={value} /> : problem ? null : <Loading lines={4} />}
    </Panel>
  );
}

function Checks({ health }: { health: HealthReady }): ReactNode {
  const { t, term } = useWords();
  const behind = health.views.filter(({ state, lagSeconds }) => state !== 'live' && lagSeconds > 0);
  return (
    <>
      <p className="chips">
        <Chip tone={health.status === 'ready' ? 'good' : 'late'}>{term('healthStatus', health.status)}</Chip>
        {health.checks.map(({ name, ok }) => (
          <Chip key={name} tone={ok ? 'good' : 'late'}>
            {term('healthCheck', name)}
          </Chip>
        ))}
      </p>
      <p className="soft small health-line">
        {t('system.views', { count: health.views.length, position: health.head, behind: behind.length })}
      </p>
      {behind.length > 0 ? (
        <ul className="rows">
          {behind.map(({ name, state, lagSeconds }) => (
            <li key={name}>
              <span className="number">{name}</span> · {state} · {t('system.lag', { seconds: Math.round(lagSeconds) })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
