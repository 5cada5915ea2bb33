import { useCallback, useEffect, useRef, useState } from 'react';
import { readAlone } from '../../api/client';
import { useWords } from '../../i18n/words';
import { Problem, problemFrom } from '../../api/problem';
import { useLive, type LiveInterest } from '../../live/use-live';

export interface Resource<Value> {
  readonly value: Value | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

interface Options {
  /** Reads only when this holds; default always. */
  readonly when?: boolean;
  /** Reads again this often, quietly, while the tab is visible. */
  readonly everyMs?: number;
  /** Reads again, quietly, when the server says that one of these changed. */
  readonly live?: LiveInterest;
}

/**
 * Reads something when `name` changes and on demand. While it reads again, the old value stays on the page; an answer
 * that comes too late (a newer read has begun, the page is gone) is dropped.
 */
export function useResource<Value>(
  name: string,
  load: (signal: AbortSignal) => Promise<Value>,
  { when = true, everyMs, live }: Options = {},
): Resource<Value> {
  const [state, setState] = useState<{ name: string; value: Value | null; problem: Problem | null; loading: boolean }>({
    name,
    value: null,
    problem: null,
    loading: true,
  });
  // Fixed words of the server are heard in the chosen language: another language, another reading.
  const { gloss } = useWords();
  const loader = useRef(load);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    loader.current = load;
  });

  const readAgain = useCallback(
    async (byItself: boolean) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      if (byItself) readAlone(controller.signal);
      setState((old) =>
        old.name === name ? { ...old, loading: true } : { name, value: null, problem: null, loading: true },
      );
      try {
        const value = await loader.current(controller.signal);
        if (!controller.signal.aborted) setState({ name, value, problem: null, loading: false });
      } catch (error) {
        if (!controller.signal.aborted) setState((old) => ({ ...old, problem: problemFrom(error), loading: false }));
      }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [name, gloss],
  );
  const reload = useCallback(() => readAgain(false), [readAgain]);

  useEffect(() => {
    if (when) void reload();
    return () => running.current?.abort();
  }, [reload, when]);

  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void readAgain(true);
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, readAgain]);

  useLive(live, () => void readAgain(true));

  return { value: state.name === name ? state.value : null, problem: state.problem, loading: state.loading, reload };
}
