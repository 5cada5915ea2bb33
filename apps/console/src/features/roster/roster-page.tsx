import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { readMediators, type Mediators } from '../../api/roster';
import { readReference } from '../../api/endpoints';
import type { Reference } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { EnrolSheet } from './enrol-sheet';
import './roster.css';
import { MediatorState } from './mediator-state';

const FILTERS = ['text', 'kind', 'field'] as const;

/** Who mediates: public facts with what each has in hand (特邀规定 8). */
export default function RosterPage(): ReactNode {
  const { t } = useWords();
  const { permissions } = useSession();
  const [asked, setAsked] = useSearchParams();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, asked.get(name)]));
  const { value, problem, reload } = useResource(`roster-${asked.toString()}`, (signal) =>
    readMediators({ ...filter, after: asked.get('after'), limit: 30 }, signal),
  );
  const [enrolling, setEnrolling] = useState(false);
  const change = (name: string, entered: string): void => {
    const next = new URLSearchParams(asked);
    next.delete('after');
    if (entered === '') next.delete(name);
    else next.set(name, entered);
    setAsked(next, { replace: true });
  };
  return (
    <Page
      aside={
        <div className="button-row">
          <Link className="button button-plain" to="/organisations">
            {t('nav.organisations')}
          </Link>
          {permissions.includes('roster:keep') ? (
            <>
              <Link className="button button-plain" to="/roster-file">
                {t('rosterFile.title')}
              </Link>
              <Button icon="intake" look="primary" onClick={() => setEnrolling(true)}>
                {t('roster.enrol')}
              </Button>
            </>
          ) : null}
        </div>
      }
      lead={t('roster.lead')}
      title={t('nav.roster')}
    >
      <Filters asked={asked} onChange={change} />
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <List found={value} /> : problem ? null : <Loading lines={6} />}
      {value?.next ? (
        <p>
          <Link className="button button-plain" to={`?${following(asked, value.next)}`}>
            {t('roster.next')}
          </Link>
        </p>
      ) : null}
      {enrolling ? <EnrolSheet onClose={() => setEnrolling(false)} onDone={reload} /> : null}
    </Page>
  );
}

interface FiltersProps {
  asked: URLSearchParams;
  onChange: (name: string, entered: string) => void;
}

function Filters({ asked, onChange: change }: FiltersProps): ReactNode {
  const { t } = useWords();
  const { value: reference } = useResource<Reference>('reference', readReference);
  return (
    <div className="filters">
      <Field label={t('roster.search')}>
        <input
          defaultValue={asked.get('text') ?? ''}
          maxLength={50}
          onChange={(event) => change('text', event.target.value.trim())}
        />
      </Field>
      <Choice
        label={t('roster.kind')}
        onChange={(entered) => change('kind', entered)}
        options={reference?.mediatorKinds ?? []}
        value={asked.get('kind') ?? ''}
      />
      <Choice
        label={t('roster.field')}
        onChange={(entered) => change('field', entered)}
        options={reference?.categories ?? []}
        value={asked.get('field') ?? ''}
      />
    </div>
  );
}

function following(asked: URLSearchParams, after: string): string {
  const next = new URLSearchParams(asked);
  next.set('after', after);
  return next.toString();
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; title: string }[];
  onChange: (entered: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <Field label={label}>
      <select onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">{t('roster.any')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </select>
    </Field>
  );
}

function List({ found }: { found: Mediators }): ReactNode {
  const { t, gloss } = useWords();
  if (found.items.length === 0) return <Empty hint={t('roster.noneHint')} title={t('roster.none')} />;
  return (
    <TableFrame>
      <p className="soft small">{t('roster.total', { count: found.total })}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.body')}</th>
            <th scope="col">{t('roster.field')}</th>
            <th scope="col">{t('roster.load')}</th>
            <th scope="col">{t('roster.state')}</th>
          </tr>
        </thead>
        <tbody>
          {found.items.map((one) => (
            <tr key={one.mediatorId}>
              <th scope="row">
                <div className="row-head">
                  <Link to={`/roster/${one.mediatorId}`}>{one.name}</Link>
                  <span className="soft small">{one.kindTitle}</span>
                </div>
              </th>
              <td data-heading={t('roster.body')}>{one.organisationName ?? one.organisationId}</td>
              <td className="small" data-heading={t('roster.field')}>
                {one.fields.length === 0 || one.fields.length > 6
                  ? t('roster.generalist')
                  : one.fields.map(gloss).join('、')}
              </td>
              <td className="number" data-heading={t('roster.load')}>
                {t('roster.inHand', { cases: one.openCases, capacity: one.capacity })}
              </td>
              <td data-heading={t('roster.state')}>
                <MediatorState one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
