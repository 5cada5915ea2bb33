import { shanghaiToday } from '../../shared/dates';
import { Drawer, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, type ReactNode } from 'react';
import { AntdScope } from '../../app/antd-scope';
import { sendHandoffAction, type HandoffCommand } from '../../api/endpoints';
import type { HandoffAction, HandoffBodies, HandoffItem } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { ChoiceField, DayField, LineField, TextField } from '../dispute/actions/fields';
import { dayOf } from '../dispute/actions/moments';
import '../dispute/actions/actions.css';

type Outcome = HandoffBodies['conclude']['outcome'];
type ReturnCode = HandoffBodies['return']['code'];

interface Entered {
  readonly partnerOrderNo?: string;
  readonly code?: ReturnCode;
  readonly reason?: string;
  readonly outcome?: Outcome;
  readonly decidedOn?: Dayjs;
  readonly documentNo?: string;
}

const RULINGS: readonly Outcome[] = ['valid', 'rejected', 'withdrawn', 'not-accepted'];
const RESULTS: readonly Outcome[] = ['settled', 'not-settled'];
const RETURN_CODES: readonly ReturnCode[] = [
  'not-our-duty',
  'wrong-area',
  'papers-incomplete',
  'party-unwilling',
  'handled-elsewhere',
  'other',
];

function bodyOf(action: HandoffAction, entered: Entered): HandoffBodies[HandoffAction] {
  const { partnerOrderNo, code = 'other', reason = '', outcome = 'not-settled', decidedOn, documentNo } = entered;
  if (action === 'return') return { code, reason };
  if (action === 'conclude') {
    return {
      outcome,
      decidedOn: dayOf(decidedOn ?? shanghaiToday()),
      documentNo: documentNo || null,
      reason: reason || null,
    };
  }
  return { partnerOrderNo: partnerOrderNo || null };
}

interface HandoffDrawerProps {
  item: HandoffItem;
  action: HandoffAction;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

export default function HandoffDrawer({ item, action, onClose, onChanged }: HandoffDrawerProps): ReactNode {
  const { t, term } = useWords();
  const say = useToast();
  const [form] = Form.useForm<Entered>();
  const title = term('handoff-action', action);
  const done = useCallback(async () => {
    onClose();
    say(t('form.done', { what: title }));
    await onChanged();
  }, [onClose, say, t, title, onChanged]);
  const { send, sending, problem, forget } = useSend<HandoffCommand, unknown>(sendHandoffAction, done);
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
        size="min(36rem, 100vw)"
        title={title}
      >
        <p className="soft small drawer-case">
          {item.disputeCode} · {item.purposeTitle}
        </p>
        {problem ? (
          <ProblemNotice
            problem={problem}
            {...(problem.stale ? { onRetry: () => void onChanged().then(forget) } : {})}
          />
        ) : null}
        <Form
          form={form}
          initialValues={{ decidedOn: shanghaiToday(), partnerOrderNo: item.partnerOrderNo ?? '' }}
          layout="vertical"
          onFinish={(entered) => void send({ handoffId: item.handoffId, action, body: bodyOf(action, entered) })}
          requiredMark={false}
        >
          <Fields action={action} purpose={item.purpose} />
        </Form>
      </Drawer>
    </AntdScope>
  );
}

function Fields({ action, purpose }: { action: HandoffAction; purpose: string }): ReactNode {
  const { t, term } = useWords();
  if (action === 'return') {
    return (
      <>
        <ChoiceField
          label={t('handoff.returnCode')}
          name="code"
          options={RETURN_CODES.map((value) => ({ value, label: term('return', value) }))}
        />
        <TextField hint={t('handoff.returnHint')} label={t('form.reason')} name="reason" />
      </>
    );
  }
  if (action === 'conclude') {
    const outcomes = purpose === 'judicial-confirmation' ? RULINGS : RESULTS;
    return (
      <>
        <ChoiceField
          label={t('handoff.outcome')}
          name="outcome"
          options={outcomes.map((value) => ({ value, label: term('outcome', value) }))}
        />
        <DayField label={t('handoff.decidedOn')} name="decidedOn" />
        <LineField label={t('handoff.documentNo')} name="documentNo" optional />
        <TextField label={t('form.reason')} max={500} name="reason" optional />
      </>
    );
  }
  return (
    <Form.Item extra={t('handoff.orderNoHint')} label={t('handoff.orderNoLabel')} name="partnerOrderNo">
      <Input maxLength={100} />
    </Form.Item>
  );
}
