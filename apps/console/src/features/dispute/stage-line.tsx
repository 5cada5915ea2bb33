import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Icon } from '../../shared/ui/icons';

const STAGES = ['intake', 'consent', 'accepted', 'mediation', 'agreement', 'performance', 'visit', 'file'] as const;
type Stage = (typeof STAGES)[number];

/** Where each status stands on the way; the endings without agreement leave the line at mediation. */
const PLACE: Readonly<Record<string, Stage>> = {
  registered: 'intake',
  screening: 'consent',
  refused: 'consent',
  accepted: 'accepted',
  preparing: 'accepted',
  'in-mediation': 'mediation',
  failed: 'mediation',
  suspended: 'mediation',
  transferring: 'mediation',
  signing: 'agreement',
  agreed: 'agreement',
  performing: 'performance',
  'return-visit': 'visit',
  closed: 'file',
  filed: 'file',
};

export function StageLine({ status }: { status: string }): ReactNode {
  const { t, term } = useWords();
  const stage = PLACE[status] ?? 'intake';
  const now = STAGES.indexOf(stage);
  const finished = status === 'filed';
  return (
    <ol aria-label={t('case.way')} className="stages">
      {STAGES.map((name, index) => {
        const state = index < now || finished ? 'done' : index === now ? 'now' : 'ahead';
        return (
          <li aria-current={state === 'now' ? 'step' : undefined} className={`stage stage-${state}`} key={name}>
            <span className="stage-dot">{state === 'done' ? <Icon name="check" size="0.875rem" /> : null}</span>
            <span className="stage-word">
              {term('stage', name)}
              {state === 'done' ? <span className="visually-hidden">{t('case.stageDone')}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
