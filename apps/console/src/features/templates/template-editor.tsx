import { useCallback, useState, type ReactNode } from 'react';
import { readPaperTemplate, readPaperTemplateWord, replacePaperTemplate, tryPaperTemplate } from '../../api/endpoints';
import type { PaperTemplate, TriedPaperTemplate } from '../../api/types';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { useFile } from '../dispute/papers/use-file';

export function TemplateEditor({ kind, onReplaced }: { kind: string; onReplaced: () => Promise<void> }): ReactNode {
  const { value, problem, reload } = useResource(`template-${kind}`, (signal) => readPaperTemplate(kind, signal));
  const replaced = useCallback(async () => {
    await Promise.all([reload(), onReplaced()]);
  }, [reload, onReplaced]);
  if (!value)
    return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={6} />;
  return <Editor key={value.history.length} onReplaced={replaced} template={value} />;
}

function Editor({ template, onReplaced }: { template: PaperTemplate; onReplaced: () => Promise<void> }): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const { kind, title, history } = template;
  const [text, setText] = useState(history.at(-1)?.text ?? '');
  const [validFrom, setValidFrom] = useState(shanghaiDay(new Date()));
  const [approvedBy, setApprovedBy] = useState('');
  const [tried, setTried] = useState<TriedPaperTemplate | null>(null);
  const { open, opening, problem: fileProblem } = useFile();
  const trying = useSend(
    tryPaperTemplate,
    useCallback((answer: TriedPaperTemplate) => {
      setTried(answer);
      setText(answer.text);
    }, []),
  );
  const replacing = useSend(
    replacePaperTemplate,
    useCallback(async () => {
      say(t('templates.replaced', { title }));
      await onReplaced();
    }, [onReplaced, say, t, title]),
  );
  const upload = async (file: File | undefined): Promise<void> => {
    if (file) await trying.send({ kind, draft: { docx: await base64Of(file) } });
  };
  const problem = fileProblem ?? trying.problem ?? replacing.problem;
  return (
    <Panel
      aside={
        <Button busy={opening} look="quiet" onClick={() => void open('docx', () => readPaperTemplateWord(kind))}>
          {t('templates.word')}
        </Button>
      }
      title={t('templates.editing', { title })}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="soft small">{t('templates.how')}</p>
      <details className="more">
        <summary>{t('templates.fields')}</summary>
        <p className="small">{template.fields.map(({ name }) => name).join('、')}</p>
        {template.lists.map((list) => (
          <p className="small" key={list.name}>
            <strong>{list.name}</strong>：{list.fields.join('、')}
          </p>
        ))}
      </details>
      <label>
        <span>{t('templates.text')}</span>
        <textarea
          className="template-text"
          onChange={({ target }) => {
            setText(target.value);
            setTried(null);
          }}
          spellCheck={false}
          value={text}
        />
      </label>
      {tried && tried.problems.length > 0 ? (
        <ul className="hits" role="alert">
          {tried.problems.map((one) => (
            <li key={`${one.line}-${one.text}`}>{t('templates.problem', { line: one.line, text: one.text })}</li>
          ))}
        </ul>
      ) : null}
      <div className="paper-inputs">
        <label>
          <span>{t('templates.upload')}</span>
          <input accept=".docx" onChange={({ target }) => void upload(target.files?.[0])} type="file" />
        </label>
        <label>
          <span>{t('templates.validFrom')}</span>
          <input onChange={({ target }) => setValidFrom(target.value)} type="date" value={validFrom} />
        </label>
        <label>
          <span>{t('templates.approvedBy')}</span>
          <input onChange={({ target }) => setApprovedBy(target.value)} type="text" value={approvedBy} />
        </label>
      </div>
      <div className="button-row">
        <Button busy={trying.sending} onClick={() => void trying.send({ kind, draft: { text } })}>
          {t('templates.check')}
        </Button>
        {tried?.pdf ? (
          <Button
            look="quiet"
            onClick={() => void open('pdf', () => Promise.resolve(specimen(tried.pdf ?? '', title)))}
          >
            {t('templates.specimen')}
          </Button>
        ) : null}
        <Button
          busy={replacing.sending}
          disabled={!tried?.pdf || approvedBy.trim() === ''}
          look="primary"
          onClick={() => void replacing.send({ kind, text, validFrom, approvedBy })}
        >
          {t('templates.use')}
        </Button>
      </div>
      <ul className="rows">
        {history.toReversed().map(({ version, validFrom: from, approvedBy: by }) => (
          <li key={version}>
            {from === null
              ? t('templates.builtIn', { version })
              : t('templates.kept', { version, from, by: by ?? '—' })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function specimen(base64: string, title: string): { blob: Blob; name: string; same: null } {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { blob: new Blob([bytes], { type: 'application/pdf' }), name: `${title}.pdf`, same: null };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
