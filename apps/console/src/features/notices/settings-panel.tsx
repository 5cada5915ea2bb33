import { useCallback, type FormEvent, type ReactNode } from 'react';
import {
  changeNoticeSettings,
  readNoticeSettings,
  type ChangeNoticeSettings,
  type NoticeSettings,
} from '../../api/notices';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import './settings.css';

const CHANNELS = ['email', 'sms', 'wechat', 'webhook'] as const;
/** Where the person is reached; the webhook knows by itself. */
const ADDRESSES = [
  { channel: 'email', name: 'email', type: 'email' },
  { channel: 'sms', name: 'phone', type: 'tel' },
  { channel: 'wechat', name: 'wechat', type: 'text' },
] as const;

/** How the reader is told outside the program, and when not. */
export function SettingsPanel(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('notice-settings', readNoticeSettings);
  return (
    <Panel title={t('noticeSettings.title')}>
      <p className="soft small">{t('noticeSettings.lead')}</p>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <SettingsForm onSaved={reload} settings={value} /> : problem ? null : <Loading lines={3} />}
    </Panel>
  );
}

function bodyOf(form: FormData): ChangeNoticeSettings {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    email: text('email') || null,
    phone: text('phone') || null,
    wechat: text('wechat') || null,
    channels: CHANNELS.filter((channel) => form.getAll('channels').includes(channel)),
    quietFrom: text('quietFrom'),
    quietUntil: text('quietUntil'),
  };
}

interface SettingsFormProps {
  settings: NoticeSettings;
  onSaved: () => Promise<void>;
}

function SettingsForm({ settings, onSaved }: SettingsFormProps): ReactNode {
  const { t, term } = useWords();
  const say = useToast();
  const saved = useCallback(async () => {
    say(t('noticeSettings.saved'));
    await onSaved();
  }, [say, t, onSaved]);
  const { send, sending, problem } = useSend<ChangeNoticeSettings, unknown>(changeNoticeSettings, saved);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(bodyOf(new FormData(event.currentTarget)));
  };
  const open = (channel: (typeof CHANNELS)[number]): boolean => settings.available.includes(channel);
  return (
    <form className="bare-form notice-settings" onSubmit={submit}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <fieldset>
        <legend>{t('noticeSettings.channels')}</legend>
        {CHANNELS.map((channel) => (
          <label className="tick" key={channel}>
            <input
              defaultChecked={settings.channels.includes(channel)}
              disabled={!open(channel)}
              name="channels"
              type="checkbox"
              value={channel}
            />
            <span>
              {term('channelName', channel)}
              {open(channel) ? '' : `（${t('noticeSettings.off')}）`}
            </span>
          </label>
        ))}
      </fieldset>
      {ADDRESSES.filter(({ channel }) => open(channel)).map(({ name, type }) => (
        <Field key={name} label={t(`noticeSettings.${name}`)}>
          <input defaultValue={settings[name] ?? ''} maxLength={200} name={name} type={type} />
        </Field>
      ))}
      <fieldset>
        <legend>{t('noticeSettings.quiet')}</legend>
        <div className="quiet-hours">
          {(['quietFrom', 'quietUntil'] as const).map((name) => (
            <Field key={name} label={t(`noticeSettings.${name}`)}>
              <input defaultValue={settings[name]} name={name} required type="time" />
            </Field>
          ))}
        </div>
        <p className="field-hint">{t('noticeSettings.quietHint')}</p>
      </fieldset>
      <div className="button-row">
        <Button busy={sending} look="primary" type="submit">
          {t('noticeSettings.save')}
        </Button>
      </div>
      {settings.signedWith ? (
        <p className="soft small">
          {t('noticeSettings.key')} <code>{settings.signedWith}</code>
        </p>
      ) : null}
    </form>
  );
}
