import type { DisputePage } from '../../api/types';
import type { Words } from '../../i18n/words';

export function titleOf({ title, category }: DisputePage, t: Words['t']): string {
  return title ?? t('case.untitled', { category });
}

export function leadOf({ code, ownerOrganisationName }: DisputePage, t: Words['t']): string {
  return `${code} · ${ownerOrganisationName ?? t('case.ownerUnknown')}`;
}
