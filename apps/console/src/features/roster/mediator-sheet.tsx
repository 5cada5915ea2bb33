import type { FormEvent, ReactNode } from 'react';
import { sendMediatorCommand, type MediatorCommand, type MediatorPage } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { bodyOf, type Entered, type MediatorTask } from './mediator-tasks';

interface MediatorSheetProps {
  person: MediatorPage;
  task: MediatorTask;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function MediatorSheet({ person, task, onClose, onDone }: MediatorSheetProps): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<MediatorCommand, unknown>(sendMediatorCommand, async () => {
    onClose();
    await onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = bodyOf(task, new FormData(event.currentTarget));
    void send({ mediatorId: person.mediatorId, action: task.action, body });
  };
  const title = t(`roster.do.${task.action}`);
  const known = task.from?.(person) ?? {};
  return (
    <Sheet onClose={onClose} title={title}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        {task.fields.map((field) => (
          <Entry field={field} key={field.name} known={known[field.name] ?? ''} task={task} />
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

const TYPES = { number: 'number', day: 'date', 'optional-day': 'date', text: 'text', list: 'text' } as const;

interface EntryProps {
  field: Entered;
  task: MediatorTask;
  known: string;
}

function Entry({ field, task, known }: EntryProps): ReactNode {
  const { t, term } = useWords();
  const { name } = field;
  // One field has another word in each of two forms.
  const label = term('roster.in', task.action === 'suspend' ? 'suspendReason' : name);
  if (field.as === 'code') {
    return (
      <Field label={label}>
        <select name={name}>
          {field.codes.map((one) => (
            <option key={one} value={one}>
              {term(field.family, one)}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  const optional = field.as === 'optional-day' || field.as === 'list';
  return (
    <Field hint={field.as === 'list' ? t('roster.in.listHint') : undefined} label={label}>
      <input
        defaultValue={known}
        maxLength={200}
        min={field.as === 'number' ? 1 : undefined}
        name={name}
        required={!optional}
        type={TYPES[field.as]}
      />
    </Field>
  );
}
