import { shanghaiToday } from '../../shared/dates';
import { Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, type ReactNode } from 'react';
import { sendHandoffAction, type HandoffCommand } from '../../api/endpoints';
import type { HandoffAction, HandoffBodies, HandoffItem } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { FormSheet } from '../../shared/ui/form-sheet';
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
  readonly legalBasis?: string;
  readonly decision?: Decision;
  readonly stage?: Stage;
}

const RULINGS: readonly Outcome[] = ['valid', 'rejected', 'withdrawn', 'not-accepted', 'terminated'];
const RESULTS: readonly Outcome[] = ['settled', 'not-settled'];
const RETURN_CODES: readonly ReturnCode[] = [
  'not-our-duty',
  'wrong-area',
  'papers-incomplete',
  'party-unwilling',
  'handled-elsewhere',
  'other',
];

type Decision = 'upheld' | 'overruled' | 'accepted' | 'refused' | 'taken' | 'declined';
type Stage = HandoffBodies['report-progress']['stage'];

const STAGES: readonly Stage[] = [
  'party-contacted',
  'mediation-opened',
  'mediator-appointed',
  'session-held',
  'agreement-in-effect',
  'petitioner-told',
  'aid-decided',
  'lawyer-assigned',
  'other',
];
const DECISIONS: Partial<Record<HandoffAction, readonly Decision[]>> = {
  decide: ['upheld', 'overruled'],
  'answer-return': ['accepted', 'refused'],
  'answer-proposal': ['taken', 'declined'],
};
/** Actions that say why, and nothing else. */
const WITH_REASON: readonly HandoffAction[] = [
  'recall',
  'request-return',
  'hold',
  'extend-handling',
  'request-transfer',
];

type Bodies = { readonly [Action in HandoffAction]: (entered: Entered, item: HandoffItem) => HandoffBodies[Action] };

const why = ({ reason = '' }: Entered) => ({ reason });
const note = ({ reason }: Entered) => ({ reason: reason || null });
const order = ({ partnerOrderNo }: Entered) => ({ partnerOrderNo: partnerOrderNo || null });
const openProposal = ({ proposals }: HandoffItem): string =>
  proposals.find(({ decision }) => decision === 'open')?.proposalId ?? '';

const BODIES: Bodies = {
  receive: order,
  accept: order,
  return: (entered) => ({ code: entered.code ?? 'other', ...why(entered) }),
  object: (entered) => ({ code: entered.code ?? 'other', legalBasis: entered.legalBasis ?? '', ...why(entered) }),
  conclude: (entered) => ({
    outcome: entered.outcome ?? 'not-settled',
    decidedOn: dayOf(entered.decidedOn ?? shanghaiToday()),
    documentNo: entered.documentNo || null,
    ...note(entered),
  }),
  recall: why,
  'request-return': why,
  hold: why,
  concede: note,
  resume: () => ({}),
  'extend-handling': (entered, { purpose }) => ({
    ...why(entered),
    dueOn: purpose === 'judicial-confirmation' ? dayOf(entered.decidedOn ?? shanghaiToday()) : null,
  }),
  close: () => ({}),
  propose: ({ reason = '' }) => ({ text: reason }),
  'report-progress': (entered) => ({ stage: entered.stage ?? 'other', ...note(entered) }),
  decide: (entered) => ({ decision: entered.decision === 'overruled' ? 'overruled' : 'upheld', ...why(entered) }),
  'answer-return': (entered) => ({
    decision: entered.decision === 'accepted' ? 'accepted' : 'refused',
    ...note(entered),
  }),
  'request-transfer': why,
  'confirm-erasure': (_entered, item) => ({
    subjectId: item.erasures.find(({ confirmedBy }) => confirmedBy.length < 2)?.subjectId ?? '',
  }),
  'answer-proposal': (entered, item) => ({
    proposalId: openProposal(item),
    decision: entered.decision === 'taken' ? 'taken' : 'declined',
    ...note(entered),
  }),
};

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
    <FormSheet
      about={`${item.disputeCode} · ${item.purposeTitle}`}
      busy={sending}
      onClose={onClose}
      onSend={form.submit}
      title={title}
    >
      {problem ? (
        <ProblemNotice problem={problem} {...(problem.stale ? { onRetry: () => void onChanged().then(forget) } : {})} />
      ) : null}
      <Form
        form={form}
        initialValues={{ decidedOn: shanghaiToday(), partnerOrderNo: item.partnerOrderNo ?? '' }}
        layout="vertical"
        onFinish={(entered) => void send({ handoffId: item.handoffId, action, body: BODIES[action](entered, item) })}
        requiredMark={false}
      >
        <Fields action={action} item={item} />
      </Form>
    </FormSheet>
  );
}

function Fields({ action, item }: { action: HandoffAction; item: HandoffItem }): ReactNode {
  const { t, term } = useWords();
  if (action === 'return' || action === 'object') {
    return (
      <>
        <ChoiceField
          label={t(action === 'object' ? 'handoff.objectionCode' : 'handoff.returnCode')}
          name="code"
          options={RETURN_CODES.map((value) => ({ value, label: term('return', value) }))}
        />
        {action === 'object' ? <LineField label={t('handoff.objectionBasis')} name="legalBasis" /> : null}
        <TextField hint={t('handoff.returnHint')} label={t('form.reason')} name="reason" />
      </>
    );
  }
  if (action === 'conclude') return <ConclusionFields purpose={item.purpose} />;
  if (action === 'receive' || action === 'accept') {
    return (
      <Form.Item extra={t('handoff.orderNoHint')} label={t('handoff.orderNoLabel')} name="partnerOrderNo">
        <Input maxLength={100} />
      </Form.Item>
    );
  }
  if (action === 'extend-handling') return <ExtensionFields purpose={item.purpose} />;
  return <StepFields action={action} item={item} />;
}

/** A court names the day; how long a complex order of the hotline may take is a rule. */
function ExtensionFields({ purpose }: { purpose: string }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {purpose === 'judicial-confirmation' ? <DayField label={t('handoff.extendTo')} name="decidedOn" /> : null}
      <TextField label={t('form.reason')} name="reason" />
    </>
  );
}

function ConclusionFields({ purpose }: { purpose: string }): ReactNode {
  const { t, term } = useWords();
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

function StepFields({ action, item }: { action: HandoffAction; item: HandoffItem }): ReactNode {
  const { t, term } = useWords();
  const decisions = DECISIONS[action];
  const proposal = item.proposals.find(({ decision }) => decision === 'open');
  if (action === 'resume' || action === 'close') return <p className="form-note">{t('form.nothingToFill')}</p>;
  if (action === 'confirm-erasure') return <p className="form-note">{t('material.erased')}</p>;
  if (action === 'propose')
    return <TextField hint={t('handoff.proposeHint')} label={t('handoff.proposal')} name="reason" />;
  return (
    <>
      {action === 'answer-proposal' && proposal ? <p className="prose">{proposal.text}</p> : null}
      {action === 'recall' ? <p className="form-note">{t('handoff.recallHint')}</p> : null}
      {decisions ? (
        <ChoiceField
          label={t('handoff.decision')}
          name="decision"
          options={decisions.map((value) => ({ value, label: term('handoff-decision', value) }))}
        />
      ) : null}
      {action === 'report-progress' ? (
        <ChoiceField
          label={t('handoff.stage')}
          name="stage"
          options={STAGES.map((value) => ({ value, label: term('handoff-stage', value) }))}
        />
      ) : null}
      <TextField
        label={t('form.reason')}
        name="reason"
        {...(action === 'decide' || WITH_REASON.includes(action) ? {} : { optional: true })}
      />
    </>
  );
}
