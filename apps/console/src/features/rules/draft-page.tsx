import { useCallback, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { readRuleDraft, sendDraftAct, type RuleDraft } from '../../api/rules';
import { AntdScope } from '../../app/antd-scope';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend, type Sender } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { DraftContent, type Content } from './draft-content';
import { DraftSteps } from './draft-head';
import { DraftWords } from './new-draft-page';
import { RecountsPanel } from './recounts-panel';
import { ReviewPanel } from './review-panel';
import { TrialPanel } from './trial-panel';
import { useVocabulary } from './use-vocabulary';
import './rules.css';

/** One draft or version, from the table over cases, report and review to its day. */
export default function DraftPage(): ReactNode {
  const { draftId = '' } = useParams();
  const { t } = useWords();
  const { value, problem, reload } = useResource(`rule-draft-${draftId}`, (signal) => readRuleDraft(draftId, signal));
  const lead = value ? `${value.areaName} · ${t('rules.revision', { revision: value.revision })}` : '';
  return (
    <Page
      aside={value ? <DraftSteps status={value.status} /> : null}
      lead={lead}
      title={value?.title ?? t('rules.draft')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        <Draft draft={value} key={value.revision} onChanged={reload} />
      ) : problem ? null : (
        <Loading lines={10} />
      )}
    </Page>
  );
}

function Draft({ draft, onChanged }: { draft: RuleDraft; onChanged: () => Promise<void> }): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const vocabulary = useVocabulary();
  const [title, setTitle] = useState(draft.title);
  const [reason, setReason] = useState(draft.reason);
  const [content, setContent] = useState<Content>(draft);
  const [untouched, setUntouched] = useState(true);
  const saved = useCallback(async () => {
    say(t('rules.saved'));
    await onChanged();
  }, [onChanged, say, t]);
  const { send, sending, problem } = useSend(sendDraftAct, saved);
  const touch = (change: () => void): void => {
    setUntouched(false);
    change();
  };
  if (!vocabulary) return <Loading lines={8} />;
  const { draftId, revision } = draft;
  const editable = draft.allowed.includes('revise');
  const nameOf = (rule: string): string =>
    vocabulary.words.rules.find(({ value }) => value === rule)?.title ?? rowText(draft, rule) ?? rule;
  return (
    <AntdScope>
      <div className="stack">
        <Panel title={t('rules.about')}>
          {editable ? (
            <DraftWords
              onReason={(next) => touch(() => setReason(next))}
              onTitle={(next) => touch(() => setTitle(next))}
              reason={reason}
              title={title}
            />
          ) : (
            <p className="prose">{draft.reason}</p>
          )}
          <p className="soft small">{t('rules.writtenBy', { who: draft.authors.join('、') })}</p>
        </Panel>
        {draft.problems.length > 0 ? <Problems problems={draft.problems} /> : null}
        <DraftContent
          content={content}
          failing={draft.problems.map(({ about }) => about)}
          onChange={editable ? (next) => touch(() => setContent(next)) : undefined}
          vocabulary={vocabulary}
        />
        {editable ? (
          <Save
            onRetry={onChanged}
            onSave={() => void send({ draftId, act: 'revise', body: bodyOf(revision, title, reason, content) })}
            sender={{ sending, problem }}
            untouched={untouched}
          />
        ) : null}
        <TrialPanel draft={draft} nameOf={nameOf} onTried={onChanged} />
        <ReviewPanel draft={draft} onDone={onChanged} untouched={untouched} />
        {draft.kind === 'clocks' && draft.running === 'recount' && draft.version ? (
          <RecountsPanel changeId={draftId} />
        ) : null}
        <Changes draft={draft} nameOf={nameOf} />
        <History history={draft.history} />
      </div>
    </AntdScope>
  );
}

const bodyOf = (revision: number, title: string, reason: string, { tables, tests, running }: Content): object => ({
  revision,
  title,
  reason,
  tables,
  tests,
  ...(running ? { running } : {}),
});

interface SaveProps {
  sender: Pick<Sender<unknown>, 'sending' | 'problem'>;
  untouched: boolean;
  onSave: () => void;
  onRetry: () => Promise<void>;
}

function Save({ sender, untouched, onSave, onRetry }: SaveProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {sender.problem ? <ProblemNotice onRetry={() => void onRetry()} problem={sender.problem} /> : null}
      <div className="button-row">
        <Button busy={sender.sending} disabled={untouched} look="primary" onClick={onSave}>
          {t('rules.save')}
        </Button>
        {untouched ? null : <span className="soft small">{t('rules.unsaved')}</span>}
      </div>
    </>
  );
}

function Problems({ problems }: { problems: RuleDraft['problems'] }): ReactNode {
  const { t } = useWords();
  return (
    <Panel count={problems.length} title={t('rules.problems')} tone="urgent">
      <ul className="hits" role="alert">
        {problems.map(({ text, about }) => (
          <li key={`${about}-${text}`}>{text}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Changes({ draft, nameOf }: { draft: RuleDraft; nameOf: (rule: string) => string }): ReactNode {
  const { t, term } = useWords();
  const base = draft.basedOn === 0 ? t('rules.release') : t('rules.versionNo', { number: draft.basedOn });
  return (
    <Panel count={draft.changes.length} title={t('rules.diff', { base })}>
      <ul className="rows rule-log">
        {draft.changes.map(({ table, rule, change }) => (
          <li key={`${table}-${rule}`}>
            <strong>{term('rowChange', change)}</strong> {term('ruleTable', table)}：
            {table === 'clocks' ? term('clockName', rule) : nameOf(rule)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function History({ history }: { history: RuleDraft['history'] }): ReactNode {
  const { t, term, locale } = useWords();
  return (
    <Panel count={history.length} title={t('rules.history')}>
      <ul className="rows rule-log">
        {history.toReversed().map(({ type, byName, at, text }) => (
          <li key={`${type}-${at}`}>
            <strong>{term('ruleEvent', type)}</strong> {byName ?? '—'}{' '}
            <span className="soft small number">{momentText(at, locale)}</span>
            {text ? <p className="small">{text}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The sentence of a row that the draft itself brings. */
function rowText({ tables }: RuleDraft, rule: string): string | null {
  const rows = Object.values(tables).flatMap((table): unknown[] => (Array.isArray(table) ? table : []));
  const row = rows.find((one) => (one as { id?: string }).id === rule) as { text?: string } | undefined;
  return row?.text ?? null;
}
