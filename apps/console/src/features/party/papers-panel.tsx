import type { ReactNode } from 'react';
import { type PartyCase, readPartyPaper } from '../../api/party';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';
import { useFile } from '../dispute/papers/use-file';

/** What was made for this party: to read, and to keep. */
export function PapersPanel({ papers }: { papers: PartyCase['papers'] }): ReactNode {
  const { t, locale } = useWords();
  const { open, opening, problem } = useFile();
  if (papers.length === 0) return null;
  return (
    <Panel title={t('partyPage.papers')}>
      <p className="soft small">{t('partyPage.papersHint')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <ul className="rows">
        {papers.map(({ paperId, title, issuedAt }) => (
          <li className="party-paper" key={paperId}>
            <span>
              <strong>{title}</strong>
              <span className="soft small"> {dayText(issuedAt, locale)}</span>
            </span>
            <span className="button-row">
              <Button
                aria-label={t('partyPage.readPaper', { title })}
                busy={opening}
                icon="paper"
                onClick={() => void open('pdf', () => readPartyPaper(paperId))}
              >
                {t('partyPage.read')}
              </Button>
              <Button
                aria-label={t('partyPage.keepPaper', { title })}
                busy={opening}
                look="quiet"
                onClick={() => void open('docx', () => readPartyPaper(paperId))}
              >
                {t('partyPage.keep')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
