import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LegalChecks } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { dayText } from '../../../shared/dates';
import { Chip } from '../../../shared/ui/chip';
import { CheckSection } from './check-section';

export function LinksCheck({ links }: { links: LegalChecks['links'] }): ReactNode {
  const { t, term } = useWords();
  if (links.length === 0) return null;
  return (
    <CheckSection open state={<Chip>{t('checks.count', { count: links.length })}</Chip>} title={t('checks.links')}>
      <ul className="check-lines">
        {links.map(({ disputeId, code, kind, direction, model }) => (
          <li key={`${kind}-${direction}-${disputeId}`}>
            {term('case-link', `${kind}-${direction}`)}：
            <Link className="number" to={`/disputes/${disputeId}`}>
              {code}
            </Link>{' '}
            {model ? <Chip tone="info">{t('checks.model')}</Chip> : null}
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

export function EarlierCheck({ decisions }: { decisions: LegalChecks['earlierDecisions'] }): ReactNode {
  const { t, term, locale } = useWords();
  if (decisions.length === 0) return null;
  return (
    <CheckSection state={<Chip>{t('checks.count', { count: decisions.length })}</Chip>} title={t('checks.earlier')}>
      <ul className="check-lines">
        {decisions.map(({ kind, documentNo, decidedOn, content }) => (
          <li key={`${kind}-${documentNo}-${content}`}>
            <strong>{term('value', kind)}</strong>{' '}
            <span className="soft small">
              {[documentNo, decidedOn ? dayText(decidedOn, locale) : null].filter(Boolean).join(' · ')}
            </span>
            <p className="prose">{content}</p>
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

export function LeadsCheck({ leads }: { leads: LegalChecks['leads'] }): ReactNode {
  const { t } = useWords();
  if (leads.length === 0) return null;
  const waiting = leads.filter(({ answer }) => answer === null).length;
  const state =
    waiting > 0 ? (
      <Chip tone="watch">{t('checks.leadsWaiting', { count: waiting })}</Chip>
    ) : (
      <Chip tone="good">{t('checks.leadsAnswered')}</Chip>
    );
  return (
    <CheckSection state={state} title={t('checks.leads')}>
      <ul className="check-lines">
        {leads.map(({ leadId, to, content, answer }) => (
          <li key={leadId}>
            <strong>{to}</strong>
            <p className="prose">{content}</p>
            <p className="soft small">{answer ?? t('checks.leadOpen')}</p>
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

/** Changes of the agreement, its end by a court, and why the case was taken up again. */
export function ChangesCheck({ checks }: { checks: LegalChecks }): ReactNode {
  const { t, term, locale } = useWords();
  const { changes, agreementEnd, reopenings } = checks;
  const count = changes.length + reopenings.length + (agreementEnd ? 1 : 0);
  if (count === 0) return null;
  return (
    <CheckSection state={<Chip>{t('checks.count', { count })}</Chip>} title={t('checks.changes')}>
      <ul className="check-lines">
        {changes.map(({ on, reason }) => (
          <li key={`${on}-${reason}`}>
            <strong>{t('checks.changed', { day: dayText(on, locale) })}</strong>
            <p className="prose">{reason}</p>
          </li>
        ))}
        {agreementEnd ? (
          <li>
            <strong>{term('value', agreementEnd.kind)}</strong>{' '}
            <span className="soft small">
              {[agreementEnd.decidedBy, agreementEnd.documentNo, dayText(agreementEnd.on, locale)].join(' · ')}
            </span>
            {agreementEnd.reason ? <p className="prose">{agreementEnd.reason}</p> : null}
          </li>
        ) : null}
        {reopenings.map(({ cause, reason }) => (
          <li key={`${cause}-${reason}`}>
            <strong>{t('checks.reopened', { cause: term('value', cause) })}</strong>
            <p className="prose">{reason}</p>
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}
