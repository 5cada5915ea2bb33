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
  merged: 'file',
};

const LAST = STAGES.length - 1;

/** A merged case goes from where it was to the end of the line: what lies between was never done here. */
function stateOf(index: number, status: string): 'done' | 'now' | 'ahead' {
  const now = STAGES.indexOf(PLACE[status] ?? 'intake');
  if (status === 'filed') return 'done';
  if (index === now) return 'now';
  if (status === 'merged') return index === 0 ? 'done' : 'ahead';
  return index < now ? 'done' : 'ahead';
}

export function StageLine({ status }: { status: string }): ReactNode {
  const { t, term } = useWords();
  const wordOf = (name: Stage, index: number): string =>
    status === 'merged' && index === LAST ? t('case.merged') : term('stage', name);
  return (
    <ol aria-label={t('case.way')} className="stages">
      {STAGES.map((name, index) => {
        const state = stateOf(index, status);
        return (
          <li aria-current={state === 'now' ? 'step' : undefined} className={`stage stage-${state}`} key={name}>
            <span className="stage-dot">{state === 'done' ? <Icon name="check" size="0.875rem" /> : null}</span>
            <span className="stage-word">
              {wordOf(name, index)}
              {state === 'done' ? <span className="visually-hidden">{t('case.stageDone')}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
