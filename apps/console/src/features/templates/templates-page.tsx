import { useState, type ReactNode } from 'react';
import { readPaperTemplates } from '../../api/endpoints';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { TemplateEditor } from './template-editor';
import '../dispute/papers/papers.css';

/** Templates of papers, replaced from a day on; earlier versions stay. */
export default function TemplatesPage(): ReactNode {
  const { t, cite } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { value, problem, reload } = useResource('paper-templates', readPaperTemplates);
  return (
    <Page lead={t('templates.lead')} title={t('templates.title')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={9} /> : null}
      <div className="stack">
        {chosen === null ? null : <TemplateEditor key={chosen} kind={chosen} onReplaced={reload} />}
        {value ? (
          <Panel count={value.items.length} title={t('templates.list')}>
            <ul className="rows">
              {value.items.map(({ kind, title, groupTitle, basis, version, versions }) => (
                <li className="paper" key={kind}>
                  <div className="paper-name">
                    <strong>{title}</strong>
                    <Chip>{groupTitle}</Chip>
                    <span className="soft small">{t('templates.version', { version, versions })}</span>
                    <span className="soft small">{cite(basis)}</span>
                  </div>
                  <Button
                    aria-label={`${t('templates.edit')} ${title}`}
                    aria-pressed={chosen === kind}
                    onClick={() => {
                      setChosen(kind);
                      window.scrollTo({ top: 0 });
                    }}
                  >
                    {t('templates.edit')}
                  </Button>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
      </div>
    </Page>
  );
}
