import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { Icon } from './icons';

type Say = (text: string) => void;

const ToastContext = createContext<Say>(() => undefined);

const SHOWN_MS = 5_000;

/** One line at the foot of the window after something was done; read out by screen readers. */
export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [text, setText] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText(next);
    timer.current = setTimeout(() => setText(null), SHOWN_MS);
  }, []);
  const value = useMemo(() => say, [say]);
  return (
    <ToastContext value={value}>
      {children}
      <div aria-live="polite" className="toast-place" role="status">
        {text ? (
          <p className="toast">
            <Icon name="check" />
            {text}
          </p>
        ) : null}
      </div>
    </ToastContext>
  );
}

export function useToast(): Say {
  return use(ToastContext);
}
