import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { useResource } from '../hooks/use-resource';
import { Button } from './button';
import { Empty, Loading, ProblemNotice } from './states';

interface CursorPage<Item> {
  readonly items: readonly Item[];
  /** Null: this is the last page. */
  readonly nextCursor: string | null;
}

interface CursorPagesProps<Item> {
  /** Tells this list from others; a changed filter gives the component another `key`. */
  name: string;
  read: (cursor: string | null, signal: AbortSignal) => Promise<CursorPage<Item>>;
  /** Said when the first page is empty. */
  none: string;
  children: (items: readonly Item[]) => ReactNode;
}

/** A long list page by page, as the server's cursors lead; the way back is remembered here. */
export function CursorPages<Item>({ name, read, none, children }: CursorPagesProps<Item>): ReactNode {
  const { t } = useWords();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const cursor = cursors.at(-1) ?? null;
  const { value, problem, loading, reload } = useResource(`${name}-${cursor}`, (signal) => read(cursor, signal));
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  if (!value) return <Loading lines={8} />;
  if (value.items.length === 0) return <Empty hint={t('list.noneHint')} title={none} />;
  return (
    <>
      {children(value.items)}
      <nav aria-label={t('list.pages')} className="pager">
        <Button disabled={cursors.length === 1} icon="back" onClick={() => setCursors(cursors.slice(0, -1))}>
          {t('list.before')}
        </Button>
        <span className="soft">{t('list.page', { page: cursors.length })}</span>
        <Button
          busy={loading}
          disabled={value.nextCursor === null}
          onClick={() => setCursors([...cursors, value.nextCursor])}
        >
          {t('list.next')}
        </Button>
      </nav>
    </>
  );
}
