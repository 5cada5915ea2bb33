import type { Viewer } from '@libs/identity';
import { partnerIdOf } from '@libs/partners';
import { refused } from '@platform/messaging';

/** @throws DomainError: people of a partner have no keys and no digest; only systems do */
export function systemOf(viewer: Viewer): { readonly partnerId: string; readonly organisationId: string } {
  const partnerId = partnerIdOf(viewer.accountId);
  if (partnerId === null || viewer.organisationId === null) {
    throw refused('SYSTEMS_ONLY', '该接口供协作单位系统使用，请用系统令牌调用。');
  }
  return { partnerId, organisationId: viewer.organisationId };
}
