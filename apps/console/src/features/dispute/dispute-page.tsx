import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { readDispute } from '../../api/endpoints';
import type { DisputePage as Dispute } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useLive } from '../../live/use-live';
import { useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { AsOfControl } from './as-of';
import { CaseBanner } from './case-banner';
import { CaseBoard } from './case-board';
import { leadOf, titleOf } from './case-heading';
import { EmergencyMark } from './emergency-mark';
import { PastCase } from './past-case';
import './dispute.css';

const ActionDrawer = lazy(() => import('./actions/action-drawer'));

/** The moment of the past that is shown stands in the address, so that going back leads back. */
export default function DisputePage(): ReactNode {
  const { disputeId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  const choose = (moment: string | null): void => setSearch(moment === null ? {} : { at: moment });
  return at !== null && !Number.isNaN(Date.parse(at)) ? (
    <PastCase at={at} disputeId={disputeId} onChoose={choose} />
  ) : (
    <PresentCase disputeId={disputeId} onChoose={choose} />
  );
}

interface PresentCaseProps {
  disputeId: string;
  onChoose: (at: string) => void;
}

function PresentCase({ disputeId, onChoose }: PresentCaseProps): ReactNode {
  const [acting, setActing] = useState(false);
  const { value, problem, reload } = useResource(`dispute-${disputeId}`, (signal) => readDispute(disputeId, signal), {
    live: { topics: ['case'], id: disputeId, paused: acting },
  });
  // An emergency is marked in its own record, not in the case's.
  useLive({ topics: ['emergency'], paused: acting }, () => void reload());
  if (!value)
    return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={9} />;
  return (
    <DisputeView
      dispute={value.body}
      etag={value.etag}
      key={disputeId}
      onActing={setActing}
      onChanged={reload}
      onChoose={onChoose}
    />
  );
}

interface DisputeViewProps {
  dispute: Dispute;
  etag: string | null;
  /** A form is open: the revision it was opened on stays, so that a change in between is noticed when it is sent. */
  onActing: (acting: boolean) => void;
  onChanged: () => Promise<void>;
  onChoose: (at: string) => void;
}

function DisputeView({ dispute, etag, onActing, onChanged, onChoose }: DisputeViewProps): ReactNode {
  const { t } = useWords();
  const [action, setAction] = useState<Dispute['allowedActions'][number] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const close = useCallback((going: string | null) => {
    setAction(null);
    setNext(going);
  }, []);
  // What goes on is opened on the case as it was read again, and stays open whatever happens to the case.
  if (next !== null) {
    setNext(null);
    setAction(dispute.allowedActions.find((one) => one.action === next) ?? null);
  }
  const acting = action !== null;
  useEffect(() => onActing(acting), [acting, onActing]);
  const control = <AsOfControl at={null} earliest={dispute.registeredAt} onChoose={onChoose} />;
  return (
    <Page aside={control} lead={leadOf(dispute, t)} title={titleOf(dispute, t)}>
      <EmergencyMark emergencies={dispute.emergencies} />
      <CaseBanner dispute={dispute} onAction={setAction} />
      <CaseBoard at={null} dispute={dispute} />
      {action ? (
        <Suspense fallback={null}>
          <ActionDrawer
            action={action.action}
            dispute={dispute}
            etag={etag}
            key={action.action}
            name={action.title}
            onChanged={onChanged}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </Page>
  );
}
