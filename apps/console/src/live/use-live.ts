import type { LiveChange, LiveTopic } from '@libs/contracts';
import { useEffect, useRef } from 'react';
import { useLiveLine } from './live-provider';
import type { Heard } from './live-line';

export interface LiveInterest {
  readonly topics: readonly LiveTopic[];
  /** Only this record, of the first topic. */
  readonly id?: string;
  /** Hears nothing while something is being typed that a new reading would disturb; told once afterwards. */
  readonly paused?: boolean;
}

const GATHER_MS = 200;

/**
 * Calls `onChange` when something of these topics changed, once for many changes that come together, and not before the
 * tab is looked at. Give the hook to whatever reads: `useResource(name, load, { live: { topics: ['case'], id } })`.
 */
export function useLive(interest: LiveInterest | undefined, onChange: (changes: readonly LiveChange[]) => void): void {
  const line = useLiveLine();
  const { topics = [], id, paused = false } = interest ?? {};
  const wanted = topics.join(' ');
  const latest = useRef(onChange);
  const waiting = useRef<{ changes: LiveChange[]; any: boolean }>({ changes: [], any: false });
  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    if (!line || wanted === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = (): void => {
      timer = undefined;
      if (paused || document.visibilityState !== 'visible' || !waiting.current.any) return;
      const { changes } = waiting.current;
      waiting.current = { changes: [], any: false };
      latest.current(changes);
    };
    const soon = (): void => {
      timer ??= setTimeout(flush, GATHER_MS);
    };
    const stop = line.listen((heard) => {
      if (!concerns(heard, wanted.split(' '), id)) return;
      waiting.current.any = true;
      if (heard !== 'everything') waiting.current.changes.push(heard);
      soon();
    });
    soon();
    document.addEventListener('visibilitychange', soon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', soon);
      stop();
    };
  }, [line, wanted, id, paused]);
}

function concerns(heard: Heard, topics: readonly string[], id: string | undefined): boolean {
  if (heard === 'everything') return true;
  return topics.includes(heard.topic) && (id === undefined || heard.id === id);
}
