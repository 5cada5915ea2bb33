import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { confirmBatch, readBatchPlan, type BatchItem, type BatchPlan, type ManyResults } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { BatchTable } from './batch-table';

/** The cases of a morning, planned together; nothing is sent before the coordinator confirms. */
export default function BatchPage(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('batch-plan', readBatchPlan);
  return (
    <Page
      aside={
        <Button icon="clock" onClick={() => void reload()}>
          {t('batch.again')}
        </Button>
      }
      lead={t('batch.lead')}
      title={t('nav.batch')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Plan key={value.batchId} onDone={reload} plan={value} /> : problem ? null : <Loading lines={6} />}
    </Page>
  );
}

interface PlanProps {
  plan: BatchPlan;
  onDone: () => Promise<void>;
}

const namedIn = ({ items }: BatchPlan): BatchItem[] => items.filter(({ mediatorId }) => mediatorId !== null);

function Plan({ plan, onDone }: PlanProps): ReactNode {
  const { t } = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<ManyResults['results']>([]);
  const chosen = namedIn(plan).filter(({ assignmentId }) => !left.has(assignmentId));
  const done = useCallback(
    async (answer: ManyResults) => {
      setResults(answer.results);
      if (answer.results.every(({ outcome }) => outcome !== 'refused')) await onDone();
    },
    [onDone],
  );
  const { send, sending, problem } = useSend(confirmBatch, done);
  const confirm = (): void => {
    const items = chosen.map(({ assignmentId, mediatorId, because }) => ({
      assignmentId,
      mediatorId: mediatorId ?? '',
      because,
    }));
    void send({ batchId: plan.batchId, items });
  };
  const toggle = (assignmentId: string): void => {
    const next = new Set(left);
    if (!next.delete(assignmentId)) next.add(assignmentId);
    setLeft(next);
  };
  if (plan.items.length === 0) return <Empty hint={t('batch.noneHint')} title={t('batch.none')} />;
  return (
    <div className="stack">
      <Gain plan={plan} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Refused plan={plan} results={results} />
      <Panel count={plan.items.length} title={t('batch.plan')}>
        <BatchTable items={plan.items} left={left} onToggle={toggle} />
        <div className="button-row">
          <Button busy={sending} disabled={chosen.length === 0} icon="check" look="primary" onClick={confirm}>
            {t('batch.confirm', { count: chosen.length })}
          </Button>
        </div>
        <p className="soft small">{t('batch.onlyOffers')}</p>
      </Panel>
    </div>
  );
}

function Gain({ plan }: { plan: BatchPlan }): ReactNode {
  const { t } = useWords();
  const { total, greedyTotal, assigned, greedyAssigned, items } = plan;
  const points = Math.round((total - greedyTotal) * 10) / 10;
  return (
    <p>
      {t('batch.assigned', { assigned, cases: items.length })}
      {assigned > greedyAssigned ? t('batch.more', { more: assigned - greedyAssigned }) : null}
      {assigned === greedyAssigned ? t(points > 0 ? 'batch.better' : 'batch.equal', { points }) : null}
    </p>
  );
}

function Refused({ plan, results }: { plan: BatchPlan; results: ManyResults['results'] }): ReactNode {
  const { t } = useWords();
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return null;
  const disputeOf = new Map(plan.items.map((item) => [item.assignmentId, item]));
  return (
    <Panel count={refused.length} title={t('batch.refused')} tone="urgent">
      <ul className="rows">
        {refused.map(({ assignmentId, detail }) => {
          const item = disputeOf.get(assignmentId);
          return (
            <li key={assignmentId}>
              {item ? <Link to={`/disputes/${item.disputeId}`}>{item.code ?? item.category}</Link> : assignmentId}：
              {detail}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
