import { useState, type ReactNode } from 'react';
import { problemFrom, type Problem } from '../../api/problem';
import { readCertificate, type Certificate } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';
import './roster.css';

/** Free of charge, whenever the person asks (志愿服务条例 19); made from the record, to be printed. */
export function CertificatePanel({ mediatorId }: { mediatorId: string }): ReactNode {
  const { t } = useWords();
  const [made, setMade] = useState<Certificate | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = (): void => {
    setProblem(null);
    readCertificate(mediatorId).then(setMade, (error: unknown) => setProblem(problemFrom(error)));
  };
  return (
    <Panel title={t('certificate.title')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {made ? <Paper made={made} /> : <p className="soft small">{t('certificate.hint')}</p>}
      <div className="button-row roster-move">
        {made ? (
          <Button look="primary" onClick={() => window.print()}>
            {t('readBack.print')}
          </Button>
        ) : (
          <Button icon="paper" onClick={make}>
            {t('certificate.make')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Paper({ made }: { made: Certificate }): ReactNode {
  const { t } = useWords();
  const { name, organisationName, from, until, services, hours, trainingHours, honours } = made;
  return (
    <article className="certificate">
      <h3>{t('certificate.title')}</h3>
      <p className="soft small number">{t('certificate.no', { no: made.certificateNo })}</p>
      <p>
        {t('certificate.text', { name, body: organisationName ?? '—', from, until, services, hours, trainingHours })}
      </p>
      {honours.map((one) => (
        <p key={`${one.on} ${one.title}`}>{t('roster.honour', one)}</p>
      ))}
      <p className="soft small">
        {made.issuedOn} · {made.source}
      </p>
    </article>
  );
}
