import { shanghaiToday } from '../../../shared/dates';
import { DatePicker, Drawer, Form } from 'antd';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { AntdScope } from '../../../app/antd-scope';
import type { Problem } from '../../../api/problem';
import type { DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useLive } from '../../../live/use-live';
import { BothVersions } from '../../../shared/ui/both-versions';
import { Button } from '../../../shared/ui/button';
import { useResource } from '../../../shared/hooks/use-resource';
import { Icon } from '../../../shared/ui/icons';
import { FormSheet } from '../../../shared/ui/form-sheet';
import { Loading, ProblemNotice } from '../../../shared/ui/states';
import { useToast } from '../../../shared/ui/toast';
import type { ActionForm } from './action-form';
import { ACTION_FORMS } from './action-forms';
import { isActionName } from './action-names';
import { Meanwhile } from './meanwhile';
import { nextAfter } from './next-action';
import { schemaForm } from './schema-form';
import { useComparison } from './use-comparison';
import { type LateEntry, useSteps } from './use-steps';
import './actions.css';

interface ActionDrawerProps {
  action: string;
  /** The server's word for it. */
  name: string;
  dispute: DisputePage;
  etag: string | null;
  /** With the action to go on with, where somebody asked for it. */
  onClose: (next: string | null) => void;
  onChanged: () => Promise<void>;
}

/** Two versions need the room of two. */
function sizeOf(action: string, both: boolean): string {
  if (both) return 'min(78rem, 100vw)';
  return WIDE.includes(action) ? 'min(52rem, 100vw)' : 'min(36rem, 100vw)';
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
      <Drawer onClose={() => props.onClose(null)} open title={props.name}>
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
  const { Fields, initial } = made;
  const word = term('action', action);
  const title = word === action ? name : word;
  const next = nextAfter(action);
  const goesOn = useRef(false);

  const [moved, setMoved] = useState(false);
  useLive({ topics: ['case'], id: dispute.disputeId }, () => setMoved(true));

  const done = useCallback(async () => {
    // The page is read again first: whoever opens the next form finds what this one changed.
    await onChanged();
    onClose(goesOn.current ? next : null);
    say(t('form.done', { what: title }));
  }, [onClose, say, t, title, onChanged, next]);
  const { submit, nothing, sending, problem, forget } = useSteps({
    action,
    form: made,
    dispute,
    etag,
    onChanged,
    onDone: done,
  });
  const reread = useCallback(async () => {
    await onChanged();
    setMoved(false);
    forget();
  }, [onChanged, forget]);
  const stale = problem?.stale === true;
  const { opened, overlap, compare, settle } = useComparison({ action, form: made, dispute, stale, reread });
  const initialValues = useMemo(() => initial(opened), [initial, opened]);
  const both = overlap === 'overlaps';

  const confirm = (going: boolean) => (): void => {
    goesOn.current = going;
    form.submit();
  };
  const also = next && { label: t('form.submitThen', { next: term('action', next) }), onSend: confirm(true) };
  const takeTheirs = (): void => {
    form.setFieldsValue(initial(dispute));
    settle();
  };

  return (
    <FormSheet
      about={`${dispute.code} · ${dispute.statusTitle}`}
      also={also}
      blocked={both || overlap === 'gone'}
      busy={sending}
      onClose={() => onClose(null)}
      onSend={confirm(false)}
      size={sizeOf(action, both)}
      title={title}
    >
      {problem ? <Refused problem={problem} /> : moved && !sending ? <Moved onShow={() => void compare()} /> : null}
      {overlap && !both ? <OtherChanges gone={overlap === 'gone'} now={dispute} opened={opened} /> : null}
      <BothVersions
        explain={
          <>
            <p>{t('both.explain')}</p>
            <Meanwhile now={dispute} opened={opened} />
          </>
        }
        onKeepMine={settle}
        onTakeTheirs={takeTheirs}
        takeTheirs={t('both.takeTheirs')}
        theirs={both ? <SavedVersion dispute={dispute} form={made} key={dispute.revision} /> : null}
        theirsTitle={t('both.theirs')}
      >
        <Form
          form={form}
          initialValues={initialValues}
          layout="vertical"
          onFinish={submit}
          requiredMark={false}
          scrollToFirstError
        >
          <Fields dispute={dispute} />
          <LateEntryField />
          {nothing ? <NothingTicked /> : null}
        </Form>
      </BothVersions>
    </FormSheet>
  );
}

/** A case that moved on has a notice of its own, beside what was typed. */
function Refused({ problem }: { problem: Problem }): ReactNode {
  return problem.stale ? null : <ProblemNotice problem={problem} />;
}

function NothingTicked(): ReactNode {
  const { t } = useWords();
  return (
    <p className="notice notice-watch" role="alert">
      {t('form.nothingTicked')}
    </p>
  );
}

function LateEntryField(): ReactNode {
  const { t } = useWords();
  return (
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
  );
}

/** The same form as the case stands now, to read only. */
function SavedVersion({ dispute, form: { Fields, initial } }: { dispute: DisputePage; form: ActionForm }): ReactNode {
  return (
    <Form disabled initialValues={initial(dispute)} layout="vertical" name="saved" requiredMark={false}>
      <Fields dispute={dispute} />
    </Form>
  );
}

interface OtherChangesProps {
  /** The action can no longer be done at all. */
  gone: boolean;
  opened: DisputePage;
  now: DisputePage;
}

/** The case moved on, but not in what this form holds. */
function OtherChanges({ gone, opened, now }: OtherChangesProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="notice notice-watch both-notice" role="alert">
      <Icon name="alert" size="1.5rem" />
      <div className="notice-body">
        <p>{t(gone ? 'both.gone' : 'both.noOverlap')}</p>
        <Meanwhile now={now} opened={opened} />
      </div>
    </div>
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
