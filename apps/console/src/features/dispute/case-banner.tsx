import type { ReactNode } from 'react';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { isActionName } from './actions/action-names';
import { StageLine } from './stage-line';

type Allowed = DisputePage['allowedActions'][number];

interface CaseBannerProps {
  dispute: DisputePage;
  /** Null where the page is only read. */
  onAction: ((action: Allowed) => void) | null;
}

/** The action that carries a case forward at each status; shown first and filled. */
const FORWARD: Readonly<Record<string, readonly string[]>> = {
  screening: ['accept', 'record-consent'],
  refused: ['tell-routes', 'close'],
  accepted: ['tell-rights'],
  preparing: ['schedule-session', 'tell-rights'],
  'in-mediation': ['record-session', 'draft-agreement'],
  signing: ['sign-agreement'],
  agreed: ['request-confirmation', 'record-performance'],
  performing: ['record-performance'],
  'return-visit': ['record-return-visit', 'close'],
  failed: ['tell-routes', 'transfer'],
  closed: ['file-dossier'],
};

/** More buttons than this are a wall; the others open on demand. */
const MOST_SHOWN = 7;

const WEIGHTY: readonly string[] = ['refuse', 'conclude', 'transfer', 'report-safety'];

/** Where the case stands, what comes next in words, and what the reader may do about it. */
export function CaseBanner({ dispute, onAction }: CaseBannerProps): ReactNode {
  const { t } = useWords();
  return (
    <section aria-label={t('case.state')} className="banner">
      <StageLine status={dispute.status} />
      <div className="banner-words">
        <p className="banner-status">{dispute.statusTitle}</p>
        <p className="banner-next">
          <span className="banner-label">{t('case.nextStep')}</span>
          {dispute.nextStep}
        </p>
        <Flags dispute={dispute} />
      </div>
      {onAction ? <Actions dispute={dispute} onAction={onAction} /> : null}
    </section>
  );
}

function Flags({ dispute }: { dispute: DisputePage }): ReactNode {
  const { gloss } = useWords();
  if (dispute.flags.length === 0) return null;
  return (
    <div className="chips">
      {dispute.flags.map((flag) => (
        <Chip icon="alert" key={flag} tone="watch">
          {gloss(flag)}
        </Chip>
      ))}
    </div>
  );
}

interface ActionsProps {
  dispute: DisputePage;
  onAction: (action: Allowed) => void;
}

function Actions({ dispute, onAction }: ActionsProps): ReactNode {
  const { t, term } = useWords();
  const { allowedActions, status } = dispute;
  if (allowedActions.length === 0) return <p className="banner-idle soft">{t('case.noActions')}</p>;
  const first = (FORWARD[status] ?? []).filter((action) => allowedActions.some((one) => one.action === action));
  const wordOf = ({ action, title }: Allowed): string =>
    term('action', action) === action ? title : term('action', action);
  const button = (allowed: Allowed): ReactNode => (
    <Button
      key={allowed.action}
      look={allowed.action === first[0] ? 'primary' : 'plain'}
      onClick={() => onAction(allowed)}
    >
      {wordOf(allowed)}
    </Button>
  );
  const sorted = allowedActions.toSorted((one, other) => rankOf(one.action, first) - rankOf(other.action, first));
  const shown = sorted.length > MOST_SHOWN + 1 ? sorted.slice(0, MOST_SHOWN) : sorted;
  const rest = sorted.slice(shown.length);
  return (
    <div aria-label={t('case.actions')} className="banner-actions" role="group">
      <div className="button-row">{shown.map(button)}</div>
      {rest.length > 0 ? (
        <details className="more">
          <summary>{t('case.moreActions', { count: rest.length })}</summary>
          <div className="button-row">{rest.map(button)}</div>
        </details>
      ) : null}
    </div>
  );
}

/** What carries the case forward comes first, everyday work next, what is rare or weighty last. */
function rankOf(action: string, first: readonly string[]): number {
  if (first.includes(action)) return first.indexOf(action);
  if (WEIGHTY.includes(action)) return 90;
  return isActionName(action) ? 50 : 70;
}
