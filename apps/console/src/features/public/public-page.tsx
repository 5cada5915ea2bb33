import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { readPublicFigures } from '../../api/endpoints';
import type { PublicFigures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Seal } from '../../shared/ui/icons';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { grouped } from '../figures/numbers';
import './public.css';

const FIGURES = ['registered', 'accepted', 'concluded', 'agreed', 'closed'] as const;
const shown = (value: number | null): string => (value === null ? '＊' : grouped(value));

/** Yearly figures of a street for everybody: no sign-in, no small number, one published report behind it. */
export default function PublicPage(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const area = search.get('area') ?? '';
  const year = search.get('year');
  const { value, problem } = useResource(`public-${area}-${year ?? ''}`, (signal) =>
    readPublicFigures(area, year, signal),
  );
  return (
    <main className="public">
      <header className="public-head">
        <Seal />
        <div>
          <h1>{t('public.title')}</h1>
          {value ? <p>{t('public.lead', { name: value.name, year: value.year })}</p> : null}
        </div>
        {value && value.years.length > 1 ? (
          <label className="pick-field">
            <span>{t('public.year')}</span>
            <select onChange={({ target }) => setSearch({ area, year: target.value })} value={value.year}>
              {value.years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </header>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {value ? <Figures value={value} /> : problem ? null : <Loading lines={6} />}
    </main>
  );
}

function Figures({ value }: { value: PublicFigures }): ReactNode {
  const { t, locale } = useWords();
  return (
    <>
      <dl className="public-figures">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{t(`public.${name}`)}</dt>
            <dd className="number">{shown(value[name])}</dd>
          </div>
        ))}
      </dl>
      <div className="public-tables">
        <Shown table={value.category} title={t('public.category')} />
        <Shown table={value.channel} title={t('public.channel')} />
      </div>
      <footer className="soft small">
        <p>{t('public.asOf', { asOf: value.asOf, publishedAt: momentText(value.publishedAt, locale) })}</p>
        <p>{t('public.hidden', { least: value.hiddenBelow })}</p>
        <p className="public-hash">SHA-256 {value.hash}</p>
      </footer>
    </>
  );
}

function Shown({ table, title }: { table: PublicFigures['category']; title: string }): ReactNode {
  const { t } = useWords();
  return (
    <section className="panel">
      <h2>{title}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('public.count')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, title: word, count }) => (
            <tr key={key}>
              <th scope="row">{word}</th>
              <td className="number">{shown(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
