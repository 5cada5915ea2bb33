import { type CommandMetadata, forbidden, type Role } from '@platform/messaging';

const KEEPERS: readonly Role[] = ['coordinator', 'administrator', 'system'];

/** The justice administration keeps the lists of bodies and mediators (人民调解法 第十条); imports act as the system. */
export function requireRosterKeeper({ actor }: CommandMetadata): void {
  if (!KEEPERS.includes(actor.role)) {
    throw forbidden('ROSTER_KEEPER_ONLY', '名册由司法行政机关维护，请联系司法所或管理员办理。', {
      source: '人民调解法 第十条',
    });
  }
}
