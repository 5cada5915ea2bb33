import { useSyncExternalStore } from 'react';

const asked = matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(changed: () => void): () => void {
  asked.addEventListener('change', changed);
  return () => asked.removeEventListener('change', changed);
}

/** Whether this person asked their system for less motion. */
export function useLessMotion(): boolean {
  return useSyncExternalStore(subscribe, () => asked.matches);
}
