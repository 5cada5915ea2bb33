import { useState, type FormEvent, type ReactNode } from 'react';
import { changePassword, type ChangePassword } from '../../api/administration';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

export default function PasswordSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const [differs, setDiffers] = useState(false);
  const { send, sending, problem } = useSend<ChangePassword, unknown>(changePassword, () => {
    say(t('password.done'));
    onClose();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(entered.get(name) ?? ''));
    setDiffers(next !== again);
    if (next === again) void send({ current: current ?? '', next: next ?? '' });
  };
  return (
    <Sheet onClose={onClose} title={t('password.title')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        <Field label={t('password.current')}>
          <input autoComplete="current-password" name="current" required type="password" />
        </Field>
        <Field hint={t('password.hint')} label={t('password.next')}>
          <input autoComplete="new-password" minLength={8} name="next" required type="password" />
        </Field>
        <Field hint={differs ? t('password.differs') : undefined} label={t('password.again')}>
          <input aria-invalid={differs} autoComplete="new-password" name="again" required type="password" />
        </Field>
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('password.change')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
