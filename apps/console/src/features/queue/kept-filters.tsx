import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { readReference } from '../../api/endpoints';
import {
  readSavedFilters,
  removeFilter,
  saveFilter,
  type KeptFilter,
  type QueueName,
  type SaveFilter,
  type WorkFilter,
} from '../../api/queues';
import type { Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { ProblemNotice } from '../../shared/ui/states';

type KeptQueue = SaveFilter['queue'];
type Category = NonNullable<SaveFilter['filter']>['category'];

interface KeptFiltersProps {
  queue: QueueName;
  order: SaveFilter['order'];
  filter: WorkFilter;
  /** null: no filter of this queue. */
  onFilter: (filter: WorkFilter) => void;
  onKept: (kept: KeptFilter) => void;
}

/** What is shown of a queue, and the filters that the reader has kept under names of their own. */
export function KeptFilters({ queue, order, filter, onFilter, onKept }: KeptFiltersProps): ReactNode {
  const { t } = useWords();
  const [naming, setNaming] = useState(false);
  const { value, problem, reload } = useResource('queue-filters', readSavedFilters);
  const saved = useCallback(async () => {
    setNaming(false);
    await reload();
  }, [reload]);
  const { send: keep, sending, problem: refused } = useSend<SaveFilter, unknown>(saveFilter, saved);
  const { send: drop } = useSend<string, unknown>(removeFilter, reload);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    const { category, area } = filter;
    const kept = { ...(category ? { category: category as Category } : {}), ...(area ? { area } : {}) };
    void keep({ name, queue: queue as KeptQueue, order, filter: kept });
  };
  const chosen = filter.category !== undefined || filter.area !== undefined;
  return (
    <section aria-label={t('kept.title')} className="kept-filters">
      {problem ? <ProblemNotice problem={problem} /> : null}
      {refused ? <ProblemNotice problem={refused} /> : null}
      <div className="filters">
        <FilterFields filter={filter} onFilter={onFilter} />
        {chosen && !naming ? <Button onClick={() => setNaming(true)}>{t('kept.save')}</Button> : null}
        {chosen ? (
          <Button look="quiet" onClick={() => onFilter({})}>
            {t('kept.clear')}
          </Button>
        ) : null}
      </div>
      {naming && chosen ? (
        <form className="filters" onSubmit={submit}>
          <Field label={t('kept.name')}>
            <input autoFocus maxLength={40} name="name" required />
          </Field>
          <Button busy={sending} look="primary" type="submit">
            {t('kept.saveNow')}
          </Button>
        </form>
      ) : null}
      <KeptList items={value ?? []} onDrop={(filterId) => void drop(filterId)} onKept={onKept} />
    </section>
  );
}

function FilterFields({ filter, onFilter }: Pick<KeptFiltersProps, 'filter' | 'onFilter'>): ReactNode {
  const { t } = useWords();
  const { value: reference } = useResource<Reference>('reference', readReference);
  return (
    <>
      <Field label={t('kept.category')}>
        <select
          onChange={({ target }) => onFilter({ ...filter, category: target.value || undefined })}
          value={filter.category ?? ''}
        >
          <option value="">{t('kept.any')}</option>
          {(reference?.categories ?? []).map(({ value: code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('kept.area')}>
        <input
          defaultValue={filter.area ?? ''}
          inputMode="numeric"
          key={filter.area ?? ''}
          maxLength={12}
          onBlur={({ target }) => onFilter({ ...filter, area: target.value.trim() || undefined })}
        />
      </Field>
    </>
  );
}

interface KeptListProps {
  items: readonly KeptFilter[];
  onKept: (kept: KeptFilter) => void;
  onDrop: (filterId: string) => void;
}

function KeptList({ items, onKept, onDrop }: KeptListProps): ReactNode {
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <ul aria-label={t('kept.title')} className="kept-list">
      {items.map((kept) => (
        <li key={kept.filterId}>
          <button onClick={() => onKept(kept)} type="button">
            {kept.name}
          </button>
          <button
            aria-label={t('kept.remove', { name: kept.name })}
            onClick={() => onDrop(kept.filterId)}
            type="button"
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
