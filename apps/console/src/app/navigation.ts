import type { PermissionName, RoleName } from '@libs/contracts';
import type { WordKey } from '../i18n/zh';
import type { IconName } from '../shared/ui/icons';

export interface Place {
  readonly path: string;
  readonly word: WordKey;
  readonly icon: IconName;
  readonly permission: PermissionName;
}

/** What each page needs (design.md 1). The server checks every request again; this only keeps the menu short. */
export const PLACES: readonly Place[] = [
  { path: '/queue', word: 'nav.queue', icon: 'queue', permission: 'queue:read' },
  { path: '/intake', word: 'nav.intake', icon: 'intake', permission: 'dispute:register' },
  { path: '/disputes', word: 'nav.disputes', icon: 'cases', permission: 'dispute:list' },
  { path: '/handoffs', word: 'nav.handoffs', icon: 'handoffs', permission: 'handoff:list' },
  { path: '/figures', word: 'nav.figures', icon: 'figures', permission: 'figures:read' },
];

const HOMES: Partial<Record<RoleName, string>> = {
  clerk: '/intake',
  mediator: '/queue',
  coordinator: '/queue',
  partner: '/handoffs',
  leader: '/figures',
};

export function placesFor(permissions: readonly string[]): readonly Place[] {
  return PLACES.filter((place) => permissions.includes(place.permission));
}

/** The page a role opens first; null when nothing here is meant for it. */
export function homeFor(role: RoleName, permissions: readonly string[]): string | null {
  const places = placesFor(permissions);
  return (places.find(({ path }) => path === HOMES[role]) ?? places[0])?.path ?? null;
}
