import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { SCOPE } from './cell-address';
import { kindOf, KINDS, periodAround, shifted, startOf, today } from './periods';

export type Scope = Readonly<Record<(typeof SCOPE)[number], string | undefined>>;
export interface Option {
  readonly key: string;
  readonly title: string;
}
export type Options = Readonly<Partial<Record<(typeof SCOPE)[number], readonly Option[]>>>;

const CHOICES = ['area', 'channel', 'category', 'source', 'organisation', 'mediatorKind'] as const;

interface PickersProps {
  period: string;
  /** What the server calls it. */
  title: string;
  scope: Scope;
  /** What may be chosen: whatever the figures have been seen to be made of. */
  options: Options;
  onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** Period, state of knowledge, place and kind of case: everything a table of figures is asked with. */
export function Pickers({ period, title, scope, options, onChange }: PickersProps): ReactNode {
  const { t } = useWords();
  const narrowed = SCOPE.filter((name) => scope[name] !== undefined);
  return (
    <section className="pickers">
      <Period onChange={(next) => onChange({ period: next })} period={period} title={title} />
      <div className="pick-scope">
        <label className={scope.asOf === undefined ? 'pick-field' : 'pick-field pick-chosen'}>
          <span>{t('figures.asOf')}</span>
          <input
            max={today()}
            onChange={({ target }) => onChange({ asOf: target.value === '' ? undefined : target.value })}
            type="date"
            value={scope.asOf ?? ''}
          />
        </label>
        {CHOICES.map((name) => (
          <Choice
            key={name}
            label={t(`figures.by.${name}`)}
            onChange={(value) => onChange({ [name]: value })}
            options={options[name] ?? []}
            value={scope[name]}
          />
        ))}
        {narrowed.length > 0 ? (
          <Button onClick={() => onChange(Object.fromEntries(narrowed.map((name) => [name, undefined])))}>
            {t('figures.clear')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly Option[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <label className={value === undefined ? 'pick-field' : 'pick-field pick-chosen'}>
      <span>{label}</span>
      <select onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} value={value ?? ''}>
        <option value="">{t('figures.all')}</option>
        {value !== undefined && !options.some(({ key }) => key === value) ? (
          <option value={value}>{value}</option>
        ) : null}
        {options.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PeriodProps {
  period: string;
  title: string;
  onChange: (period: string) => void;
}

function Period({ period, title, onChange }: PeriodProps): ReactNode {
  const { t } = useWords();
  const kind = kindOf(period);
  const now = today();
  return (
    <div className="pick-period">
      <div aria-label={t('figures.period')} className="pick-kinds" role="group">
        {KINDS.map((one) => (
          <button
            aria-pressed={one === kind}
            className="pick-kind"
            key={one}
            onClick={() => onChange(periodAround(one, startOf(period) > now ? now : startOf(period)))}
            type="button"
          >
            {t(`figures.kind.${one}`)}
          </button>
        ))}
      </div>
      {kind === 'range' ? (
        <Range onChange={onChange} period={period} />
      ) : (
        <div className="pick-steps">
          <Button icon="back" onClick={() => onChange(shifted(period, -1))}>
            {t('figures.before')}
          </Button>
          <strong className="pick-now">{title}</strong>
          <Button disabled={startOf(shifted(period, 1)) > now} onClick={() => onChange(shifted(period, 1))}>
            {t('figures.next')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Range({ period, onChange }: { period: string; onChange: (period: string) => void }): ReactNode {
  const { t } = useWords();
  const [from = '', to = ''] = period.split('..');
  const set = (first: string, last: string): void => {
    if (first !== '' && last !== '' && first <= last) onChange(`${first}..${last}`);
  };
  return (
    <div className="pick-steps">
      <label className="pick-field">
        <span>{t('figures.from')}</span>
        <input onChange={({ target }) => set(target.value, to)} type="date" value={from} />
      </label>
      <label className="pick-field">
        <span>{t('figures.to')}</span>
        <input onChange={({ target }) => set(from, target.value)} type="date" value={to} />
      </label>
    </div>
  );
}
