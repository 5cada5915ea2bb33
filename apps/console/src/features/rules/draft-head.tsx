import type { ReactNode } from 'react';
import type { RuleDraftSummary } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icons';

type Status = RuleDraftSummary['status'];

const TONES: Readonly<Record<Status, Tone>> = {
  drafting: 'plain',
  submitted: 'watch',
  approved: 'info',
  dated: 'info',
  'in-force': 'good',
  superseded: 'plain',
  withdrawn: 'plain',
  revoked: 'plain',
};

export function DraftStatus({ status }: { status: Status }): ReactNode {
  const { term } = useWords();
  return <Chip tone={TONES[status]}>{term('draftStatus', status)}</Chip>;
}

const STEPS = ['drafting', 'submitted', 'dated', 'in-force'] as const;
const PLACE: Readonly<Record<Status, number>> = {
  drafting: 0,
  submitted: 1,
  approved: 2,
  dated: 2,
  'in-force': 3,
  superseded: 4,
  withdrawn: -1,
  revoked: -1,
};

/** Where the draft stands on its way; each step carries a word and a sign, not a colour alone. */
export function DraftSteps({ status }: { status: Status }): ReactNode {
  const { term } = useWords();
  const now = PLACE[status];
  if (now < 0) return <DraftStatus status={status} />;
  return (
    <ol className="draft-steps">
      {STEPS.map((step, index) => (
        <li
          aria-current={index === now ? 'step' : undefined}
          className={index < now ? 'done' : index === now ? 'now' : 'ahead'}
          key={step}
        >
          {index < now ? <Icon name="check" size="1em" /> : <span className="number">{index + 1}</span>}
          {term('draftStep', step)}
        </li>
      ))}
    </ol>
  );
}
