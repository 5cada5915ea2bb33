import type { FormEvent, ReactNode } from 'react';
import type { MediatorPage } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { type Entered, valuesOf } from './entered';
import { Entry } from './entry';
import './roster.css';

interface RosterSheetProps {
  title: string;
  note?: string | undefined;
  fields: readonly Entered[];
  /** Word of a field; most have one by their name. */
  label?: (name: string) => string;
  known?: Readonly<Record<string, string>>;
  person?: MediatorPage;
  send: (body: object, idempotencyKey: string) => Promise<unknown>;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** One form of the roster: whatever it is about, the fields say how they are entered. */
export function RosterSheet(props: RosterSheetProps): ReactNode {
  const { title, note, fields, label, known = {}, person, send: command, onClose, onDone } = props;
  const { t, term } = useWords();
  const { send, sending, problem } = useSend<object, unknown>(command, async () => {
    onClose();
    await onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(valuesOf(fields, new FormData(event.currentTarget)));
  };
  return (
    <Sheet onClose={onClose} title={title}>
      {note ? <p className="soft">{note}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        {fields.map((field) => (
          <Entry
            field={field}
            key={field.name}
            known={known[field.name] ?? ''}
            label={label ? label(field.name) : term('roster.in', field.name)}
            person={person}
          />
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
