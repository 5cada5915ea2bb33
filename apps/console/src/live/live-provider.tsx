import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { seePosition } from '../api/client';
import { readSession } from '../api/endpoints';
import { useSession } from '../app/session';
import { LiveLine } from './live-line';

const LiveContext = createContext<LiveLine | null>(null);

/** One line for all pages of the signed-in person; signing out closes it. */
export function LiveProvider({ children }: { children: ReactNode }): ReactNode {
  const { accountId } = useSession().account;
  const [line, setLine] = useState<LiveLine | null>(null);
  useEffect(() => {
    // Asking for the session leads to the sign-in page when it is over; any other answer changes nothing.
    const opened = new LiveLine({ accountId, onRefused: () => void readSession().catch(() => undefined) });
    opened.listen((heard) => heard !== 'everything' && seePosition(heard.position));
    setLine(opened);
    return () => opened.close();
  }, [accountId]);
  return <LiveContext value={line}>{children}</LiveContext>;
}

export function useLiveLine(): LiveLine | null {
  return use(LiveContext);
}
