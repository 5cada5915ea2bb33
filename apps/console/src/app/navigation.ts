import type { PermissionName, RoleName } from '@libs/contracts';
import type { WordKey } from '../i18n/zh';
import type { IconName } from '../shared/ui/icons';

export interface Place {
  readonly path: string;
  readonly word: WordKey;
  readonly icon: IconName;
  readonly permission: PermissionName;
  /** Only for these; default: for everybody with the permission. */
  readonly roles?: readonly RoleName[];
}

/** What each page needs (design.md 1). The server checks every request again; this only keeps the menu short. */
export const PLACES: readonly Place[] = [
  { path: '/window', word: 'nav.window', icon: 'window', permission: 'dispute:register', roles: ['clerk'] },
  { path: '/system', word: 'nav.system', icon: 'system', permission: 'account:manage' },
  { path: '/queue', word: 'nav.queue', icon: 'queue', permission: 'queue:read' },
  { path: '/intake', word: 'nav.intake', icon: 'intake', permission: 'dispute:register' },
  { path: '/tips', word: 'nav.tips', icon: 'speech', permission: 'tip:handle' },
  { path: '/tips', word: 'tips.title', icon: 'speech', permission: 'tip:report' },
  { path: '/disputes', word: 'nav.disputes', icon: 'cases', permission: 'dispute:list' },
  { path: '/supervision', word: 'nav.supervision', icon: 'seal', permission: 'dispute:supervise' },
  { path: '/handoffs', word: 'nav.handoffs', icon: 'handoffs', permission: 'handoff:list' },
  { path: '/emergencies', word: 'nav.emergencies', icon: 'alert', permission: 'emergency:read' },
  { path: '/batch', word: 'nav.batch', icon: 'people', permission: 'assignment:assign' },
  { path: '/roster', word: 'nav.roster', icon: 'people', permission: 'roster:read' },
  { path: '/board', word: 'nav.board', icon: 'system', permission: 'figures:read' },
  { path: '/figures', word: 'nav.figures', icon: 'figures', permission: 'figures:read' },
  { path: '/editions', word: 'nav.editions', icon: 'paper', permission: 'figures:read' },
  { path: '/rules', word: 'nav.rules', icon: 'paper', permission: 'rules:read' },
  { path: '/clocks', word: 'nav.clocks', icon: 'clock', permission: 'rules:read' },
  { path: '/calendar', word: 'nav.calendar', icon: 'calendar', permission: 'rules:read' },
  { path: '/templates', word: 'nav.templates', icon: 'paper', permission: 'template:keep' },
  { path: '/accounts', word: 'nav.accounts', icon: 'people', permission: 'account:list' },
  { path: '/partners', word: 'nav.partners', icon: 'handoffs', permission: 'partner:keep' },
  { path: '/dead-letters', word: 'nav.deadLetters', icon: 'alert', permission: 'operations:redrive' },
  { path: '/audit', word: 'nav.audit', icon: 'audit', permission: 'audit:verify' },
];

const HOMES: Partial<Record<RoleName, string>> = {
  clerk: '/window',
  mediator: '/queue',
  coordinator: '/queue',
  partner: '/handoffs',
  leader: '/board',
  reporter: '/tips',
  administrator: '/system',
  auditor: '/audit',
  'security-officer': '/accounts',
};

export function placesFor(role: RoleName, permissions: readonly string[]): readonly Place[] {
  return PLACES.filter(({ permission, roles }) => permissions.includes(permission) && (roles?.includes(role) ?? true));
}

/** The page a role opens first; null when nothing here is meant for it. */
export function homeFor(role: RoleName, permissions: readonly string[]): string | null {
  const places = placesFor(role, permissions);
  return (places.find(({ path }) => path === HOMES[role]) ?? places[0])?.path ?? null;
}
