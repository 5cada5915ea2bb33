import type { ReactNode } from 'react';
import type { LegalChecks } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { Chip } from '../../../shared/ui/chip';
import { CheckMark, CheckSection } from './check-section';
import { Conditions } from './conditions';

const openOf = (conditions: LegalChecks['subsidy']['conditions']): number =>
  conditions.filter(({ met }) => !met).length;

/** Few days are left to ask the court. */
const SOON_DAYS = 7;

export function ConfirmationCheck({ confirmation }: { confirmation: LegalChecks['confirmation'] }): ReactNode {
  const { t, gloss, cite } = useWords();
  const { ready, daysLeft, conditions, courts } = confirmation;
  const state = (
    <>
      {ready ? (
        <Chip tone="good">{t('checks.ready')}</Chip>
      ) : (
        <Chip icon="circle">{t('checks.open', { count: openOf(conditions) })}</Chip>
      )}
      {daysLeft === null ? null : <DaysLeft days={daysLeft} over={windowOver(conditions)} />}
    </>
  );
  return (
    <CheckSection state={state} title={t('checks.confirmation')}>
      <Conditions conditions={conditions} />
      {courts.length > 0 ? (
        <>
          <h4 className="sub">{t('checks.courts')}</h4>
          <ul className="hits">
            {courts.map((court) => (
              <li key={`${court.organisationId}-${court.ground}`}>
                <p>
                  <strong>{court.name}</strong>　{gloss(court.text)}
                </p>
                <p className="soft small">{cite(court.source)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </CheckSection>
  );
}

/** On the last day nothing is left either, so the rule is asked and not the number. */
const windowOver = (conditions: LegalChecks['subsidy']['conditions']): boolean =>
  conditions.some(({ rule, met }) => rule === 'confirmation-window' && !met);

function DaysLeft({ days, over }: { days: number; over: boolean }): ReactNode {
  const { t } = useWords();
  if (over) return <Chip tone="late">{t('checks.windowOver')}</Chip>;
  const amount = t('time.days', { count: days });
  return (
    <Chip tone={days <= SOON_DAYS ? 'watch' : 'calm'}>
      {days === 0 ? t('time.dueToday') : t('time.left', { amount })}
    </Chip>
  );
}

export function SubsidyCheck({ subsidy }: { subsidy: LegalChecks['subsidy'] }): ReactNode {
  const { t } = useWords();
  const { granted, eligible, conditions } = subsidy;
  const state =
    granted || eligible ? (
      <Chip tone="good">{t(granted ? 'checks.granted' : 'checks.eligible')}</Chip>
    ) : (
      <Chip icon="circle">{t('checks.open', { count: openOf(conditions) })}</Chip>
    );
  return (
    <CheckSection state={state} title={t('checks.subsidy')}>
      <Conditions conditions={conditions} />
    </CheckSection>
  );
}

export function DossierCheck({ dossier }: { dossier: LegalChecks['dossier'] }): ReactNode {
  const { t, gloss } = useWords();
  const { documents, missing } = dossier;
  const state =
    missing.length === 0 ? (
      <Chip tone="good">{t('checks.complete')}</Chip>
    ) : (
      <Chip icon="circle">{t('checks.missing', { count: missing.length })}</Chip>
    );
  return (
    <CheckSection state={state} title={t('checks.dossier')}>
      <ul className="check-papers">
        {documents.map(({ item, present, required }) => (
          <li key={item}>
            <CheckMark
              calm={!required}
              met={present}
              word={t(present ? 'checks.there' : required ? 'checks.lacking' : 'checks.ifThere')}
            />
            <span>{gloss(item)}</span>
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}
