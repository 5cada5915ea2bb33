import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { BulkResults, Emergency, EmergencyAnswer, MarkedCase } from '../../api/emergencies';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { TableFrame } from '../../shared/ui/table-frame';
import { byUrgency } from './order';
import { type Choice, SelectAll, useChoice } from './choice';
import { TaskSheet, type BulkTask } from './task-sheet';

const TASKS: readonly BulkTask[] = ['bulk-accept', 'bulk-tell-rights', 'bulk-assign', 'unmark'];

interface MarkedPanelProps {
  emergency: Emergency;
  works: boolean;
  onActing: (acting: boolean) => void;
  onChanged: () => Promise<void>;
}

/** The cases counted to the emergency, overdue first, and what can be done with many of them at once. */
export function MarkedPanel({ emergency, works, onActing, onChanged }: MarkedPanelProps): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const [task, setTask] = useState<BulkTask | null>(null);
  const [results, setResults] = useState<BulkResults>([]);
  const cases = byUrgency(emergency.cases);
  const choice = useChoice(cases.map(({ disputeId }) => disputeId));
  const hidden = emergency.figures.total - cases.length;
  const open = (next: BulkTask | null): void => {
    setTask(next);
    onActing(next !== null);
  };
  const done = async (answer: EmergencyAnswer): Promise<void> => {
    const answers = 'results' in answer ? answer.results : [];
    const refused = answers.filter(({ outcome }) => outcome === 'refused').length;
    say(
      task === 'unmark'
        ? t('emergency.unmarked', { count: choice.chosen.length })
        : t('emergency.bulkDone', { done: answers.length - refused, refused }),
    );
    setResults(answers);
    choice.clear();
    open(null);
    await onChanged();
  };
  return (
    <Panel count={emergency.figures.total} title={t('emergency.marked')}>
      <Refused cases={cases} results={results} />
      {cases.length === 0 ? (
        <Empty
          hint={t(works ? 'emergency.nothingMarkedHint' : 'emergency.nothingShownHint')}
          title={t('emergency.nothingMarked')}
        />
      ) : (
        <>
          {works ? (
            <div className="marked-work">
              <SelectAll choice={choice} label={t('emergency.chooseAll')} />
              <div className="button-row">
                {TASKS.map((one) => (
                  <Button disabled={choice.chosen.length === 0} key={one} onClick={() => open(one)}>
                    {t(`emergency.do.${one}`)}
                  </Button>
                ))}
              </div>
            </div>
          ) : null}
          <CasesTable cases={cases} choice={works ? choice : null} />
        </>
      )}
      {hidden > 0 && cases.length > 0 ? <p className="soft small">{t('emergency.hidden', { count: hidden })}</p> : null}
      {task ? (
        <TaskSheet
          action={task}
          disputeIds={choice.chosen}
          emergency={emergency}
          onClose={() => open(null)}
          onDone={done}
        />
      ) : null}
    </Panel>
  );
}

function CasesTable({ cases, choice }: { cases: readonly MarkedCase[]; choice: Choice | null }): ReactNode {
  const { t, gloss } = useWords();
  const { permissions } = useSession();
  const opens = permissions.includes('dispute:read');
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('list.dispute')}</th>
            <th scope="col">{t('emergency.answerBy')}</th>
            <th scope="col">{t('list.status')}</th>
            <th scope="col">{t('list.owner')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.disputeId}>
              <th scope="row">
                <div className={choice ? 'marked-tick' : undefined}>
                  {choice ? (
                    <input
                      aria-label={t('emergency.chooseOne', { code: one.code })}
                      checked={choice.has(one.disputeId)}
                      onChange={() => choice.toggle(one.disputeId)}
                      type="checkbox"
                    />
                  ) : null}
                  <div className="row-head">
                    {opens ? (
                      <Link to={`/disputes/${one.disputeId}`}>{t('case.untitled', { category: one.category })}</Link>
                    ) : (
                      <strong>{t('case.untitled', { category: one.category })}</strong>
                    )}
                    <span className="soft small number">{one.code}</span>
                  </div>
                </div>
              </th>
              <td data-heading={t('emergency.answerBy')}>
                <Answer one={one} />
              </td>
              <td data-heading={t('list.status')}>{gloss(one.statusTitle)}</td>
              <td data-heading={t('list.owner')}>{one.ownerOrganisationName ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What the special limit says; its derivation on demand. */
function Answer({ one: { unanswered, respondBy, derivation } }: { one: MarkedCase }): ReactNode {
  const { t } = useWords();
  if (!unanswered) return <Chip tone="good">{t('emergency.answered')}</Chip>;
  if (respondBy === null) return <Chip>{t('emergency.waits')}</Chip>;
  return (
    <div>
      <Due at={respondBy} />
      {derivation ? (
        <details className="more small">
          <summary>{t('emergency.why')}</summary>
          <p>{derivation}</p>
        </details>
      ) : null}
    </div>
  );
}

function Refused({ cases, results }: { cases: readonly MarkedCase[]; results: BulkResults }): ReactNode {
  const { t } = useWords();
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return null;
  const codes = new Map(cases.map(({ disputeId, code }) => [disputeId, code]));
  return (
    <div className="notice notice-watch" role="alert">
      <div className="notice-body">
        <p className="notice-title">{t('emergency.refused', { count: refused.length })}</p>
        <ul className="refused-list">
          {refused.map(({ disputeId, detail }) => (
            <li key={disputeId}>
              <Link to={`/disputes/${disputeId}`}>{codes.get(disputeId) ?? t('list.dispute')}</Link>：{detail}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
