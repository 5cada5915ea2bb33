import type { ReactNode } from 'react';
import { readDemoAccounts } from '../../api/endpoints';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Icon } from '../../shared/ui/icons';

interface DemoAccountsProps {
  busy: string | null;
  onChoose: (username: string, password: string) => Promise<void>;
}

/** One card per demo person, only where the server is a demo. */
export function DemoAccounts({ busy, onChoose }: DemoAccountsProps): ReactNode {
  const { t } = useWords();
  const { value } = useResource('demo-accounts', readDemoAccounts);
  if (!value || value.length === 0) return null;
  return (
    <section aria-labelledby="demo-title" className="demo">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <p className="soft small">{t('signIn.demoHint')}</p>
      <ul className="demo-cards">
        {value.map((account) => (
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
    </section>
  );
}
