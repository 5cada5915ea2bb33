import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { readDispute } from '../../api/endpoints';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import './read-back.css';

/** What was said aloud and written down, in large type to be read back and, printed, to be signed. */
export default function ReadBackPage(): ReactNode {
  const { t } = useWords();
  const { disputeId = '' } = useParams();
  const { value, problem, reload } = useResource(`dispute-${disputeId}`, (signal) => readDispute(disputeId, signal));
  return (
    <Page
      aside={
        <div className="button-row read-back-tools">
          <Link to={`/disputes/${disputeId}`}>{t('readBack.case')}</Link>
          <Button disabled={!value} look="primary" onClick={() => window.print()}>
            {t('readBack.print')}
          </Button>
        </div>
      }
      lead={t('readBack.lead')}
      title={t('readBack.title')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Record dispute={value.body} /> : problem ? null : <Loading lines={8} />}
    </Page>
  );
}

function Record({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t } = useWords();
  const parties = dispute.parties.map((party) => ({ ...party, shown: party.name ?? t('readBack.unnamed') }));
  return (
    <article className="read-back">
      <p className="number">{dispute.code}</p>
      <ul>
        {parties.map(({ partyId, role, shown }) => (
          <li key={partyId}>
            {role}：{shown}
          </li>
        ))}
      </ul>
      <h2>{t('case.facts')}</h2>
      <p className="read-back-text">{dispute.facts}</p>
      {dispute.claims ? (
        <>
          <h2>{t('case.claims')}</h2>
          <p className="read-back-text">{dispute.claims}</p>
        </>
      ) : null}
      <p>
        {t('case.requestedOn')}：{dispute.requestedOn}
      </p>
      <p>{t('readBack.confirmed')}</p>
      {parties
        .filter(({ role }) => role === '申请人')
        .map(({ partyId, shown }) => (
          <p className="read-back-sign" key={partyId}>
            {t('readBack.sign', { name: shown })}
          </p>
        ))}
      <p className="read-back-sign">{t('readBack.recorder')}</p>
    </article>
  );
}
