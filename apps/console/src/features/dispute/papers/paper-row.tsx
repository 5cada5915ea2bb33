import { useCallback, useId, useState, type ReactNode } from 'react';
import { issuePaper, previewPaper } from '../../../api/endpoints';
import type { PaperKind } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useSend } from '../../../shared/hooks/use-send';
import { Button } from '../../../shared/ui/button';
import { Chip } from '../../../shared/ui/chip';
import { ProblemNotice } from '../../../shared/ui/states';
import { useToast } from '../../../shared/ui/toast';
import { useFile } from './use-file';

interface PaperRowProps {
  disputeId: string;
  kind: PaperKind;
  mayIssue: boolean;
  onIssued: () => Promise<void>;
}

/** One kind of paper: what is missing, what may be typed, preview, Word file, and making it for the file. */
export function PaperRow({ disputeId, kind, mayIssue, onIssued }: PaperRowProps): ReactNode {
  const { t, cite, gloss } = useWords();
  const say = useToast();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { open, opening, problem } = useFile();
  const done = useCallback(async () => {
    say(t('papers.done', { title: kind.title }));
    await onIssued();
  }, [kind.title, onIssued, say, t]);
  const issuing = useSend(issuePaper, done);
  const inputs = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''));
  const request = { disputeId, kind: kind.kind, inputs };
  const missing = kind.missing.filter((name) => !(name in inputs));
  return (
    <li className="paper">
      <div className="paper-name">
        <strong>{kind.title}</strong>
        <span className="chips">
          {kind.mediatorsOnly ? <Chip>{t('papers.mediatorsOnly')}</Chip> : null}
          {missing.length > 0 ? <Chip icon="circle">{t('papers.missing', { count: missing.length })}</Chip> : null}
        </span>
        {kind.mayMake ? (
          <details className="more">
            <summary>{t('papers.details')}</summary>
            <p className="soft small">{t('papers.basis', { basis: cite(kind.basis) })}</p>
            {missing.length > 0 ? (
              <p className="small">
                {t('papers.missingFields', {
                  fields: missing.map((name) => name.split('：').map(gloss).join('：')).join('、'),
                })}
              </p>
            ) : null}
            <PaperInputs inputs={kind.inputs} onChange={setTyped} values={typed} />
          </details>
        ) : null}
        {problem ? <ProblemNotice problem={problem} /> : null}
        {issuing.problem ? <ProblemNotice problem={issuing.problem} /> : null}
      </div>
      {kind.mayMake ? (
        <div className="button-row">
          <Button
            aria-label={`${t('papers.preview')} ${kind.title}`}
            busy={opening}
            look="quiet"
            onClick={() => void open('pdf', () => previewPaper(request, 'pdf'))}
          >
            {t('papers.preview')}
          </Button>
          <Button
            aria-label={`Word ${kind.title}`}
            busy={opening}
            look="quiet"
            onClick={() => void open('docx', () => previewPaper(request, 'docx'))}
          >
            Word
          </Button>
          {mayIssue ? (
            <Button
              aria-label={`${t('papers.make')} ${kind.title}`}
              busy={issuing.sending}
              onClick={() => void issuing.send(request)}
            >
              {t('papers.make')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

interface PaperInputsProps {
  inputs: PaperKind['inputs'];
  values: Readonly<Record<string, string>>;
  onChange: (values: Readonly<Record<string, string>>) => void;
}

function PaperInputs({ inputs, values, onChange }: PaperInputsProps): ReactNode {
  const { gloss } = useWords();
  const prefix = useId();
  return (
    <div className="paper-inputs">
      {inputs.map(({ name, kind }) => {
        const id = `${prefix}-${name}`;
        const shared = {
          id,
          value: values[name] ?? '',
          onChange: ({ target }: { target: { value: string } }) => onChange({ ...values, [name]: target.value }),
        };
        return (
          <label className={kind === 'text' ? 'wide' : ''} htmlFor={id} key={name}>
            <span>{gloss(name)}</span>
            {kind === 'text' ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />}
          </label>
        );
      })}
    </div>
  );
}
