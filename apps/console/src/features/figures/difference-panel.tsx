import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session';
import { readDifference } from '../../api/endpoints';
import type { FigureDefinitions, FigureDifference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import type { Cell } from './cell-address';
import { grouped } from './numbers';
import { today } from './periods';

/** The same number as it was known on a day and as it is known now, with the cases that make the difference. */
export function DifferencePanel({
  definitions,
  cell,
}: {
  definitions: FigureDefinitions;
  cell: Omit<Cell, 'measure'>;
}): ReactNode {
  const { t } = useWords();
  const [measure, setMeasure] = useState('concluded');
  const [before, setBefore] = useState('');
  return (
    <Panel title={t('figures.difference')}>
      <p className="soft small">{t('figures.differenceHint')}</p>
      <div className="pick-steps">
        <label className="pick-field">
          <span>{t('figures.differenceOf')}</span>
          <select onChange={({ target }) => setMeasure(target.value)} value={measure}>
            {definitions.measures.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="pick-field">
          <span>{t('figures.then')}</span>
          <input max={today()} onChange={({ target }) => setBefore(target.value)} type="date" value={before} />
        </label>
      </div>
      {before === '' ? null : <Difference before={before} cell={cell} measure={measure} />}
    </Panel>
  );
}

function Difference({
  cell,
  measure,
  before,
}: {
  cell: Omit<Cell, 'measure'>;
  measure: string;
  before: string;
}): ReactNode {
  const { t } = useWords();
  const { asOf, ...scope } = cell;
  const asked = { ...scope, measure, before, after: asOf };
  const { value, problem, reload } = useResource(`difference-${JSON.stringify(asked)}`, (signal) =>
    readDifference(asked, signal),
  );
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  if (!value) return <Loading lines={3} />;
  return (
    <>
      <p className="difference-line">
        <span>
          {t('figures.then')} <strong className="number">{grouped(value.before)}</strong>
        </span>
        <span aria-hidden="true">→</span>
        <span>
          {asOf ?? t('figures.today')} <strong className="number">{grouped(value.after)}</strong>
        </span>
      </p>
      {value.changes.length === 0 ? <p>{t('figures.noDifference')}</p> : null}
      <ul className="difference-list">
        {value.changes.map((change, index) => (
          <Changed change={change} key={`${change.code}-${index}`} />
        ))}
      </ul>
    </>
  );
}

function Changed({ change }: { change: FigureDifference['changes'][number] }): ReactNode {
  const { t, locale } = useWords();
  const { permissions } = useSession();
  const { code, disputeId, divisionName, factTitle, detailTitle, on, knownAt } = change;
  const opens = disputeId !== null && permissions.includes('dispute:read');
  return (
    <li className={`difference-${change.change}`}>
      <span className="difference-sign" title={t(`figures.${change.change}`)}>
        {change.change === 'added' ? '＋' : '－'}
      </span>
      <span className="number">{opens ? <Link to={`/disputes/${disputeId}`}>{code}</Link> : code}</span>
      <span className="soft">{divisionName}</span>
      <span className="soft small">
        {factTitle && on && knownAt
          ? t('figures.learnt', {
              fact: [factTitle, detailTitle].filter(Boolean).join(' · '),
              on: dayText(`${on}T04:00:00Z`, locale),
              known: dayText(knownAt, locale),
            })
          : t(`figures.${change.change}`)}
      </span>
    </li>
  );
}
