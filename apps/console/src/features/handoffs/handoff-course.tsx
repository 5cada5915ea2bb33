import type { ReactNode } from 'react';
import type { HandoffItem } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';

/** What happened between the two bodies: objection, the superior, returns, progress, proposals. */
export function HandoffCourse({ item }: { item: HandoffItem }): ReactNode {
  const { t, term, locale } = useWords();
  const { arbitrationCause: cause, progress, proposals } = item;
  return (
    <div className="small">
      {cause ? (
        <p>
          {term('arbitration', cause)}
          {item.objectionBasis ? ` · ${item.objectionBasis}` : null}
          {item.arbiterOrganisationName ? ` · ${t('handoff.arbiter', { name: item.arbiterOrganisationName })}` : null}
        </p>
      ) : null}
      {item.answerReason ? <p className="prose soft">{item.answerReason}</p> : null}
      {item.arbitrationReason ? (
        <p className="prose">{t('handoff.ruling', { reason: item.arbitrationReason })}</p>
      ) : null}
      {item.returnReason ? <p className="prose">{t('handoff.returnAsked', { reason: item.returnReason })}</p> : null}
      {progress.map(({ stage, at, reason }) => (
        <p className="soft" key={`${stage}-${at}`}>
          {momentText(at, locale)} {term('handoff-stage', stage)}
          {reason ? ` · ${reason}` : null}
        </p>
      ))}
      {proposals.map(({ proposalId, text, decision }) => (
        <p className="prose" key={proposalId}>
          {t('handoff.proposal')}：{text}（{term('handoff-decision', decision)}）
        </p>
      ))}
      {item.packageReads > 0 ? (
        <p className="soft">{t('handoff.packageReads', { count: String(item.packageReads) })}</p>
      ) : null}
    </div>
  );
}
