import type { FormEvent, ReactNode } from 'react';
import { sendMediatorCommand, type MediatorCommand } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';

type FieldName = 'from' | 'until' | 'capacity' | 'termEndsOn' | 'subject' | 'on' | 'hours' | 'activity' | 'reason';

export interface MediatorTask {
  readonly action: 'take-leave' | 'change-capacity' | 'renew-term' | 'record-training' | 'record-service' | 'leave';
  readonly fields: readonly FieldName[];
  /** The person may do it too. */
  readonly own: boolean;
}

export const TASKS: readonly MediatorTask[] = [
  { action: 'take-leave', fields: ['from', 'until'], own: true },
  { action: 'change-capacity', fields: ['capacity'], own: false },
  { action: 'renew-term', fields: ['termEndsOn'], own: false },
  { action: 'record-training', fields: ['subject', 'on', 'hours'], own: false },
  { action: 'record-service', fields: ['activity', 'on', 'hours'], own: false },
  { action: 'leave', fields: ['on', 'reason'], own: false },
];

const NUMBERS: readonly FieldName[] = ['capacity', 'hours'];
const DAYS: readonly FieldName[] = ['from', 'until', 'termEndsOn', 'on'];
const DEPARTURES = ['resigned', 'term-over', 'dismissed', 'health', 'deceased', 'other'] as const;

function bodyOf(task: MediatorTask, form: FormData): object {
  const entered = task.fields.map((name) => {
    const text = String(form.get(name) ?? '').trim();
    return [name, NUMBERS.includes(name) ? Number(text) : text] as const;
  });
  return { ...Object.fromEntries(entered), ...(task.action === 'record-training' ? { trainedUntil: null } : {}) };
}

interface MediatorSheetProps {
  mediatorId: string;
  task: MediatorTask;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function MediatorSheet({ mediatorId, task, onClose, onDone }: MediatorSheetProps): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<MediatorCommand, unknown>(sendMediatorCommand, async () => {
    onClose();
    await onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send({ mediatorId, action: task.action, body: bodyOf(task, new FormData(event.currentTarget)) });
  };
  const title = t(`roster.do.${task.action}`);
  return (
    <Sheet onClose={onClose} title={title}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        {task.fields.map((name) => (
          <Entry key={name} name={name} />
        ))}
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('form.submit', { what: title })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function Entry({ name }: { name: FieldName }): ReactNode {
  const { t, term } = useWords();
  const label = t(`roster.in.${name}`);
  if (name === 'reason') {
    return (
      <Field label={label}>
        <select name={name}>
          {DEPARTURES.map((one) => (
            <option key={one} value={one}>
              {term('departure', one)}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  const type = NUMBERS.includes(name) ? 'number' : DAYS.includes(name) ? 'date' : 'text';
  return (
    <Field label={label}>
      <input maxLength={200} min={type === 'number' ? 1 : undefined} name={name} required type={type} />
    </Field>
  );
}
