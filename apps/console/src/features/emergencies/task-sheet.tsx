import { useState, type FormEvent, type ReactNode } from 'react';
import {
  sendEmergencyCommand,
  type Emergency,
  type EmergencyAnswer,
  type EmergencyCommand,
} from '../../api/emergencies';
import { readOrganisations } from '../../api/endpoints';
import { readMediators } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';

export type BulkTask = 'bulk-accept' | 'bulk-tell-rights' | 'bulk-assign' | 'unmark';
type Task = BulkTask | 'close';

const CHANNELS = ['people', 'administrative', 'judicial'] as const;
type Channel = (typeof CHANNELS)[number];

const FIELDS: Readonly<Record<Task, (props: { area: string }) => ReactNode>> = {
  'bulk-accept': AcceptFields,
  'bulk-tell-rights': RightsFields,
  'bulk-assign': AssignFields,
  unmark: ReasonField,
  close: ReportField,
};

/** The command as it is sent, from what was entered. */
function commandOf(action: Task, emergencyId: string, disputeIds: string[], form: FormData): EmergencyCommand {
  const of = (name: string): string => String(form.get(name) ?? '').trim();
  switch (action) {
    case 'bulk-accept': {
      const channel = CHANNELS.find((one) => one === of('channel')) ?? 'people';
      return { emergencyId, action, body: { disputeIds, channel, organisationId: of('organisationId') } };
    }
    case 'bulk-tell-rights':
      return { emergencyId, action, body: { disputeIds, manner: of('manner') } };
    case 'bulk-assign':
      return {
        emergencyId,
        action,
        body: { disputeIds, mediatorIds: form.getAll('mediatorId').map(String), reason: of('reason') },
      };
    case 'unmark':
      return { emergencyId, action, body: { disputeIds, reason: of('reason') } };
    case 'close':
      return { emergencyId, action, body: { report: of('report') } };
  }
}

interface TaskSheetProps {
  action: Task;
  emergency: Emergency;
  disputeIds: readonly string[];
  onClose: () => void;
  onDone: (answer: EmergencyAnswer) => Promise<void>;
}

/** The form of one command on the emergency or on the chosen cases of it. */
export function TaskSheet({ action, emergency, disputeIds, onClose, onDone }: TaskSheetProps): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<EmergencyCommand, EmergencyAnswer>(sendEmergencyCommand, onDone);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(commandOf(action, emergency.emergencyId, [...disputeIds], new FormData(event.currentTarget)));
  };
  const what = t(`emergency.do.${action}`);
  const Fields = FIELDS[action];
  return (
    <Sheet
      onClose={onClose}
      title={action === 'close' ? what : t('emergency.doOnMany', { what, count: disputeIds.length })}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="soft">{t(`emergency.hint.${action}`)}</p>
      <form className="bare-form" onSubmit={submit}>
        <Fields area={emergency.divisionCode} />
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('form.submit', { what })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function AcceptFields({ area }: { area: string }): ReactNode {
  const { t } = useWords();
  const [channel, setChannel] = useState<Channel>('people');
  return (
    <>
      <Field label={t('list.channel')}>
        <select
          name="channel"
          onChange={({ target }) => setChannel(CHANNELS.find((one) => one === target.value) ?? 'people')}
          value={channel}
        >
          {CHANNELS.map((one) => (
            <option key={one} value={one}>
              {t(`channel.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <BodyField channel={channel} key={channel} label={t('emergency.acceptBody')} name="organisationId" near={area} />
    </>
  );
}

interface BodyFieldProps {
  label: string;
  name?: string;
  channel: Channel;
  /** Bodies of this area come first. */
  near: string;
  onChange?: (organisationId: string) => void;
}

function BodyField({ label, name, channel, near, onChange }: BodyFieldProps): ReactNode {
  const { t, refusal } = useWords();
  const { value, problem } = useResource(`organisations-${channel}`, (signal) =>
    readOrganisations({ channel }, signal),
  );
  const isFar = (code: string | null): number => Number(!code?.startsWith(near));
  const items = value?.items.toSorted((one, other) => isFar(one.divisionCode) - isFar(other.divisionCode));
  return (
    <Field hint={problem ? refusal(problem).title : undefined} label={label}>
      <select name={name} onChange={({ target }) => onChange?.(target.value)} required>
        <option value="">{t('form.choose')}</option>
        {items?.map((one) => (
          <option key={one.organisationId} value={one.organisationId}>
            {one.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

const MANNERS = ['口头', '书面', '电话'];

function RightsFields(): ReactNode {
  const { t, term } = useWords();
  return (
    <Field label={t('emergency.manner')}>
      <select name="manner">
        {MANNERS.map((one) => (
          <option key={one} value={one}>
            {term('manner', one)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function AssignFields({ area }: { area: string }): ReactNode {
  const { t } = useWords();
  const [organisationId, setOrganisationId] = useState('');
  return (
    <>
      <BodyField channel="people" label={t('emergency.teamBody')} near={area} onChange={setOrganisationId} />
      {organisationId === '' ? null : <Team key={organisationId} organisationId={organisationId} />}
      <Field label={t('emergency.assignReason')}>
        <input maxLength={200} name="reason" required />
      </Field>
    </>
  );
}

function Team({ organisationId }: { organisationId: string }): ReactNode {
  const { t } = useWords();
  const { value, problem } = useResource(`team-${organisationId}`, (signal) =>
    readMediators({ organisationId, limit: 100 }, signal),
  );
  if (problem) return <ProblemNotice problem={problem} />;
  if (value?.items.length === 0) return <p className="soft">{t('emergency.noTeam')}</p>;
  return (
    <fieldset className="team">
      <legend>{t('emergency.team')}</legend>
      {value?.items.map(({ mediatorId, name }) => (
        <label className="tick" key={mediatorId}>
          <input name="mediatorId" type="checkbox" value={mediatorId} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ReasonField(): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t('emergency.reason')}>
      <textarea maxLength={2_000} name="reason" required rows={3} />
    </Field>
  );
}

function ReportField(): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t('emergency.report')}>
      <textarea maxLength={20_000} name="report" required rows={6} />
    </Field>
  );
}
