import { useState, type ReactNode } from 'react';
import { exportRoster, importRoster, type RosterImported } from '../../api/roster';
import { type Problem, problemFrom } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';

/** The whole roster as a file, both ways; every bad line comes back with its reason. */
export default function RosterFilePage(): ReactNode {
  const { t } = useWords();
  const [csv, setCsv] = useState<string | null>(null);
  const [result, setResult] = useState<RosterImported | null>(null);
  const { send, sending, problem } = useSend<string, RosterImported>(importRoster, setResult);
  const choose = async (file: File | undefined): Promise<void> => {
    setResult(null);
    setCsv(file ? await file.text() : null);
  };
  return (
    <Page lead={t('rosterFile.lead')} title={t('rosterFile.title')}>
      <Panel title={t('rosterFile.import')}>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Field label={t('rosterFile.choose')}>
          <input accept=".csv,text/csv" onChange={(event) => void choose(event.target.files?.[0])} type="file" />
        </Field>
        <div className="button-row">
          <Button busy={sending} disabled={csv === null} look="primary" onClick={() => csv && void send(csv)}>
            {t('rosterFile.import')}
          </Button>
        </div>
        {result ? <Result result={result} /> : null}
      </Panel>
      <Exports />
    </Page>
  );
}

function Result({ result }: { result: RosterImported }): ReactNode {
  const { t } = useWords();
  const { added, changed, unchanged, rejected } = result;
  return (
    <div aria-live="polite">
      <p>
        <strong>{t('rosterFile.result', { added, changed, unchanged, rejected: rejected.length })}</strong>
      </p>
      <ul className="rows">
        {rejected.map(({ line, code, message }) => (
          <li key={`${line} ${code}`}>
            <span className="number">{t('rosterFile.line', { line })}</span> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Exports(): ReactNode {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (kind: 'mediators' | 'organisations'): Promise<void> => {
    setProblem(null);
    try {
      // Spreadsheets take a file without this mark for another encoding.
      const url = URL.createObjectURL(new Blob(['\uFEFF', await exportRoster(kind)], { type: 'text/csv' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = `${kind}.csv`;
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      setProblem(problemFrom(error));
    }
  };
  return (
    <div className="button-row">
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button onClick={() => void save('mediators')}>{t('rosterFile.exportPeople')}</Button>
      <Button onClick={() => void save('organisations')}>{t('rosterFile.exportBodies')}</Button>
    </div>
  );
}
