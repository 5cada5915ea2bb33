import type { ReactNode } from 'react';
import { readOrganisations, readReference } from '../../api/endpoints';
import type { MediatorPage } from '../../api/roster';
import type { Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Field } from '../../shared/ui/field';
import { type Entered, WEEKDAYS, windowName } from './entered';

interface EntryProps {
  field: Entered;
  label: string;
  /** What stands in it before anybody writes. */
  known: string;
  person?: MediatorPage | undefined;
}

const TYPES = {
  number: 'number',
  decimal: 'number',
  day: 'date',
  'optional-day': 'date',
  text: 'text',
  list: 'text',
  case: 'text',
} as const;

/** One field, in the browser's own controls. */
export function Entry({ field, label, known, person }: EntryProps): ReactNode {
  switch (field.as) {
    case 'code':
      return <CodeEntry field={field} known={known} label={label} />;
    case 'one-of':
    case 'some-of':
      return <ListEntry field={field} known={known} label={label} />;
    case 'body':
      return <BodyEntry field={field} known={known} label={label} />;
    case 'interest':
      return <InterestEntry label={label} name={field.name} person={person} />;
    case 'windows':
      return <WindowsEntry label={label} name={field.name} person={person} />;
    default:
      return <LineEntry field={field} known={known} label={label} />;
  }
}

interface Of<As extends Entered['as']> {
  field: Extract<Entered, { as: As }>;
  label: string;
  known: string;
}

function LineEntry({ field, label, known }: Of<keyof typeof TYPES>): ReactNode {
  const { t } = useWords();
  const { name, as } = field;
  const hints: Partial<Record<keyof typeof TYPES, string>> = {
    list: t('roster.in.listHint'),
    case: t('roster.in.caseHint'),
  };
  return (
    <Field hint={hints[as]} label={label}>
      <input
        defaultValue={known}
        maxLength={200}
        min={as === 'number' ? 1 : as === 'decimal' ? 0 : undefined}
        name={name}
        required={as !== 'optional-day' && as !== 'list'}
        step={as === 'decimal' ? 'any' : undefined}
        type={TYPES[as]}
      />
    </Field>
  );
}

function CodeEntry({ field: { name, codes, family }, label, known }: Of<'code'>): ReactNode {
  const { term } = useWords();
  return (
    <Field label={label}>
      <select defaultValue={known || undefined} name={name}>
        {codes.map((one) => (
          <option key={one} value={one}>
            {term(family, one)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function ListEntry({ field: { name, as, list }, label, known }: Of<'one-of' | 'some-of'>): ReactNode {
  const { t } = useWords();
  const { value } = useResource<Reference>('reference', readReference);
  const options = value?.[list] ?? [];
  if (as === 'some-of') {
    return (
      <fieldset className="roster-ticks">
        <legend>{label}</legend>
        {options.map((one) => (
          <label className="tick" key={one.value}>
            <input name={name} type="checkbox" value={one.value} />
            <span>{one.title}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <Field label={label}>
      <select defaultValue={known} key={options.length} name={name} required>
        <option value="">{t('form.choose')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </select>
    </Field>
  );
}

function BodyEntry({ field: { name, optional }, label, known }: Of<'body'>): ReactNode {
  const { t } = useWords();
  const { value } = useResource('organisations-all', (signal) => readOrganisations({}, signal));
  return (
    <Field label={label}>
      <select defaultValue={known} key={value ? 'ready' : 'waiting'} name={name} required={!optional}>
        <option value="">{t(optional ? 'roster.in.noBody' : 'form.choose')}</option>
        {value?.items.map((one) => (
          <option key={one.organisationId} value={one.organisationId}>
            {one.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface OfPerson {
  name: string;
  label: string;
  person?: MediatorPage | undefined;
}

function InterestEntry({ name, label, person }: OfPerson): ReactNode {
  return (
    <Field label={label}>
      <select name={name} required>
        {person?.interests?.map((one) => (
          <option key={one.interestId} value={one.interestId}>
            {`${one.kindTitle}：${one.counterpart}`}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Seven lines: a tick, from, until. */
function WindowsEntry({ name, label, person }: OfPerson): ReactNode {
  const { t, term } = useWords();
  return (
    <fieldset className="roster-week">
      <legend>{label}</legend>
      <p className="soft small">{t('roster.in.windowsHint')}</p>
      {WEEKDAYS.map((weekday) => {
        const kept = person?.windows.find((one) => one.weekday === weekday);
        const day = term('weekday', String(weekday));
        return (
          <div className="roster-day" key={weekday}>
            <label className="tick">
              <input defaultChecked={kept !== undefined} name={windowName(name, weekday)} type="checkbox" />
              <span>{day}</span>
            </label>
            <input
              aria-label={t('roster.in.dayFrom', { day })}
              defaultValue={kept?.from ?? '09:00'}
              name={windowName(name, weekday, 'from')}
              type="time"
            />
            <input
              aria-label={t('roster.in.dayUntil', { day })}
              defaultValue={kept?.until ?? '17:00'}
              name={windowName(name, weekday, 'until')}
              type="time"
            />
          </div>
        );
      })}
    </fieldset>
  );
}
