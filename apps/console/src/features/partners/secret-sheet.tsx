import type { ReactNode } from 'react';
import type { PartnerSecret } from '../../api/partners';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';

/** Shown here once and nowhere else. */
export function SecretSheet({ secret, onClose }: { secret: PartnerSecret; onClose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Sheet onClose={onClose} title={secret.clientId}>
      <p>{t('partners.secret')}</p>
      <output className="secret">{secret.clientSecret}</output>
      <div className="button-row">
        <Button look="primary" onClick={onClose}>
          {t('partners.secretNoted')}
        </Button>
      </div>
    </Sheet>
  );
}
