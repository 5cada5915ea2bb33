import { shanghaiToday } from '../../../shared/dates';
import { DatePicker, Drawer, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { AntdScope } from '../../../app/antd-scope';
import { sendDisputeAction, type DisputeCommand } from '../../../api/endpoints';
import type { DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useLive } from '../../../live/use-live';
import { useSend } from '../../../shared/hooks/use-send';
import { Button } from '../../../shared/ui/button';
import { useResource } from '../../../shared/hooks/use-resource';
import { Icon } from '../../../shared/ui/icons';
import { Loading, ProblemNotice } from '../../../shared/ui/states';
import { useToast } from '../../../shared/ui/toast';
import type { ActionForm } from './action-form';
import { ACTION_FORMS } from './action-forms';
import { isActionName } from './action-names';
import { momentOf } from './moments';
import { schemaForm } from './schema-form';
import './actions.css';

interface ActionDrawerProps {
  action: string;
  /** The server's word for it. */
  name: string;
  dispute: DisputePage;
  etag: string | null;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

interface LateEntry {
  readonly happenedAt?: Dayjs | null;
}

const WIDE: readonly string[] = ['draft-agreement', 'record-session'];

/** The form of one action, beside the case. What was typed stays when the server refuses or the case has moved on. */
export default function ActionDrawer(props: ActionDrawerProps): ReactNode {
  const { action } = props;
  return isActionName(action) ? <FormDrawer {...props} form={ACTION_FORMS[action]} /> : <MadeDrawer {...props} />;
}

/** An action without a form of its own: the form is made from the interface's description of its request. */
function MadeDrawer(props: ActionDrawerProps): ReactNode {
  const { value, problem, reload } = useResource(`form-${props.action}`, (signal) => schemaForm(props.action, signal));
  if (value) return <FormDrawer {...props} form={value} />;
  return (
    <AntdScope>
      <Drawer onClose={props.onClose} open title={props.name}>
        {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={4} />}
      </Drawer>
    </AntdScope>
  );
}

interface FormDrawerProps extends ActionDrawerProps {
  form: ActionForm;
}

function FormDrawer({ action, name, dispute, etag, onClose, onChanged, form: made }: FormDrawerProps): ReactNode {
  const { t, term } = useWords();
  const say = useToast();
  const [form] = Form.useForm<LateEntry>();
  const { Fields, initial, toBody } = made;
  const initialValues = useMemo(() => initial(dispute), [initial, dispute]);
  const word = term('action', action);
  const title = word === action ? name : word;

  const [moved, setMoved] = useState(false);
  useLive({ topics: ['case'], id: dispute.disputeId }, () => setMoved(true));

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
        {moved && !problem && !sending ? <Moved onShow={() => void onChanged().then(() => setMoved(false))} /> : null}
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

function Moved({ onShow }: { onShow: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <div className="notice notice-watch drawer-moved" role="status">
      <Icon name="alert" size="1.5rem" />
      <div className="notice-body">
        <p>{t('case.changedMeanwhile')}</p>
        <Button icon="reload" onClick={onShow}>
          {t('case.showChanges')}
        </Button>
      </div>
    </div>
  );
}
