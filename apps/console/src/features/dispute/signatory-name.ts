import type { Agreement, DisputePage } from '../../api/types';
import type { useWords } from '../../i18n/words';
import { partyName } from './party-name';

type Signatory = Pick<Agreement['signatories'][number], 'kind' | 'id'>;

export function signatoryName(
  { kind, id }: Signatory,
  dispute: DisputePage,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (kind === 'party') return partyName(dispute.parties, id, '');
  if (kind === 'mediator') {
    const episode = dispute.episodes.find(({ mediatorId }) => mediatorId === id);
    return t('signatory.mediator', { name: episode?.mediatorName ?? '' });
  }
  const episode = dispute.episodes.find(({ organisationId }) => organisationId === id);
  return t('signatory.seal', { name: episode?.organisationName ?? '' });
}
