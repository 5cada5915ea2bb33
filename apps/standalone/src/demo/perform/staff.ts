import type { Actor, Role } from '@platform/messaging';
import { accountIdOf, DEMO_ACCOUNTS, mediatorOf } from '../people/demo-accounts.js';
import type { DemoMediator } from '../people/demo-mediators.js';
import type { DemoOrganisation } from '../people/demo-organisations.js';

const DESK_ROLES: readonly Role[] = ['clerk', 'coordinator', 'partner'];
const OWN_PEOPLE: ReadonlySet<DemoOrganisation['kind']> = new Set([
  'community-committee',
  'village-committee',
  'street-committee',
  'town-committee',
  'enterprise-committee',
  'industry-committee',
  'social-organisation',
  'studio',
  'judicial-office',
  'dispute-centre',
  'justice-bureau',
]);

/** Who acted: the demo accounts where there is one, else a member of staff who has none. */
export class Staff {
  private readonly kinds: ReadonlyMap<string, DemoOrganisation['kind']>;
  private readonly mediatorAccounts: ReadonlyMap<string, string>;
  private readonly mediators: ReadonlyMap<string, DemoMediator>;

  constructor(organisations: readonly DemoOrganisation[], mediators: readonly DemoMediator[]) {
    this.kinds = new Map(organisations.map((one) => [one.organisationId, one.kind]));
    this.mediators = new Map(mediators.map((one) => [one.mediatorId, one]));
    this.mediatorAccounts = new Map(
      DEMO_ACCOUNTS.flatMap((demo): [string, string][] => {
        const mediator = mediatorOf(demo, mediators);
        return mediator ? [[mediator.mediatorId, demo.username]] : [];
      }),
    );
  }

  /** Somebody at the desk of a body. */
  of(organisationId: string): Actor {
    const known = DEMO_ACCOUNTS.find(
      (demo) => demo.organisationId === organisationId && DESK_ROLES.includes(demo.role),
    );
    const kind = this.kinds.get(organisationId);
    const role: Role = kind && OWN_PEOPLE.has(kind) ? 'coordinator' : 'partner';
    return known
      ? { id: accountIdOf(known.username), role: known.role, organisationId }
      : { id: accountIdOf(`staff.${organisationId}`), role, organisationId };
  }

  /** The coordinator of a body, who alone may override the rules. */
  coordinatorOf(organisationId: string): Actor {
    const known = DEMO_ACCOUNTS.find((demo) => demo.organisationId === organisationId && demo.role === 'coordinator');
    return { id: accountIdOf(known?.username ?? `head.${organisationId}`), role: 'coordinator', organisationId };
  }

  /** Who holds a post of a body; null: nobody. */
  mediatorAt(organisationId: string, post: number): string | null {
    const posts = [...this.mediators.values()].filter((one) => one.organisationId === organisationId);
    return posts[post]?.mediatorId ?? null;
  }

  mediator(mediatorId: string): Actor {
    const username = this.mediatorAccounts.get(mediatorId) ?? `person.${mediatorId}`;
    const organisationId = this.mediators.get(mediatorId)?.organisationId ?? null;
    return { id: accountIdOf(username), role: 'mediator', organisationId };
  }
}
