import { Form, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ActionBodies, DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { momentText, shanghaiToday } from '../../../shared/dates';
import { actionForm } from './action-form';
import { MANNERS } from './consent-forms';
import { LineField, MannerField, MomentField, PartyField, TextField } from './fields';
import { momentOf } from './moments';

export const tellRights = actionForm<'tell-rights', ActionBodies['tell-rights']>({
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <p className="prose form-note">{t('rights.explain')}</p>
        <MannerField label={t('rights.manner')} manners={MANNERS} name="manner" />
      </>
    );
  },
  initial: () => ({ manner: '书面' }),
  toBody: (entered) => entered,
});

interface Scheduled {
  readonly startsAt: Dayjs;
  readonly place: string;
  readonly open: boolean;
}

export const scheduleSession = actionForm<'schedule-session', Scheduled>({
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <MomentField label={t('session.startsAt')} name="startsAt" />
        <LineField label={t('session.place')} name="place" />
        <Form.Item extra={t('session.openHint')} label={t('session.openLabel')} name="open" valuePropName="checked">
          <Switch checkedChildren={t('form.yes')} unCheckedChildren={t('form.no')} />
        </Form.Item>
      </>
    );
  },
  initial: () => ({ startsAt: shanghaiToday().add(3, 'day').hour(9).minute(30).second(0), open: false }),
  toBody: ({ startsAt, place, open }) => ({ startsAt: momentOf(startsAt), place, open }),
});

export const recordSession = actionForm<'record-session', ActionBodies['record-session']>({
  Fields: ({ dispute }) => {
    const { t, locale } = useWords();
    return (
      <>
        <Form.Item
          label={t('session.which')}
          name="sessionId"
          rules={[{ required: true, message: t('session.whichMissing') }]}
        >
          <Select
            options={toRecord(dispute).map(({ sessionId, startsAt }) => ({
              value: sessionId,
              label: startsAt ? momentText(startsAt, locale) : t('session.unplanned'),
            }))}
          />
        </Form.Item>
        <PartyField label={t('session.presentLabel')} many name="present" optional parties={dispute.parties} />
        <TextField hint={t('session.minutesHint')} label={t('session.minutes')} max={20_000} name="minutes" rows={8} />
      </>
    );
  },
  initial: (dispute) => {
    const first = toRecord(dispute)[0];
    return { ...(first ? { sessionId: first.sessionId } : {}), present: dispute.parties.map(({ partyId }) => partyId) };
  },
  toBody: ({ sessionId, present = [], minutes }) => ({ sessionId, present, minutes }),
});

function toRecord({ sessions }: DisputePage): DisputePage['sessions'] {
  return sessions.filter(({ heldAt }) => heldAt === null);
}
