import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { kindOf, KINDS, periodAround, shifted, startOf, today } from './periods';

interface PickersProps {
  period: string;
  /** What the server calls it. */
  title: string;
  asOf: string | undefined;
  channel: string | undefined;
  area: string | undefined;
  /** Places below the one that is shown. */
  areas: readonly { readonly key: string; readonly title: string }[];
  onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}

const CHANNELS = ['people', 'administrative', 'judicial', 'other'] as const;

/** Period, state of knowledge, channel: everything a table of figures is asked with. */
export function Pickers({ period, title, asOf, channel, area, areas, onChange }: PickersProps): ReactNode {
  const { t, term } = useWords();
  const kind = kindOf(period);
  const now = today();
  return (
    <section className="pickers">
      <div aria-label={t('figures.period')} className="pick-kinds" role="group">
        {KINDS.map((one) => (
          <button
            aria-pressed={one === kind}
            className="pick-kind"
            key={one}
            onClick={() => onChange({ period: periodAround(one, startOf(period) > now ? now : startOf(period)) })}
            type="button"
          >
            {t(`figures.kind.${one}`)}
          </button>
        ))}
      </div>
      {kind === 'range' ? (
        <Range onChange={(next) => onChange({ period: next })} period={period} />
      ) : (
        <div className="pick-steps">
          <Button icon="back" onClick={() => onChange({ period: shifted(period, -1) })}>
            {t('figures.before')}
          </Button>
          <strong className="pick-now">{title}</strong>
          <Button disabled={startOf(shifted(period, 1)) > now} onClick={() => onChange({ period: shifted(period, 1) })}>
            {t('figures.next')}
          </Button>
        </div>
      )}
      <label className="pick-field">
        <span>{t('figures.asOf')}</span>
        <input
          max={now}
          onChange={({ target }) => onChange({ asOf: target.value === '' ? undefined : target.value })}
          type="date"
          value={asOf ?? ''}
        />
      </label>
      <label className="pick-field">
        <span>{t('figures.area')}</span>
        <select
          onChange={({ target }) => onChange({ area: target.value === '' ? undefined : target.value })}
          value={area ?? ''}
        >
          <option value="">{t('figures.all')}</option>
          {areas.map(({ key, title: name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="pick-field">
        <span>{t('figures.channel')}</span>
        <select
          onChange={({ target }) => onChange({ channel: target.value === '' ? undefined : target.value })}
          value={channel ?? ''}
        >
          <option value="">{t('figures.all')}</option>
          {CHANNELS.map((one) => (
            <option key={one} value={one}>
              {term('channel', one)}
            </option>
          ))}
        </select>
      </label>
    </section>
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
