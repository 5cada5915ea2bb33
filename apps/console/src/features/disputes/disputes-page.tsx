import { type FormEvent, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { readDisputes, readReference } from '../../api/endpoints';
import type { DisputeFilter, Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { CursorPages } from '../../shared/ui/cursor-pages';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { DisputesTable } from './disputes-table';

const FILTERS = ['code', 'status', 'category', 'channel', 'overdue'] as const;

function filterOf(search: URLSearchParams): DisputeFilter {
  return Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
}

/** The list behind every number: the filter lives in the address, so a list can be sent to a colleague. */
export default function DisputesPage(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const { permissions } = useSession();
  return (
    <Page
      aside={
        permissions.includes('dispute:register') ? (
          <Link className="button button-primary" to="/intake">
            <Icon name="intake" />
            {t('nav.intake')}
          </Link>
        ) : null
      }
      lead={t('list.lead')}
      title={t('nav.disputes')}
    >
      <FilterBar filter={filter} key={search.toString()} onChange={(next) => setSearch(next)} />
      <CursorPages
        key={`pages-${search.toString()}`}
        name="disputes"
        none={t('list.none')}
        read={(cursor, signal) => readDisputes(filter, cursor, signal)}
      >
        {(items) => <DisputesTable items={items} />}
      </CursorPages>
    </Page>
  );
}

interface FilterBarProps {
  filter: DisputeFilter;
  onChange: (next: Record<string, string>) => void;
}

function FilterBar({ filter, onChange }: FilterBarProps): ReactNode {
  const { t } = useWords();
  const { value: reference } = useResource<Reference>('reference', readReference);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const chosen = FILTERS.map((name) => [name, String(entered.get(name) ?? '').trim()] as const);
    onChange(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
  }

  return (
    <form className="filters" key={reference ? 'ready' : 'waiting'} onSubmit={submit} role="search">
      <label>
        <span>{t('list.code')}</span>
        <input defaultValue={filter.code} name="code" placeholder="LD-" spellCheck={false} />
      </label>
      <Choice chosen={filter.status} label={t('list.status')} name="status" options={reference?.statuses} />
      <Choice chosen={filter.category} label={t('list.category')} name="category" options={reference?.categories} />
      <Choice chosen={filter.channel} label={t('list.channel')} name="channel" options={reference?.channels} />
      <label className="filter-tick">
        <input defaultChecked={filter.overdue === 'true'} name="overdue" type="checkbox" value="true" />
        <span>{t('list.overdueOnly')}</span>
      </label>
      <div className="button-row">
        <Button icon="search" look="primary" type="submit">
          {t('list.find')}
        </Button>
        {Object.keys(filter).length > 0 ? (
          <Button look="quiet" onClick={() => onChange({})}>
            {t('list.clear')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  chosen: string | undefined;
  options: Reference['statuses'] | undefined;
}

function Choice({ name, label, chosen, options }: ChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <label>
      <span>{label}</span>
      <select defaultValue={chosen ?? ''} name={name}>
        <option value="">{t('list.any')}</option>
        {options?.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
