import { shanghaiToday } from '../../../shared/dates';
import { DatePicker, Drawer, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, useMemo, type ReactNode } from 'react';
import { AntdScope } from '../../../app/antd-scope';
import { sendDisputeAction, type DisputeCommand } from '../../../api/endpoints';
import type { ActionName, DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useSend } from '../../../shared/hooks/use-send';
import { Button } from '../../../shared/ui/button';
import { ProblemNotice } from '../../../shared/ui/states';
import { useToast } from '../../../shared/ui/toast';
import { ACTION_FORMS } from './action-forms';
import { momentOf } from './fields';
import './actions.css';

interface ActionDrawerProps {
  action: ActionName;
  dispute: DisputePage;
  etag: string | null;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

interface LateEntry {
  readonly happenedAt?: Dayjs | null;
}

const WIDE: readonly ActionName[] = ['draft-agreement', 'record-session'];

/** The form of one action, beside the case. What was typed stays when the server refuses or the case has moved on. */
export default function ActionDrawer({ action, dispute, etag, onClose, onChanged }: ActionDrawerProps): ReactNode {
  const { t, term } = useWords();
  const say = useToast();
  const [form] = Form.useForm<LateEntry>();
  const { Fields, initial, toBody } = ACTION_FORMS[action];
  const initialValues = useMemo(() => initial(dispute), [initial, dispute]);
  const title = term('action', action);

  const done = useCallback(async () => {
    onClose();
    say(t('form.done', { what: title }));
    await onChanged();
  }, [onClose, say, t, title, onChanged]);
  const { send, sending, problem, forget } = useSend<DisputeCommand, unknown>(sendDisputeAction, done);

  const submit = ({ happenedAt, ...entered }: LateEntry): void => {
    const late = happenedAt ? { happenedAt: momentOf(happenedAt) } : {};
    void send({ disputeId: dispute.disputeId, action, body: { ...toBody(entered), ...late }, ifMatch: etag });
  };

  return (
    <AntdScope>
      <Drawer
        className="action-drawer"
        footer={
          <div className="button-row">
            <Button busy={sending} look="primary" onClick={form.submit}>
              {t('form.submit', { what: title })}
            </Button>
            <Button disabled={sending} look="quiet" onClick={onClose}>
              {t('form.cancel')}
            </Button>
          </div>
        }
        onClose={onClose}
        open
        size={WIDE.includes(action) ? 'min(52rem, 100vw)' : 'min(36rem, 100vw)'}
        title={title}
      >
        <p className="soft small drawer-case">
          {dispute.code} · {dispute.statusTitle}
        </p>
        {problem ? (
          <ProblemNotice
            problem={problem}
            {...(problem.stale ? { onRetry: () => void onChanged().then(forget) } : {})}
          />
        ) : null}
        <Form
          form={form}
          initialValues={initialValues}
          layout="vertical"
          onFinish={submit}
          requiredMark={false}
          scrollToFirstError
        >
          <Fields dispute={dispute} />
          <details className="more late-entry">
            <summary>{t('form.lateEntry')}</summary>
            <Form.Item extra={t('form.lateEntryHint')} label={t('form.happenedAt')} name="happenedAt">
              <DatePicker
                className="wide-field"
                format="YYYY-MM-DD HH:mm"
                maxDate={shanghaiToday()}
                showTime={{ format: 'HH:mm' }}
              />
            </Form.Item>
          </details>
        </Form>
      </Drawer>
    </AntdScope>
  );
}
