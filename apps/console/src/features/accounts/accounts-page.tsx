import { useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { readAccounts, type AccountItem } from '../../api/administration';
import { readReference } from '../../api/endpoints';
import type { Reference } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { AccountSheet, type AccountTask } from './account-sheet';
import { AccountsTable } from './accounts-table';

const PER_PAGE = 50;
const FILTERS = ['text', 'role', 'state'] as const;

/** Who may sign in: an administrator keeps the list, a security officer lets new ones in. */
export default function AccountsPage(): ReactNode {
  const { t } = useWords();
  const { permissions } = useSession();
  const [search, setSearch] = useSearchParams();
  const [task, setTask] = useState<AccountTask | null>(null);
  const offset = Number(search.get('offset') ?? 0);
  const filter = Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]));
  const { value, problem, reload } = useResource(`accounts-${search.toString()}`, (signal) =>
    readAccounts({ ...filter, offset, limit: PER_PAGE }, signal),
  );
  const turn = (next: number): void =>
    setSearch((old) => {
      old.set('offset', String(next));
      return old;
    });
  return (
    <Page
      aside={
        permissions.includes('account:manage') ? (
          <Button icon="intake" look="primary" onClick={() => setTask({ kind: 'create' })}>
            {t('accounts.create')}
          </Button>
        ) : null
      }
      lead={t(permissions.includes('account:approve') ? 'accounts.leadApprove' : 'accounts.lead')}
      title={t('nav.accounts')}
    >
      <Filters key={search.toString()} onChange={setSearch} search={search} />
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <List items={value.items} onTask={setTask} /> : problem ? null : <Loading lines={8} />}
      {value && value.total > PER_PAGE ? (
        <nav aria-label={t('list.pages')} className="pager">
          <Button disabled={offset === 0} icon="back" onClick={() => turn(Math.max(0, offset - PER_PAGE))}>
            {t('list.before')}
          </Button>
          <span className="soft">{t('list.page', { page: Math.floor(offset / PER_PAGE) + 1 })}</span>
          <Button disabled={offset + PER_PAGE >= value.total} onClick={() => turn(offset + PER_PAGE)}>
            {t('list.next')}
          </Button>
        </nav>
      ) : null}
      {task ? <AccountSheet onClose={() => setTask(null)} onDone={reload} task={task} /> : null}
    </Page>
  );
}

function List({ items, onTask }: { items: readonly AccountItem[]; onTask: (task: AccountTask) => void }): ReactNode {
  const { t } = useWords();
  if (items.length === 0) return <Empty hint={t('list.noneHint')} title={t('accounts.none')} />;
  return <AccountsTable items={items} onTask={onTask} />;
}

interface FiltersProps {
  search: URLSearchParams;
  onChange: (next: Record<string, string>) => void;
}

function Filters({ search, onChange }: FiltersProps): ReactNode {
  const { t, term } = useWords();
  const { value: reference } = useResource<Reference>('reference', readReference);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const chosen = FILTERS.map((name) => [name, String(entered.get(name) ?? '').trim()] as const);
    onChange(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
  };
  return (
    <form className="filters" key={reference ? 'ready' : 'waiting'} onSubmit={submit} role="search">
      <Field label={t('accounts.text')}>
        <input defaultValue={search.get('text') ?? ''} name="text" spellCheck={false} />
      </Field>
      <Field label={t('accounts.role')}>
        <select defaultValue={search.get('role') ?? ''} name="role">
          <option value="">{t('list.any')}</option>
          {reference?.roles.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('list.status')}>
        <select defaultValue={search.get('state') ?? ''} name="state">
          <option value="">{t('list.any')}</option>
          {['active', 'pending', 'locked', 'disabled'].map((state) => (
            <option key={state} value={state}>
              {term('accountState', state)}
            </option>
          ))}
        </select>
      </Field>
      <div className="button-row">
        <Button icon="search" look="primary" type="submit">
          {t('list.find')}
        </Button>
      </div>
    </form>
  );
}
