import { Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ActionBodies } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { dayText, shanghaiToday } from '../../../shared/dates';
import { actionForm } from './action-form';
import { ChannelField, ChoiceField, DayField, LineField, OrganisationField, PartyField, TextField } from './fields';
import { dayOf } from './moments';

const ENDINGS: readonly ActionBodies['conclude']['ending'][] = [
  'agreement',
  'settled-and-withdrawn',
  'party-unreachable',
  'party-unwilling',
  'wide-gap',
  'time-over',
  'party-will-not-sign',
  'other',
];

export const conclude = actionForm<'conclude', ActionBodies['conclude']>({
  Fields: () => {
    const { t, term } = useWords();
    return (
      <>
        <ChoiceField
          label={t('conclude.ending')}
          name="ending"
          options={ENDINGS.map((value) => ({ value, label: term('ending', value) }))}
        />
        <TextField label={t('conclude.note')} name="note" optional />
      </>
    );
  },
  toBody: ({ ending, note }) => ({ ending, ...(note ? { note } : {}) }),
});

interface Extension {
  readonly clockId: string;
  readonly dueOn: Dayjs;
  readonly agreedBy: string[];
}

export const agreeExtension = actionForm<'agree-extension', Extension>({
  Fields: ({ dispute }) => {
    const { t, term, locale } = useWords();
    return (
      <>
        <Form.Item label={t('extension.clock')} name="clockId" rules={[{ required: true, message: t('form.choose') }]}>
          <Select
            options={dispute.clocks
              .filter(({ status }) => status === 'running' || status === 'overdue')
              .map((clock) => ({
                value: clock.clockId,
                label: `${term('clock-rule', clock.rule)}（${dayText(clock.dueAt, locale)}）`,
              }))}
          />
        </Form.Item>
        <DayField label={t('extension.until')} name="dueOn" />
        <PartyField label={t('extension.agreedBy')} many name="agreedBy" parties={dispute.parties} />
      </>
    );
  },
  initial: ({ parties }) => ({ agreedBy: parties.map(({ partyId }) => partyId) }),
  toBody: ({ clockId, dueOn, agreedBy }) => ({ clockId, dueOn: dayOf(dueOn), agreedBy }),
});

const SHARING_GROUNDS = ['consent', 'statutory-duty', 'emergency'] as const;

export const transfer = actionForm<'transfer', ActionBodies['transfer']>({
  Fields: ({ dispute }) => {
    const { t } = useWords();
    const channel: unknown = Form.useWatch('channel');
    const ground: unknown = Form.useWatch('sharingGround');
    return (
      <>
        <ChannelField />
        <OrganisationField
          filter={typeof channel === 'string' ? { channel } : {}}
          label={t('transfer.to')}
          name="toOrganisationId"
        />
        <TextField hint={t('transfer.hint')} label={t('form.reason')} name="reason" />
        <ChoiceField
          label={t('transfer.ground')}
          name="sharingGround"
          options={SHARING_GROUNDS.map((value) => ({ value, label: t(`value.${value}`) }))}
        />
        {ground === 'consent' ? (
          <PartyField label={t('transfer.agreedBy')} many name="sharingAgreedBy" optional parties={dispute.parties} />
        ) : null}
      </>
    );
  },
  initial: ({ routing }) => {
    const other = routing?.alternatives.find(({ channel }) => channel !== routing.channel);
    return { ...(other ? { channel: other.channel } : {}), sharingGround: 'consent' };
  },
  toBody: (entered) => entered,
});

export const answerEscalation = actionForm<'answer-escalation', ActionBodies['answer-escalation']>({
  Fields: () => {
    const { t } = useWords();
    return <TextField hint={t('escalation.answerHint')} label={t('escalation.answer')} name="answer" />;
  },
  toBody: (entered) => entered,
});

export const reportSafety = actionForm<'report-safety', ActionBodies['report-safety']>({
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <p className="form-note">{t('safety.explain')}</p>
        <LineField label={t('safety.to')} name="to" />
        <LineField hint={t('safety.groundHint')} label={t('safety.ground')} name="ground" />
      </>
    );
  },
  toBody: (entered) => entered,
});

interface Visit {
  readonly manner: string;
  readonly on: Dayjs;
  readonly satisfied: 'yes' | 'no' | 'not-asked';
  readonly note?: string;
}

const SATISFIED = { yes: true, no: false, 'not-asked': null } as const;

export const recordReturnVisit = actionForm<'record-return-visit', Visit>({
  Fields: () => {
    const { t, term } = useWords();
    return (
      <>
        <ChoiceField
          label={t('visit.manner')}
          name="manner"
          options={['上门', '电话', '线上'].map((value) => ({ value, label: term('manner', value) }))}
        />
        <DayField label={t('visit.on')} name="on" />
        <ChoiceField
          label={t('visit.satisfied')}
          name="satisfied"
          options={[
            { value: 'yes', label: t('visit.true') },
            { value: 'no', label: t('visit.false') },
            { value: 'not-asked', label: t('visit.notAsked') },
          ]}
        />
        <TextField label={t('visit.note')} name="note" optional />
      </>
    );
  },
  initial: () => ({ manner: '电话', on: shanghaiToday(), satisfied: 'not-asked' }),
  toBody: ({ manner, on, satisfied, note }) => ({
    manner,
    on: dayOf(on),
    satisfied: SATISFIED[satisfied],
    ...(note ? { note } : {}),
  }),
});
