import { useCallback, useEffect, useRef, useState } from 'react';
import { findDuplicates } from '../../api/endpoints';
import type { Problem } from '../../api/problem';
import type { Duplicates, DuplicatesQuestion } from '../../api/types';
import { useResource } from '../../shared/hooks/use-resource';
import { duplicatesQuestion, type Known } from './duplicates-question';

/** A person who types has paused. */
const PAUSE_MS = 800;

const NOTHING: Duplicates = { items: [] };

interface Found {
  readonly items: Duplicates['items'];
  readonly problem: Problem | null;
  /** To be told of every change of the form. */
  readonly watch: (known: Known) => void;
}

/** Cases that may be the one being entered, asked for again whenever what is known has changed and the typing has paused. */
export function useDuplicates(): Found {
  const [question, setQuestion] = useState<DuplicatesQuestion | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const watch = useCallback((known: Known) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setQuestion(duplicatesQuestion(known)), PAUSE_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { value, problem } = useResource(JSON.stringify(question), (signal) =>
    question ? findDuplicates(question, signal) : Promise.resolve(NOTHING),
  );
  return { items: value?.items ?? NOTHING.items, problem, watch };
}
