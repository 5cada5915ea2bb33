import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { readUnread } from '../api/notices';
import { useWords } from '../i18n/words';
import { useResource } from '../shared/hooks/use-resource';
import { Icon } from '../shared/ui/icons';

const EVERY_MS = 60_000;
const MOST = 99;
/** A notice follows what it is about; the line has no topic of its own for it. */
const LIVE = { topics: ['case', 'escalation', 'assignment', 'offer', 'unassigned', 'handoff'] } as const;

interface Unread {
  readonly count: number;
  readonly readAgain: () => Promise<void>;
}

const UnreadContext = createContext<Unread>({ count: 0, readAgain: async () => undefined });

/** How many notices wait; asked again on every page, when something moves, and each minute. */
export function UnreadProvider({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  const { value, reload } = useResource('unread-notices', readUnread, { everyMs: EVERY_MS, live: LIVE });
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current === pathname) return;
    opened.current = pathname;
    void reload();
  }, [pathname, reload]);
  const unread = useMemo(() => ({ count: value ?? 0, readAgain: reload }), [value, reload]);
  return <UnreadContext value={unread}>{children}</UnreadContext>;
}

export function useUnread(): Unread {
  return use(UnreadContext);
}

export function Bell(): ReactNode {
  const { t } = useWords();
  const { count } = useUnread();
  return (
    <NavLink className="rail-button bell" to="/notices">
      <Icon name="bell" />
      <span>{t('nav.notices')}</span>
      {count > 0 ? (
        <span className="bell-count number">
          {count > MOST ? `${MOST}+` : count}
          <span className="visually-hidden">{t('notices.unread')}</span>
        </span>
      ) : null}
    </NavLink>
  );
}
