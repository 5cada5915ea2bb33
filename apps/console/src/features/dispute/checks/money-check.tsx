import type { ReactNode } from 'react';
import type { DisputePage, LegalChecks } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { dayText } from '../../../shared/dates';
import { Chip } from '../../../shared/ui/chip';
import { partyName } from '../party-name';
import { CheckSection } from './check-section';

interface MoneyCheckProps {
  checks: LegalChecks;
  dispute: DisputePage;
}

/** What was promised, what was paid and what is still owed. */
export function MoneyCheck({ checks, dispute }: MoneyCheckProps): ReactNode {
  const { t, term, locale } = useWords();
  const { payments, balances, promisedCny, paidBeforeCny } = checks;
  const owed = balances.filter(({ amountCny }) => amountCny !== null);
  if (payments.length === 0 && owed.length === 0) return null;
  const yuan = (amount: number): string => `¥${amount.toLocaleString(locale)}`;
  const left = owed
    .filter(({ outcome }) => outcome !== 'performed')
    .reduce((sum, { amountCny, paidCny }) => sum + Math.max(0, (amountCny ?? 0) - paidCny), 0);
  const numberOf = (termId: string): number =>
    (dispute.agreement?.terms ?? []).findIndex((one) => one.termId === termId) + 1;
  const state =
    left > 0 ? (
      <Chip tone="watch">{t('checks.left', { amount: yuan(left) })}</Chip>
    ) : (
      <Chip tone="good">{t('checks.paidUp')}</Chip>
    );
  return (
    <CheckSection state={state} title={t('checks.money')}>
      <dl className="facts">
        <div>
          <dt>{t('checks.promised')}</dt>
          <dd>{yuan(promisedCny)}</dd>
        </div>
        <div>
          <dt>{t('checks.paidBefore')}</dt>
          <dd>{yuan(paidBeforeCny)}</dd>
        </div>
      </dl>
      <ul className="check-lines">
        {owed.map(({ termId, amountCny, paidCny, outcome }) => (
          <li key={termId}>
            {t('terms.number', { number: numberOf(termId) })}：
            {t('checks.paidOf', { paid: yuan(paidCny), amount: yuan(amountCny ?? 0) })}
            {outcome ? ` · ${term('performance', outcome)}` : ''}
          </li>
        ))}
        {payments.map(({ paymentId, payerPartyId, amountCny, on }) => (
          <li className="soft small" key={paymentId}>
            {t('checks.payment', {
              day: dayText(on, locale),
              name: partyName(dispute.parties, payerPartyId, ''),
              amount: yuan(amountCny),
            })}
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}
