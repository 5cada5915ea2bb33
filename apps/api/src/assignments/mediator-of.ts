import type { Viewer } from '@libs/identity';
import { forbidden } from '@platform/messaging';

/** Whom the signed-in account is on the roster. @throws DomainError `NOT_ON_THE_ROSTER` */
export function mediatorOf({ mediatorId }: Viewer): string {
  if (mediatorId === null) throw forbidden('NOT_ON_THE_ROSTER', '您的账号没有关联调解员名册，请联系管理员。');
  return mediatorId;
}
