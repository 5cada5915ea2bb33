import type { ActionName } from '../../../api/types';

/** Every action this console has a form for. `satisfies` makes a wrong name a compile error; the page hides the rest. */
const NAMES = {
  reroute: true,
  'override-routing': true,
  'record-consent': true,
  refuse: true,
  accept: true,
  'tell-rights': true,
  'schedule-session': true,
  'record-session': true,
  'agree-extension': true,
  conclude: true,
  'tell-routes': true,
  'draft-agreement': true,
  'sign-agreement': true,
  'request-confirmation': true,
  'record-performance': true,
  'record-return-visit': true,
  close: true,
  'file-dossier': true,
  transfer: true,
  'answer-escalation': true,
  'report-safety': true,
} as const satisfies Readonly<Partial<Record<ActionName, true>>>;

export type FormedAction = keyof typeof NAMES;

export function isActionName(name: string): name is FormedAction {
  return Object.hasOwn(NAMES, name);
}
