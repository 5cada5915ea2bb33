import type { Viewer } from '@libs/identity';
import { forbidden } from '@platform/messaging';

export const isMediator = ({ role, mediatorId }: Viewer): boolean => role === 'mediator' && mediatorId !== null;

/** @throws DomainError `PAPER_FOR_MEDIATORS_ONLY`: minutes are for the mediators of the case (design.md 6.4) */
export function requireMediator(viewer: Viewer): void {
  if (isMediator(viewer)) return;
  throw forbidden('PAPER_FOR_MEDIATORS_ONLY', '该文书载有调解过程内容，仅限本案调解员制作和查阅。', {
    source: '人民调解法 15；特邀调解规定 28',
  });
}
