import type { Session } from '@libs/contracts';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { onSignedOut } from '../api/client';
import { readSession, signIn, signOut } from '../api/endpoints';
import { dropDraftOf } from '../features/intake/draft';
import { problemFrom } from '../api/problem';

type SessionState =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'signed-out'; readonly expired: boolean }
  | { readonly phase: 'signed-in'; readonly session: Session };

interface SessionContextValue {
  readonly state: SessionState;
  readonly enter: (username: string, password: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

const SessionContext = createContext<SessionContextValue | null>(null);

export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const [state, setState] = useState<SessionState>({ phase: 'unknown' });

  useEffect(() => {
    onSignedOut(() => setState((old) => ({ phase: 'signed-out', expired: old.phase === 'signed-in' })));
    let current = true;
    readSession().then(
      (session) => current && setState({ phase: 'signed-in', session }),
      () => current && setState({ phase: 'signed-out', expired: false }),
    );
    return () => {
      current = false;
      onSignedOut(() => undefined);
    };
  }, []);

  const enter = useCallback(async (username: string, password: string) => {
    const session = await signIn({ username, password }, crypto.randomUUID());
    setState({ phase: 'signed-in', session });
  }, []);

  const leave = useCallback(async () => {
    try {
      await signOut(crypto.randomUUID());
    } catch (error) {
      if (!problemFrom(error).signedOut) throw error;
    }
    // Whoever sits here next finds nothing of what was being written.
    if (state.phase === 'signed-in') dropDraftOf(state.session.account.accountId);
    setState({ phase: 'signed-out', expired: false });
  }, [state]);

  const value = useMemo(() => ({ state, enter, leave }), [state, enter, leave]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSessionState(): SessionContextValue {
  const value = use(SessionContext);
  if (!value) throw new Error('useSessionState needs a SessionProvider above it.');
  return value;
}

/** The signed-in session; only inside the shell, which is not shown without one. */
export function useSession(): Session {
  const { state } = useSessionState();
  if (state.phase !== 'signed-in') throw new Error('useSession is for pages inside the shell.');
  return state.session;
}
