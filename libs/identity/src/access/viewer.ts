import type { Actor, Role } from '@platform/messaging';

/** Who asks, as every query handler gets it. */
export interface Viewer {
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  /** Set for mediators: their id in the roster. */
  readonly mediatorId: string | null;
  /** Area of a leader or coordinator; hierarchical prefix of division codes. */
  readonly areaCode: string | null;
}

/** Area whose accounts and bodies an administrator keeps; null: the whole city, or no administrator. */
export const keptAreaOf = ({ role, areaCode }: Viewer): string | null => (role === 'administrator' ? areaCode : null);

/** For automatic steps that must read everything: imports, demo, verification. */
export const systemViewer = (name: string): Viewer => ({
  accountId: name,
  role: 'system',
  organisationId: null,
  mediatorId: null,
  areaCode: null,
});

export const actorOf = (viewer: Viewer): Actor => ({
  id: viewer.accountId,
  role: viewer.role,
  organisationId: viewer.organisationId,
});
