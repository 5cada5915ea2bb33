import type { FormEvent, ReactNode } from 'react';
import { enterAsParty, type PartyEnter } from '../../api/party';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';

export function EnterForm({ onEntered }: { onEntered: () => void }): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<PartyEnter, unknown>(enterAsParty, onEntered);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    void send({ code: String(entered.get('code')).trim(), phone: String(entered.get('phone')).trim() });
  };
  return (
    <Panel title={t('partyPage.enter')}>
      <form className="party-form" onSubmit={submit}>
        <Field hint={t('partyPage.codeHint')} label={t('list.code')}>
          <input
            autoCapitalize="characters"
            autoComplete="off"
            name="code"
            placeholder="LD-"
            required
            spellCheck={false}
          />
        </Field>
        <Field hint={t('partyPage.phoneHint')} label={t('partyPage.phone')}>
          <input autoComplete="tel" inputMode="tel" name="phone" required type="tel" />
        </Field>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Button busy={sending} look="primary" type="submit">
          {t('partyPage.look')}
        </Button>
      </form>
    </Panel>
  );
}
