import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { readRoutingRules } from '../../api/rules';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { CITY } from '../../shared/areas';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { PlaceSelects } from '../party/place-selects';
import { DraftsPanel } from './drafts-panel';
import { ChangesPanel, RuleTables } from './rule-tables';
import './rules.css';

/** The routing tables of a place and a day; an administrator changes them by a draft that a second one reviews. */
export default function RulesPage(): ReactNode {
  const { t } = useWords();
  const go = useNavigate();
  const keeps = useSession().permissions.includes('rules:keep');
  const [area, setArea] = useState('');
  const [on, setOn] = useState(() => shanghaiDay(new Date()));
  const [search, setSearch] = useState('');
  const { value, problem, reload } = useResource(`routing-rules-${on}-${area}`, (signal) =>
    readRoutingRules(on, area, signal),
  );
  const draft = (more: Readonly<Record<string, string>> = {}): void => {
    const place = value?.area ?? CITY;
    void go(`/rules/drafts/new?${new URLSearchParams({ kind: 'routing', area: place, ...more }).toString()}`);
  };
  return (
    <Page lead={t(keeps ? 'rules.lead' : 'rules.leadReading')} title={t('nav.rules')}>
      <div className="filters">
        <PlaceSelects onChange={setArea} />
        <Field label={t('rules.on')}>
          <input onChange={({ target }) => target.value && setOn(target.value)} type="date" value={on} />
        </Field>
        <Field label={t('rules.search')}>
          <input maxLength={50} onChange={({ target }) => setSearch(target.value.trim())} type="search" />
        </Field>
      </div>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={8} /> : null}
      <div className="stack">
        <DraftsPanel kind="routing" onNew={keeps ? () => draft() : undefined} />
        {value ? (
          <RuleTables
            rules={value}
            search={search}
            {...(keeps
              ? {
                  onChange: (table: string, rule: string) => draft({ table, rule }),
                  onDrop: (rule: string) => draft({ rule, off: '' }),
                }
              : {})}
          />
        ) : null}
        {value ? <ChangesPanel changes={value.changes} /> : null}
      </div>
    </Page>
  );
}
