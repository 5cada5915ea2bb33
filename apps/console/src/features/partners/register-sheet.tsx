import { useState, type FormEvent, type ReactNode } from 'react';
import { readOrganisations } from '../../api/endpoints';
import { registerPartner, type PartnerSecret, type RegisterPartner } from '../../api/partners';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { SecretSheet } from './secret-sheet';

const SCOPES: RegisterPartner['scopes'] = ['handoffs:read', 'handoffs:answer', 'packages:read'];
const MODES = ['webhook', 'poll', 'inbox'] as const;

interface RegisterSheetProps {
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function RegisterSheet({ onClose, onDone }: RegisterSheetProps): ReactNode {
  const { t, term } = useWords();
  const [made, setMade] = useState<PartnerSecret | null>(null);
  const [receive, setReceive] = useState<string>('webhook');
  const { value } = useResource('organisations-all', (signal) => readOrganisations({}, signal));
  const { send, sending, problem } = useSend<RegisterPartner, PartnerSecret>(registerPartner, async (answer) => {
    setMade(answer);
    await onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const textOf = (name: string): string => String(entered.get(name) ?? '').trim();
    void send({
      partnerId: textOf('partnerId'),
      organisationId: textOf('organisationId'),
      name: textOf('name'),
      scopes: SCOPES,
      receive: receive as RegisterPartner['receive'],
      webhookUrl: receive === 'webhook' ? textOf('webhookUrl') : null,
    });
  };
  if (made) return <SecretSheet onClose={onClose} secret={made} />;
  return (
    <Sheet onClose={onClose} title={t('partners.register')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="soft">{t('partners.registerHint')}</p>
      <form className="bare-form" onSubmit={submit}>
        <Field label={t('partners.id')}>
          <input name="partnerId" pattern="[A-Za-z0-9][A-Za-z0-9_.\-]*" required spellCheck={false} />
        </Field>
        <Field label={t('partners.name')}>
          <input maxLength={100} name="name" required />
        </Field>
        <Field label={t('partners.organisation')}>
          <select key={value ? 'ready' : 'waiting'} name="organisationId" required>
            {value?.items.map(({ organisationId, name }) => (
              <option key={organisationId} value={organisationId}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('partners.receive')}>
          <select name="receive" onChange={(event) => setReceive(event.target.value)} value={receive}>
            {MODES.map((mode) => (
              <option key={mode} value={mode}>
                {term('receiveMode', mode)}
              </option>
            ))}
          </select>
        </Field>
        {receive === 'webhook' ? (
          <Field hint={t('partners.urlHint')} label={t('partners.url')}>
            <input maxLength={500} name="webhookUrl" required type="url" />
          </Field>
        ) : null}
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('partners.confirm')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
