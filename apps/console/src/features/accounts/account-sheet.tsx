import { useState, type FormEvent, type ReactNode } from 'react';
import {
  createAccount,
  sendAccountCommand,
  type AccountAnswer,
  type AccountItem,
  type CreateAccount,
} from '../../api/administration';
import { readOrganisations, readReference } from '../../api/endpoints';
import type { Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';

export type AccountTask =
  | { readonly kind: 'create' }
  | {
      readonly kind: 'approve' | 'change' | 'disable' | 'enable' | 'unlock' | 'reset-password';
      readonly item: AccountItem;
    };

interface AccountSheetProps {
  task: AccountTask;
  onClose: () => void;
  onDone: () => Promise<void>;
}

type Entered = Readonly<Record<string, string>>;

function enteredOf(form: HTMLFormElement): Entered {
  const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** One account, one task. A new password is shown here, once. */
export function AccountSheet({ task, onClose, onDone }: AccountSheetProps): ReactNode {
  const { t } = useWords();
  const [answer, setAnswer] = useState<AccountAnswer | null>(null);
  const shows = task.kind === 'create' || task.kind === 'reset-password';
  const { send, sending, problem } = useSend<Entered, AccountAnswer>(
    (entered, key) =>
      task.kind === 'create'
        ? createAccount(entered as unknown as CreateAccount, key)
        : sendAccountCommand({ accountId: task.item.accountId, action: task.kind, body: entered }, key),
    async (answered) => {
      if (shows) setAnswer(answered);
      else onClose();
      await onDone();
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(enteredOf(event.currentTarget));
  };
  const title = t(`accounts.${task.kind}`);
  if (answer) return <Secret onClose={onClose} password={answer.password} title={title} />;
  return (
    <Sheet onClose={onClose} title={task.kind === 'create' ? title : `${title}：${task.item.displayName}`}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="soft">{t(`accounts.${task.kind}Hint`)}</p>
      <form className="bare-form" onSubmit={submit}>
        {task.kind === 'create' ? <NewFields /> : null}
        {task.kind === 'change' ? <ScopeFields item={task.item} /> : null}
        {task.kind === 'disable' ? (
          <Field label={t('accounts.reason')}>
            <input maxLength={200} name="reason" required />
          </Field>
        ) : null}
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('accounts.confirm', { what: title })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function NewFields(): ReactNode {
  const { t } = useWords();
  const { value: reference } = useResource<Reference>('reference', readReference);
  const [role, setRole] = useState('clerk');
  return (
    <>
      <Field hint={t('accounts.usernameHint')} label={t('signIn.username')}>
        <input autoComplete="off" name="username" pattern="[A-Za-z0-9][A-Za-z0-9_.\-]*" required spellCheck={false} />
      </Field>
      <Field label={t('accounts.role')}>
        <select name="role" onChange={(event) => setRole(event.target.value)} value={role}>
          {reference?.roles
            .filter(({ value }) => value !== 'party' && value !== 'system')
            .map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
        </select>
      </Field>
      <ScopeFields />
      {role === 'mediator' ? (
        <Field hint={t('accounts.mediatorHint')} label={t('accounts.mediator')}>
          <input name="mediatorId" required spellCheck={false} />
        </Field>
      ) : null}
    </>
  );
}

function ScopeFields({ item }: { item?: AccountItem }): ReactNode {
  const { t } = useWords();
  const { value } = useResource('organisations-all', (signal) => readOrganisations({}, signal));
  return (
    <>
      <Field label={t('accounts.displayName')}>
        <input defaultValue={item?.displayName} maxLength={50} name="displayName" required />
      </Field>
      <Field hint={t('accounts.organisationHint')} label={t('accounts.organisation')}>
        <select defaultValue={item?.organisationId ?? ''} key={value ? 'ready' : 'waiting'} name="organisationId">
          <option value="">{t('accounts.noOrganisation')}</option>
          {value?.items.map(({ organisationId, name }) => (
            <option key={organisationId} value={organisationId}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field hint={t('accounts.areaHint')} label={t('accounts.area')}>
        <input defaultValue={item?.areaCode ?? ''} inputMode="numeric" name="areaCode" pattern="\d{2,12}" />
      </Field>
    </>
  );
}

function Secret({
  title,
  password,
  onClose,
}: {
  title: string;
  password: string | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <Sheet onClose={onClose} title={title}>
      <p>{t(password ? 'accounts.secret' : 'accounts.secretGone')}</p>
      {password ? <output className="secret">{password}</output> : null}
      <div className="button-row">
        <Button look="primary" onClick={onClose}>
          {t('accounts.secretNoted')}
        </Button>
      </div>
    </Sheet>
  );
}
