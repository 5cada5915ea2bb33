import type { ReactNode } from 'react';
import type { Agreement, DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { partyName } from './party-name';
import { signatoryName } from './signatory-name';

export function AgreementPanel({ agreement, dispute }: { agreement: Agreement; dispute: DisputePage }): ReactNode {
  const { t, term, locale } = useWords();
  return (
    <Panel
      aside={
        agreement.effectiveOn ? (
          <Chip tone="good">{t('agreement.effective', { day: dayText(agreement.effectiveOn, locale) })}</Chip>
        ) : (
          <Chip tone="watch">{t('agreement.notEffective')}</Chip>
        )
      }
      title={t('agreement.title', { form: term('agreement-form', agreement.form) })}
    >
      <ol className="terms">
        {agreement.terms.map((item) => (
          <li key={item.termId}>
            <p className="prose">{item.text ?? t('agreement.hidden')}</p>
            <p className="chips small">
              {item.amountCny === null ? null : <Chip>¥{item.amountCny.toLocaleString(locale)}</Chip>}
              {item.debtorPartyId ? (
                <Chip>{t('agreement.by', { name: partyName(dispute.parties, item.debtorPartyId, '') })}</Chip>
              ) : null}
              {item.manner ? <Chip>{item.manner}</Chip> : null}
              {item.dueOn ? <Chip>{t('agreement.dueOn', { day: dayText(item.dueOn, locale) })}</Chip> : null}
              {item.outcome ? (
                <Chip tone={item.outcome === 'performed' ? 'good' : 'late'}>
                  {term('performance', item.outcome)}
                  {item.outcomeOn ? ` ${dayText(item.outcomeOn, locale)}` : ''}
                </Chip>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
      <Signatures agreement={agreement} dispute={dispute} />
      <AfterAgreement dispute={dispute} />
    </Panel>
  );
}

function Signatures({ agreement, dispute }: { agreement: Agreement; dispute: DisputePage }): ReactNode {
  const { t, term, locale } = useWords();
  return (
    <>
      <h3 className="sub">{t('agreement.signatures')}</h3>
      <ul className="signatures">
        {agreement.signatories.map((signatory) => (
          <li
            className={signatory.signedOn ? 'signature signature-done' : 'signature'}
            key={`${signatory.kind}-${signatory.id}`}
          >
            <strong>{signatoryName(signatory, dispute, t)}</strong>
            <span className="small">
              {signatory.signedOn
                ? [signatory.manner && term('manner', signatory.manner), dayText(signatory.signedOn, locale)]
                    .filter(Boolean)
                    .join(' · ')
                : t('agreement.unsigned')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Confirmation by the court and the return visit, once they are there. */
function AfterAgreement({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t, term, locale } = useWords();
  const { confirmation, returnVisit } = dispute;
  return (
    <>
      {confirmation ? (
        <div className="after">
          <h3>{t('confirmation.title')}</h3>
          <p>
            {t('confirmation.requested', {
              day: dayText(confirmation.requestedOn, locale),
              court: confirmation.courtName ?? confirmation.courtId,
            })}
          </p>
          <p className="chips">
            <Chip tone={confirmation.outcome === 'valid' ? 'good' : confirmation.outcome ? 'late' : 'watch'}>
              {confirmation.outcome ? term('outcome', confirmation.outcome) : t('confirmation.waiting')}
            </Chip>
            {confirmation.documentNo ? <span>{confirmation.documentNo}</span> : null}
            {confirmation.decidedOn ? <span>{dayText(confirmation.decidedOn, locale)}</span> : null}
          </p>
          {confirmation.reason ? <p className="soft">{confirmation.reason}</p> : null}
        </div>
      ) : null}
      {returnVisit ? (
        <div className="after">
          <h3>{t('visit.title')}</h3>
          <p>
            {[
              dayText(returnVisit.on, locale),
              term('manner', returnVisit.manner),
              term('visit', String(returnVisit.satisfied ?? 'notAsked')),
            ].join(' · ')}
          </p>
          {returnVisit.note ? <p className="soft">{returnVisit.note}</p> : null}
        </div>
      ) : null}
    </>
  );
}
