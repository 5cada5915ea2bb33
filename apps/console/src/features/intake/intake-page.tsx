import { momentText, shanghaiToday } from '../../shared/dates';
import { Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AntdScope } from '../../app/antd-scope';
import { readReference } from '../../api/endpoints';
import type { Tip } from '../../api/tips';
import type { CommandAnswer, Reference, RegisterDispute } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { BothVersions } from '../../shared/ui/both-versions';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { dayOf } from '../dispute/actions/moments';
import { DuplicatesNote, DuplicatesPanel } from './duplicates-panel';
import { EarlierRows } from './earlier-rows';
import { registering, useTip, valuesOf } from './from-tip';
import { MatterFields, PlaceFields, SourceFields } from './matter-fields';
import { PartyRows } from './party-rows';
import { type KeptDraft, useDraft } from './use-draft';
import { useDuplicates } from './use-duplicates';
import '../dispute/actions/actions.css';
import './intake.css';

type EarlierEntered = Omit<NonNullable<RegisterDispute['earlierDecisions']>[number], 'decidedOn'> & {
  readonly decidedOn?: Dayjs;
};
type Entered = Omit<RegisterDispute, 'divisionCode' | 'requestedOn' | 'application' | 'earlierDecisions'> & {
  readonly division?: readonly string[];
  readonly requestedOn?: Dayjs;
  readonly applied?: 'written' | 'oral' | 'none';
  readonly earlierDecisions?: readonly EarlierEntered[];
};

const EMPTY_PARTIES: RegisterDispute['parties'] = [
  { role: '申请人', kind: '自然人' },
  { role: '被申请人', kind: '自然人' },
];

const empty = () => ({
  parties: EMPTY_PARTIES,
  flags: [],
  requestedOn: shanghaiToday(),
  source: '依申请' as const,
  earlierDecisions: [],
});

/** What a discarded draft may have filled in beside. */
const BLANK = {
  category: undefined,
  title: undefined,
  facts: undefined,
  claims: undefined,
  amountCny: undefined,
  peopleInvolved: undefined,
  sourceOrderNo: undefined,
  reporter: undefined,
  finder: undefined,
  applied: undefined,
  place: undefined,
  division: undefined,
};

/** What was left empty is not sent at all: the server's "not given" is one thing. */
function withoutBlanks<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '' && one !== undefined)) as Value;
}

function bodyOf({ division, requestedOn, parties, applied, earlierDecisions, ...rest }: Entered): RegisterDispute {
  const isWritten = rest.source === '依申请' && applied === 'written';
  return withoutBlanks({
    ...rest,
    parties: parties.map(({ representatives, ...party }) =>
      withoutBlanks({ ...party, representatives: representatives?.map(withoutBlanks) }),
    ),
    // What was only said is written down first; it is registered when it was read back and signed.
    application: isWritten ? { form: 'written' as const, manner: '签名' } : undefined,
    earlierDecisions: earlierDecisions?.map(({ decidedOn, ...one }) =>
      withoutBlanks({ ...one, decidedOn: decidedOn ? dayOf(decidedOn) : undefined }),
    ),
    divisionCode: division?.at(-1),
    requestedOn: requestedOn ? dayOf(requestedOn) : undefined,
  });
}

/** One page, one window: a simple dispute in two minutes, from top to bottom with the Tab key. */
export default function IntakePage(): ReactNode {
  const { t } = useWords();
  const { value: reference, problem, reload } = useResource<Reference>('reference', readReference);
  const kept = useDraft();
  const [address] = useSearchParams();
  const { value: tip, problem: tipProblem } = useTip(address.get('tip'));
  return (
    <Page lead={t('intake.lead')} title={t('intake.title')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {tipProblem ? <ProblemNotice problem={tipProblem} /> : null}
      {tip === 'gone' ? <Empty title={t('tips.gone')} /> : null}
      {reference && kept.draft !== undefined && tip !== null && tip !== 'gone' ? (
        <IntakeForm kept={kept} reference={reference} tip={tip === 'none' ? null : tip} />
      ) : problem || tipProblem || tip === 'gone' ? null : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

interface IntakeFormProps {
  kept: KeptDraft;
  reference: Reference;
  /** Where the desk registers what a reporter told: a draft is neither restored nor written over. */
  tip: Tip | null;
}

function IntakeForm({ kept, reference, tip }: IntakeFormProps): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entered>();
  const { drop } = kept;
  const [restored, setRestored] = useState(tip ? null : (kept.draft ?? null));
  const done = useCallback(
    async (answer: CommandAnswer) => {
      if (!tip) drop();
      say(t('intake.done'));
      const isOral = form.getFieldValue('source') === '依申请' && form.getFieldValue('applied') === 'oral';
      await navigate(isOral ? `/disputes/${answer.id}/read-back` : `/disputes/${answer.id}`);
    },
    [tip, drop, say, t, navigate, form],
  );
  const { send, sending, problem } = useSend(
    useMemo(() => registering(tip), [tip]),
    done,
  );
  const duplicates = useDuplicates();
  const discard = (): void => {
    drop();
    setRestored(null);
    form.setFieldsValue({ ...BLANK, ...empty() });
  };
  const takeOther = (): void => {
    form.setFieldsValue({ ...BLANK, ...empty(), ...kept.other?.values });
    kept.takeOther();
  };
  const { other } = kept;
  return (
    <AntdScope>
      <BothVersions
        explain={<p>{t('both.draft')}</p>}
        onKeepMine={() => kept.keepMine(form.getFieldsValue(true))}
        onTakeTheirs={takeOther}
        takeTheirs={t('both.takeOther')}
        theirs={other ? <OtherVersion key={other.at} reference={reference} values={other.values} /> : null}
        theirsTitle={t('both.otherWindow')}
      >
        <Form
          className="intake"
          form={form}
          initialValues={{ ...empty(), ...restored?.values, ...(tip ? valuesOf(tip) : {}) }}
          layout="vertical"
          onFinish={(entered) => void send(bodyOf(entered))}
          onValuesChange={(_changed, entered) => {
            if (!tip) kept.keep(entered);
            duplicates.watch(entered);
          }}
          requiredMark={false}
          scrollToFirstError={{ behavior: 'smooth', block: 'center' }}
        >
          {tip ? <p className="notice notice-watch intake-draft">{t('tips.fromTip')}</p> : null}
          {restored ? <DraftNote at={restored.at} onDiscard={discard} /> : null}
          <div className="intake-columns">
            <div className="stack">
              <PartyRows reference={reference} />
              <MatterFields reference={reference} />
            </div>
            <div className="stack intake-side">
              <DuplicatesPanel failed={duplicates.problem !== null} items={duplicates.items} />
              <SourceFields fromTip={tip !== null} reference={reference} />
              <PlaceFields />
              <EarlierRows />
            </div>
          </div>
          {problem ? <ProblemNotice problem={problem} /> : null}
          <div className="intake-foot">
            <p className="soft small">{t('intake.privacy')}</p>
            <DuplicatesNote count={duplicates.items.length} />
            <Button busy={sending} look="seal" onClick={form.submit}>
              {t('intake.submit')}
            </Button>
          </div>
        </Form>
      </BothVersions>
    </AntdScope>
  );
}

/** The draft of the other window as the same form, to read only. */
function OtherVersion({ reference, values }: { reference: Reference; values: object }): ReactNode {
  return (
    <Form className="intake" disabled initialValues={{ ...empty(), ...values }} layout="vertical" name="other">
      <div className="stack">
        <PartyRows reference={reference} />
        <MatterFields reference={reference} />
        <SourceFields reference={reference} />
        <PlaceFields />
      </div>
    </Form>
  );
}

function DraftNote({ at, onDiscard }: { at: number; onDiscard: () => void }): ReactNode {
  const { t, locale } = useWords();
  return (
    <div className="notice notice-watch intake-draft" role="status">
      <Icon name="clock" size="1.5rem" />
      <div className="notice-body">
        <p>{t('intake.draft', { moment: momentText(new Date(at).toISOString(), locale) })}</p>
        <Button icon="cross" onClick={onDiscard}>
          {t('intake.draftDiscard')}
        </Button>
      </div>
    </div>
  );
}
