import { lazy, Suspense, useState, type ReactNode } from 'react';
import { readDisputeHandoffs } from '../../api/handoffs';
import type { DisputePage, HandoffAction, HandoffItem } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { HandoffCard } from '../handoffs/handoff-card';
import { HandoffTrack } from './handoff-track';
import '../handoffs/handoffs.css';

const HandoffDrawer = lazy(() => import('../handoffs/handoff-drawer'));
const HandOverDrawer = lazy(() => import('../handoffs/hand-over-drawer'));

const LIVE = { topics: ['handoff'] } as const;

/** Hand-offs on the page of their case, with the steps that are open; who only reads the case sees their track. */
export function CaseHandoffs({ dispute, at }: { dispute: DisputePage; at: string | null }): ReactNode {
  const { permissions } = useSession();
  const lists = at === null && permissions.includes('handoff:list');
  const mayHandOver = permissions.includes('dispute:transfer') && dispute.status !== 'closed';
  if (lists && (dispute.handoffs.length > 0 || mayHandOver))
    return <Live dispute={dispute} mayHandOver={mayHandOver} />;
  return dispute.handoffs.length > 0 ? <HandoffTrack handoffs={dispute.handoffs} /> : null;
}

interface Chosen {
  readonly item: HandoffItem;
  readonly action: HandoffAction;
}

function Live({ dispute, mayHandOver }: { dispute: DisputePage; mayHandOver: boolean }): ReactNode {
  const { t } = useWords();
  const { disputeId, code, revision } = dispute;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [handing, setHanding] = useState(false);
  const { value, problem, reload } = useResource(
    `case-handoffs-${disputeId}-${revision}`,
    (signal) => readDisputeHandoffs(disputeId, signal),
    { live: LIVE },
  );
  return (
    <Panel
      aside={
        mayHandOver ? (
          <Button look="quiet" onClick={() => setHanding(true)}>
            {t('handover.open')}
          </Button>
        ) : null
      }
      title={t('handoff.track')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        value.items.length === 0 ? (
          <p className="soft">{t('handoff.none')}</p>
        ) : (
          <ul className="case-handoffs">
            {value.items.map((item) => (
              <li key={item.handoffId}>
                <HandoffCard item={item} onAction={(action) => setChosen({ item, action })} onChanged={reload} />
              </li>
            ))}
          </ul>
        )
      ) : problem ? null : (
        <Loading lines={3} />
      )}
      <Suspense fallback={null}>
        {chosen ? <HandoffDrawer {...chosen} onChanged={reload} onClose={() => setChosen(null)} /> : null}
        {handing ? (
          <HandOverDrawer code={code} disputeId={disputeId} onChanged={reload} onClose={() => setHanding(false)} />
        ) : null}
      </Suspense>
    </Panel>
  );
}
