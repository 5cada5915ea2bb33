import type { FormedAction } from './action-names';

/** What is usually done next in the same sitting; offered beside the button that confirms. */
const NEXT: Readonly<Record<string, FormedAction>> = {
  'tell-rights': 'schedule-session',
  'schedule-session': 'record-session',
  'record-session': 'draft-agreement',
  'draft-agreement': 'sign-agreement',
  'record-performance': 'record-return-visit',
  'record-return-visit': 'close',
  close: 'file-dossier',
} satisfies Partial<Record<FormedAction, FormedAction>>;

export const nextAfter = (action: string): FormedAction | null => NEXT[action] ?? null;
