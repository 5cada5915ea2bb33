import type { ReactNode } from 'react';
import type { ActionName, DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { isActionName } from './actions/action-names';
import { StageLine } from './stage-line';

interface CaseBannerProps {
  dispute: DisputePage;
  onAction: (action: ActionName) => void;
}

/** The action that carries a case forward at each status; shown first and filled. */
const FORWARD: Readonly<Record<string, readonly ActionName[]>> = {
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
      <Actions dispute={dispute} onAction={onAction} />
    </section>
  );
}

function Flags({ dispute }: { dispute: DisputePage }): ReactNode {
  if (dispute.flags.length === 0) return null;
  return (
    <div className="chips">
      {dispute.flags.map((flag) => (
        <Chip icon="alert" key={flag} tone="watch">
          {flag}
        </Chip>
      ))}
    </div>
  );
}

function Actions({ dispute, onAction }: CaseBannerProps): ReactNode {
  const { t, term } = useWords();
  const known = dispute.allowedActions.flatMap(({ action, title }) =>
    isActionName(action) ? [{ action, title }] : [],
  );
  if (known.length === 0) return <p className="banner-idle soft">{t('case.noActions')}</p>;
  const forward = FORWARD[dispute.status] ?? [];
  const first = forward.filter((action) => known.some((one) => one.action === action));
  const rank = (action: ActionName) =>
    first.includes(action) ? first.indexOf(action) : WEIGHTY.includes(action) ? 99 : 50;
  return (
    <div aria-label={t('case.actions')} className="button-row banner-actions" role="group">
      {known
        .toSorted((one, other) => rank(one.action) - rank(other.action))
        .map(({ action, title }) => (
          <Button key={action} look={action === first[0] ? 'primary' : 'plain'} onClick={() => onAction(action)}>
            {term('action', action) === action ? title : term('action', action)}
          </Button>
        ))}
    </div>
  );
}
