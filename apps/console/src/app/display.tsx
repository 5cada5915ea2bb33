import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { useRemembered } from '../shared/hooks/use-remembered';
import type { TypeSize } from './theme';

interface Display {
  readonly size: TypeSize;
  readonly toggleSize: () => void;
}

const DisplayContext = createContext<Display>({ size: 'normal', toggleSize: () => undefined });

const SIZES = ['normal', 'large'] as const;

/** Large type (长辈版): the root font size grows, and everything measured in rem with it. */
export function DisplayProvider({ children }: { children: ReactNode }): ReactNode {
  const [size, setSize] = useRemembered<TypeSize>('liandiao.type', SIZES, 'normal');
  useEffect(() => {
    document.documentElement.dataset['type'] = size;
  }, [size]);
  const display = useMemo(
    () => ({ size, toggleSize: () => setSize(size === 'large' ? 'normal' : 'large') }),
    [size, setSize],
  );
  return <DisplayContext value={display}>{children}</DisplayContext>;
}

export function useDisplay(): Display {
  return use(DisplayContext);
}
