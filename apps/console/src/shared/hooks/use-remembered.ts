import { useCallback, useState } from 'react';

/** A setting of this browser (language, type size). Without storage it lasts until the page is closed. */
export function useRemembered<Value extends string>(
  key: string,
  allowed: readonly Value[],
  initial: Value,
): [Value, (next: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const stored = readStorage(key);
    return allowed.find((option) => option === stored) ?? initial;
  });
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      writeStorage(key, next);
    },
    [key],
  );
  return [value, set];
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the default stands
  }
}

function writeStorage(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return; // storage is switched off or full: the choice holds for this page only
  }
}
