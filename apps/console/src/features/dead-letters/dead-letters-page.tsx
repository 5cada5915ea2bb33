import { useCallback, type ReactNode } from 'react';
import { readDeadLetters, redrive, type DeadLetter, type DeadLetters, type RedriveDeadLetter } from '../../api/notices';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { TableFrame } from '../../shared/ui/table-frame';

const EVERY_MS = 15_000;

/** What the program will not try again by itself, and the button that lets it. */
export default function DeadLettersPage(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('dead-letters', readDeadLetters, { everyMs: EVERY_MS });
  return (
    <Page lead={t('dead.lead')} title={t('nav.deadLetters')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        <div className="stack">
          <Panel count={value.items.length} title={t('dead.items')} tone={value.items.length > 0 ? 'urgent' : 'plain'}>
            {value.items.length === 0 ? (
              <Empty hint={t('dead.noneHint')} title={t('dead.none')} />
            ) : (
              <ul className="rows">
                {value.items.map((letter) => (
                  <LetterRow key={`${letter.kind}-${letter.id}`} letter={letter} onChanged={reload} />
                ))}
              </ul>
            )}
          </Panel>
          <QueuesTable queues={value.queues} />
        </div>
      ) : problem ? null : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

function LetterRow({ letter, onChanged }: { letter: DeadLetter; onChanged: () => Promise<void> }): ReactNode {
  const { t, term, locale } = useWords();
  const say = useToast();
  const done = useCallback(
    async ({ redriven }: { redriven: boolean }) => {
      say(t(redriven ? 'dead.redriven' : 'dead.gone'));
      await onChanged();
    },
    [say, t, onChanged],
  );
  const { send, sending, problem } = useSend<RedriveDeadLetter, { redriven: boolean }>(redrive, done);
  const { kind, id, name, reason, attempts, failedAt } = letter;
  return (
    <li className="notice-row">
      <p className="chips">
        <Chip tone="late">{term('deadKind', kind)}</Chip>
        {letter.queue ? <Chip>{term('jobQueue', letter.queue)}</Chip> : null}
        {failedAt ? <span className="soft small">{momentText(failedAt, locale)}</span> : null}
        {attempts === null ? null : <span className="soft small">{t('dead.attempts', { count: attempts })}</span>}
      </p>
      <h3>{name}</h3>
      <p>{reason}</p>
      <p className="soft small">{id}</p>
      <div className="button-row">
        <Button
          busy={sending}
          icon="reload"
          onClick={() => void send({ kind, id, queue: letter.queue as RedriveDeadLetter['queue'] })}
        >
          {t('dead.redrive')}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </li>
  );
}

const COLUMNS = ['waiting', 'delayed', 'active', 'completed', 'failed'] as const;

function QueuesTable({ queues }: Pick<DeadLetters, 'queues'>): ReactNode {
  const { t, term } = useWords();
  return (
    <Panel title={t('dead.queues')}>
      <TableFrame>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('dead.queue')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {term('jobState', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queues.map((counted) => (
              <tr key={counted.queue}>
                <th scope="row">{term('jobQueue', counted.queue)}</th>
                {COLUMNS.map((column) => (
                  <td className="number" data-heading={term('jobState', column)} key={column}>
                    {counted[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  );
}
