import type { ReactNode } from 'react';
import { readDemoAccounts } from '../../api/endpoints';
import type { DemoAccounts as Answer } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Icon } from '../../shared/ui/icons';

type Account = Answer['items'][number];

interface DemoAccountsProps {
  busy: string | null;
  onChoose: (username: string, password: string) => Promise<void>;
}

/** One card per demo person, only where the server is a demo: one of each role first, the others folded away. */
export function DemoAccounts({ busy, onChoose }: DemoAccountsProps): ReactNode {
  const { t } = useWords();
  const { value } = useResource('demo-accounts', readDemoAccounts);
  if (!value || value.length === 0) return null;
  const first = value.filter(({ role }, index) => value.findIndex((one) => one.role === role) === index);
  const others = value.filter((account) => !first.includes(account));
  return (
    <section aria-labelledby="demo-title" className="demo">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <p className="soft small">{t('signIn.demoHint')}</p>
      <Cards accounts={first} busy={busy} onChoose={onChoose} />
      {others.length > 0 ? (
        <details className="more demo-more">
          <summary>{t('signIn.demoMore', { count: others.length })}</summary>
          <Cards accounts={others} busy={busy} onChoose={onChoose} />
        </details>
      ) : null}
    </section>
  );
}

function Cards({ accounts, busy, onChoose }: DemoAccountsProps & { accounts: readonly Account[] }): ReactNode {
  return (
    <ul className="demo-cards">
      {accounts.map((account) => (
        <li key={account.username}>
          <button
            aria-busy={busy === account.username || undefined}
            className="demo-card"
            disabled={busy !== null}
            onClick={() => void onChoose(account.username, account.password)}
            type="button"
          >
            <span className="demo-role">{account.roleTitle}</span>
            <span className="demo-name">{account.displayName}</span>
            <span className="demo-place">{account.organisationName}</span>
            <Icon name="arrow" />
          </button>
        </li>
      ))}
    </ul>
  );
}
