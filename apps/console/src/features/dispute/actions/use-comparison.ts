import { useCallback, useEffect, useState } from 'react';
import type { DisputePage } from '../../../api/types';
import type { ActionForm } from './action-form';

/** How a case that moved on touches the form that is open: not at all, in what the form starts with, or it is past that step. */
export type Overlap = 'none' | 'overlaps' | 'gone';

function overlapOf(action: string, { initial }: ActionForm, opened: DisputePage, now: DisputePage): Overlap {
  if (!now.allowedActions.some((one) => one.action === action)) return 'gone';
  return JSON.stringify(initial(opened)) === JSON.stringify(initial(now)) ? 'none' : 'overlaps';
}

export interface Comparison {
  /** The case as it stood when the form was opened. */
  readonly opened: DisputePage;
  /** Null: nothing is compared. */
  readonly overlap: Overlap | null;
  /** Reads the case again and puts it beside what was typed. */
  readonly compare: () => Promise<void>;
  readonly settle: () => void;
}

interface Compared {
  readonly action: string;
  readonly form: ActionForm;
  readonly dispute: DisputePage;
  /** The server refused what was sent because the case had moved on. */
  readonly stale: boolean;
  readonly reread: () => Promise<void>;
}

/** What was typed against the case as it stands now: when the server refuses, or when somebody asks. */
export function useComparison({ action, form, dispute, stale, reread }: Compared): Comparison {
  const [opened] = useState(dispute);
  const [compared, setCompared] = useState(false);
  const compare = useCallback(async () => {
    await reread();
    setCompared(true);
  }, [reread]);
  useEffect(() => {
    if (stale) void compare();
  }, [stale, compare]);
  const settle = useCallback(() => setCompared(false), []);
  return { opened, overlap: compared ? overlapOf(action, form, opened, dispute) : null, compare, settle };
}
