import type { FormEvent, ReactNode } from 'react';
import { orderSupervision } from '../../api/supervision';
import type { CommandAnswer } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';

interface OrderSheetProps {
  disputeId: string;
  /** Code and category: what whoever orders knows of the case. */
  about: string;
  onClose: () => void;
  onOrdered: () => void;
}

/** An order in writing to the body at work; it answers in writing and in time, or the order climbs. */
export function OrderSheet({ disputeId, about, onClose, onOrdered }: OrderSheetProps): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<{ disputeId: string; text: string }, CommandAnswer>(
    orderSupervision,
    onOrdered,
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send({ disputeId, text: String(new FormData(event.currentTarget).get('text') ?? '').trim() });
  };
  return (
    <Sheet onClose={onClose} title={t('supervision.order')}>
      <p className="soft">{about}</p>
      <p>{t('supervision.orderHint')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        <Field hint={t('supervision.textHint')} label={t('supervision.text')} wide>
          <textarea maxLength={2_000} name="text" required rows={4} />
        </Field>
        <div className="button-row">
          <Button busy={sending} look="seal" type="submit">
            {t('supervision.send')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
