import { useState, type ReactNode } from 'react';
import { readDossierFile, readIssuedPaper, readPapers } from '../../../api/endpoints';
import type { IssuedPaper, PaperKind } from '../../../api/types';
import { useSession } from '../../../app/session';
import { useWords } from '../../../i18n/words';
import { dayText } from '../../../shared/dates';
import { useResource } from '../../../shared/hooks/use-resource';
import { Button } from '../../../shared/ui/button';
import { Chip } from '../../../shared/ui/chip';
import { Panel } from '../../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../../shared/ui/states';
import { CheckSection } from '../checks/check-section';
import { PaperRow } from './paper-row';
import { useFile } from './use-file';
import './papers.css';

/** Papers of the case: those it has come to, all others folded, those made, and the file as one PDF. */
export function PapersPanel({ disputeId, revision }: { disputeId: string; revision: number }): ReactNode {
  const { t } = useWords();
  const { permissions } = useSession();
  const { value, problem, reload } = useResource(`papers-${disputeId}-${revision}`, (signal) =>
    readPapers(disputeId, signal),
  );
  const { open, opening, problem: fileProblem } = useFile();
  const mayIssue = permissions.includes('paper:issue');
  const row = (kind: PaperKind): ReactNode => (
    <PaperRow disputeId={disputeId} key={kind.kind} kind={kind} mayIssue={mayIssue} onIssued={reload} />
  );
  return (
    <Panel
      aside={
        <Button busy={opening} icon="paper" onClick={() => void open('pdf', () => readDossierFile(disputeId))}>
          {t('papers.dossier')}
        </Button>
      }
      title={t('papers.title')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {fileProblem ? <ProblemNotice problem={fileProblem} /> : null}
      {value ? (
        <div className="papers">
          <ul className="rows">{value.kinds.filter(({ fits }) => fits).map(row)}</ul>
          <CheckSection title={t('papers.others')}>
            <ul className="rows">{value.kinds.filter(({ fits }) => !fits).map(row)}</ul>
          </CheckSection>
          <CheckSection
            open={value.issued.length > 0}
            state={<Chip>{t('papers.count', { count: value.issued.length })}</Chip>}
            title={t('papers.issued')}
          >
            {value.issued.length === 0 ? <p className="soft">{t('papers.noneIssued')}</p> : null}
            <ul className="rows">
              {value.issued.map((paper) => (
                <IssuedRow disputeId={disputeId} key={paper.paperId} paper={paper} />
              ))}
            </ul>
          </CheckSection>
        </div>
      ) : problem ? null : (
        <Loading lines={5} />
      )}
    </Panel>
  );
}

function IssuedRow({ disputeId, paper }: { disputeId: string; paper: IssuedPaper }): ReactNode {
  const { t, locale } = useWords();
  const { open, opening, problem } = useFile();
  const [same, setSame] = useState<boolean | null>(null);
  const read = async (format: 'pdf' | 'docx'): Promise<void> => {
    const file = await open(format, () => readIssuedPaper(disputeId, paper.paperId, format));
    if (file?.same !== undefined && file.same !== null) setSame(file.same);
  };
  return (
    <li className="paper">
      <div className="paper-name">
        <strong>{paper.title}</strong>
        <span className="soft small">
          {t('papers.made', {
            on: dayText(paper.issuedAt, locale),
            by: paper.issuedByName ?? '—',
            pages: paper.pages,
            version: paper.version,
          })}
        </span>
        {same === null ? null : (
          <Chip tone={same ? 'good' : 'watch'}>{t(same ? 'papers.same' : 'papers.notSame')}</Chip>
        )}
        {problem ? <ProblemNotice problem={problem} /> : null}
      </div>
      {paper.mayRead ? (
        <div className="button-row">
          <Button busy={opening} look="quiet" onClick={() => void read('pdf')}>
            PDF
          </Button>
          <Button busy={opening} look="quiet" onClick={() => void read('docx')}>
            Word
          </Button>
        </div>
      ) : (
        <Chip>{t('papers.mediatorsOnly')}</Chip>
      )}
    </li>
  );
}
