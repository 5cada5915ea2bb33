import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText, momentText } from '../../shared/dates';
import { Panel } from '../../shared/ui/panel';

const LONG = 160;

export function FactsPanel({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t, gloss, locale } = useWords();
  const past = useSearchParams()[0].has('at');
  const details: readonly (readonly [string, string | null | undefined])[] = [
    [t('case.category'), [gloss(dispute.category), dispute.subCategory].filter(Boolean).join(' · ')],
    [t('case.source'), [gloss(dispute.source ?? ''), dispute.sourceOrderNo].filter(Boolean).join(' · ') || null],
    [t('case.amount'), dispute.amountCny === null ? null : `¥${dispute.amountCny.toLocaleString(locale)}`],
    [t('case.people'), dispute.peopleInvolved === null ? null : String(dispute.peopleInvolved)],
    [t('case.place'), [dispute.divisionName ?? dispute.divisionCode, dispute.place].filter(Boolean).join(' ') || null],
    [t('case.requestedOn'), dayText(dispute.requestedOn, locale)],
    [t('case.registeredAt'), momentText(dispute.registeredAt, locale)],
  ];
  return (
    <Panel
      aside={past ? null : <Link to={`/disputes/${dispute.disputeId}/read-back`}>{t('readBack.open')}</Link>}
      title={t('case.facts')}
    >
      <LongText text={dispute.facts} />
      {dispute.claims ? (
        <>
          <h3 className="sub">{t('case.claims')}</h3>
          <LongText text={dispute.claims} />
        </>
      ) : null}
      <dl className="facts facts-ruled">
        {details.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Panel>
  );
}

function LongText({ text }: { text: string }): ReactNode {
  const { t } = useWords();
  if (text.length <= LONG * 2) return <p className="prose">{text}</p>;
  return (
    <details className="more long-text">
      <summary>
        <span className="prose">{text.slice(0, LONG)}……</span>
        <span className="long-text-more">{t('case.readAll')}</span>
      </summary>
      <p className="prose">{text}</p>
    </details>
  );
}
