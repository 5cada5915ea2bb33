import { useCallback, useRef, useState } from 'react';
import { problemFrom, type Problem } from '../../api/problem';

export interface Sender<Input> {
  readonly send: (input: Input) => Promise<void>;
  readonly sending: boolean;
  readonly problem: Problem | null;
  readonly forget: () => void;
}

/**
 * Sends one command per click. The key of a click is kept until the server has answered, so that pressing again after a
 * broken connection repeats the same request instead of doing the thing twice; an answer (good or bad) ends the key.
 */
export function useSend<Input, Answer>(
  command: (input: Input, idempotencyKey: string) => Promise<Answer>,
  onDone: (answer: Answer) => void | Promise<void>,
): Sender<Input> {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = useRef<{ id: string; body: string } | null>(null);

  const send = useCallback(
    async (input: Input) => {
      const body = JSON.stringify(input);
      if (key.current?.body !== body) key.current = { id: crypto.randomUUID(), body };
      setSending(true);
      setProblem(null);
      try {
        const answer = await command(input, key.current.id);
        key.current = null;
        await onDone(answer);
      } catch (error) {
        const failed = problemFrom(error);
        if (failed.status !== 0) key.current = null;
        setProblem(failed);
      } finally {
        setSending(false);
      }
    },
    [command, onDone],
  );

  return { send, sending, problem, forget: useCallback(() => setProblem(null), []) };
}
