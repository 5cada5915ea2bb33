import { shanghaiToday } from '../../shared/dates';
import { Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { AntdScope } from '../../app/antd-scope';
import { readReference, registerDispute } from '../../api/endpoints';
import type { CommandAnswer, Reference, RegisterDispute } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { dayOf } from '../dispute/actions/moments';
import { DuplicatesNote, DuplicatesPanel } from './duplicates-panel';
import { MatterFields, PlaceFields, SourceFields } from './matter-fields';
import { PartyRows } from './party-rows';
import { useDuplicates } from './use-duplicates';
import '../dispute/actions/actions.css';
import './intake.css';

type Entered = Omit<RegisterDispute, 'divisionCode' | 'requestedOn'> & {
  readonly division?: readonly string[];
  readonly requestedOn?: Dayjs;
};

const EMPTY_PARTIES: RegisterDispute['parties'] = [
  { role: '申请人', kind: '自然人' },
  { role: '被申请人', kind: '自然人' },
];

/** What was left empty is not sent at all: the server's "not given" is one thing. */
function withoutBlanks<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '' && one !== undefined)) as Value;
}

function bodyOf({ division, requestedOn, parties, ...rest }: Entered): RegisterDispute {
  return withoutBlanks({
    ...rest,
    parties: parties.map(withoutBlanks),
    divisionCode: division?.at(-1),
    requestedOn: requestedOn ? dayOf(requestedOn) : undefined,
  });
}

/** One page, one window: a simple dispute in two minutes, from top to bottom with the Tab key. */
export default function IntakePage(): ReactNode {
  const { t } = useWords();
  const { value: reference, problem, reload } = useResource<Reference>('reference', readReference);
  return (
    <Page lead={t('intake.lead')} title={t('intake.title')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {reference ? <IntakeForm reference={reference} /> : problem ? null : <Loading lines={8} />}
    </Page>
  );
}

function IntakeForm({ reference }: { reference: Reference }): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entered>();
  const done = useCallback(
    async (answer: CommandAnswer) => {
      say(t('intake.done'));
      await navigate(`/disputes/${answer.id}`);
    },
    [say, t, navigate],
  );
  const { send, sending, problem } = useSend(registerDispute, done);
  const duplicates = useDuplicates();
  return (
    <AntdScope>
      <Form
        className="intake"
        form={form}
        initialValues={{ parties: EMPTY_PARTIES, flags: [], requestedOn: shanghaiToday(), source: '依申请' }}
        layout="vertical"
        onFinish={(entered) => void send(bodyOf(entered))}
        onValuesChange={(_changed, entered) => duplicates.watch(entered)}
        requiredMark={false}
        scrollToFirstError={{ behavior: 'smooth', block: 'center' }}
      >
        <div className="intake-columns">
          <div className="stack">
            <PartyRows reference={reference} />
            <MatterFields reference={reference} />
          </div>
          <div className="stack intake-side">
            <DuplicatesPanel failed={duplicates.problem !== null} items={duplicates.items} />
            <SourceFields reference={reference} />
            <PlaceFields />
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
    </AntdScope>
  );
}
