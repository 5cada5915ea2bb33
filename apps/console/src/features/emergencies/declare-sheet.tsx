import { useState, type FormEvent, type ReactNode } from 'react';
import { declareEmergency, type DeclareEmergency } from '../../api/emergencies';
import { readOrganisations } from '../../api/endpoints';
import type { CommandAnswer } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { CITY } from '../../shared/areas';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { AreaField } from './area-field';

interface DeclareSheetProps {
  onClose: () => void;
  onDone: (emergencyId: string) => void;
}

/** Name, area and first day; a special limit and a duty holder only where there are such. */
export function DeclareSheet({ onClose, onDone }: DeclareSheetProps): ReactNode {
  const { t } = useWords();
  const root = useSession().account.areaCode ?? CITY;
  const [divisionCode, setDivisionCode] = useState(root);
  const [limited, setLimited] = useState(false);
  const [onDuty, setOnDuty] = useState(false);
  const { send, sending, problem } = useSend<DeclareEmergency, CommandAnswer>(declareEmergency, ({ id }) => onDone(id));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const of = (name: string): string => String(form.get(name) ?? '').trim();
    const unit = of('unit') === 'day' ? 'day' : 'working-day';
    void send({
      name: of('name'),
      divisionCode,
      from: of('from'),
      responseLimit: limited
        ? { length: Number(of('length')), unit, source: of('source'), approver: of('approver') }
        : null,
      duty: onDuty ? { organisationId: of('organisationId'), post: of('post') } : null,
    });
  };
  return (
    <Sheet onClose={onClose} title={t('emergency.declare')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        <Field label={t('emergency.name')}>
          <input maxLength={100} name="name" required />
        </Field>
        <AreaField onChange={setDivisionCode} root={root} />
        <Field label={t('emergency.from')}>
          <input
            defaultValue={shanghaiDay(new Date())}
            max={shanghaiDay(new Date())}
            name="from"
            required
            type="date"
          />
        </Field>
        <Tick checked={limited} label={t('emergency.withLimit')} onChange={setLimited} />
        {limited ? <LimitFields /> : null}
        <Tick checked={onDuty} label={t('emergency.withDuty')} onChange={setOnDuty} />
        {onDuty ? <DutyFields area={root} /> : null}
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('form.submit', { what: t('emergency.declareShort') })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

interface TickProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps): ReactNode {
  return (
    <label className="tick">
      <input checked={checked} onChange={({ target }) => onChange(target.checked)} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}

function LimitFields(): ReactNode {
  const { t } = useWords();
  return (
    <div className="field-grid emergency-limits">
      <Field label={t('emergency.limitLength')}>
        <input defaultValue={3} max={365} min={1} name="length" required type="number" />
      </Field>
      <Field label={t('emergency.limitUnit')}>
        <select name="unit">
          <option value="working-day">{t('emergency.unit.working-day')}</option>
          <option value="day">{t('emergency.unit.day')}</option>
        </select>
      </Field>
      <Field hint={t('emergency.limitSourceHint')} label={t('emergency.limitSource')}>
        <input maxLength={200} name="source" required />
      </Field>
      <Field label={t('emergency.limitApprover')}>
        <input maxLength={100} name="approver" required />
      </Field>
    </div>
  );
}

function DutyFields({ area }: { area: string }): ReactNode {
  const { t, refusal } = useWords();
  const { value, problem } = useResource('organisations-all', (signal) => readOrganisations({}, signal));
  const near = value?.items.toSorted(
    (one, other) => Number(!one.divisionCode?.startsWith(area)) - Number(!other.divisionCode?.startsWith(area)),
  );
  return (
    <div className="field-grid emergency-limits">
      <Field hint={problem ? refusal(problem).title : undefined} label={t('emergency.dutyBody')}>
        <select name="organisationId" required>
          <option value="">{t('form.choose')}</option>
          {near?.map(({ organisationId, name }) => (
            <option key={organisationId} value={organisationId}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field hint={t('emergency.dutyHint')} label={t('emergency.dutyPost')}>
        <input maxLength={100} name="post" required />
      </Field>
    </div>
  );
}
