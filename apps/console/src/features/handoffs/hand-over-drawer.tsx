import { Form } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { handOver, type HandingOver, type HandOver } from '../../api/handoffs';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { FormSheet } from '../../shared/ui/form-sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { ChannelField, ChoiceField, LineField, OrganisationField, TextField } from '../dispute/actions/fields';
import '../dispute/actions/actions.css';

const KINDS = ['referral', 'joint', 'notice'] as const;

interface HandOverDrawerProps {
  disputeId: string;
  code: string;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Another body beside the owner: to help, to work along, or to know. The case stays where it is. */
export default function HandOverDrawer({ disputeId, code, onClose, onChanged }: HandOverDrawerProps): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const [form] = Form.useForm<HandOver>();
  const channel: unknown = Form.useWatch('channel', form);
  const title = t('handover.open');
  const done = useCallback(async () => {
    onClose();
    say(t('form.done', { what: title }));
    await onChanged();
  }, [onClose, say, t, title, onChanged]);
  const { send, sending, problem } = useSend<HandingOver, unknown>(handOver, done);
  return (
    <FormSheet about={code} busy={sending} onClose={onClose} onSend={form.submit} title={title}>
      <p className="form-note">{t('handover.lead')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Form
        form={form}
        initialValues={{ kind: 'referral', channel: 'administrative' }}
        layout="vertical"
        onFinish={(entered) =>
          void send({ disputeId, body: { ...entered, requestedAction: entered.requestedAction || null } })
        }
        requiredMark={false}
      >
        <ChoiceField
          label={t('handover.kind')}
          name="kind"
          options={KINDS.map((value) => ({ value, label: t(`handover.${value}`) }))}
        />
        <ChannelField />
        <OrganisationField
          filter={typeof channel === 'string' ? { channel } : {}}
          label={t('handover.to')}
          name="toOrganisationId"
        />
        <LineField label={t('handover.action')} name="requestedAction" optional />
        <TextField label={t('handover.reason')} name="reason" />
      </Form>
    </FormSheet>
  );
}
