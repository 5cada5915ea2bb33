import { useState, type ReactNode } from 'react';
import { readRoutingRules } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Field } from '../../shared/ui/field';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { PlaceSelects } from '../party/place-selects';
import { emptyDraft, withoutRule, withRule } from './draft';
import { DraftPanel } from './draft-panel';
import { ChangesPanel, RuleTables } from './rule-tables';
import './rules.css';

/** The routing tables of a place and a day, and a draft of them tried on past cases. Nothing here changes them. */
export default function RulesPage(): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const [area, setArea] = useState('');
  const [on, setOn] = useState(() => shanghaiDay(new Date()));
  const [search, setSearch] = useState('');
  const [draft, setDraft] = useState(emptyDraft);
  const { value, problem, reload } = useResource(`routing-rules-${on}-${area}`, (signal) =>
    readRoutingRules(on, area, signal),
  );
  const put = (next: string | null, rule: string): void => {
    if (next !== null) setDraft(next);
    say(t(next === null ? 'rules.draftUnreadable' : 'rules.inDraft', { rule }));
  };
  return (
    <Page lead={t('rules.lead')} title={t('nav.rules')}>
      <div className="notice notice-watch rules-note" role="note">
        <Icon name="alert" size="1.5rem" />
        <div className="notice-body">
          <p>{t('rules.takesEffect')}</p>
        </div>
      </div>
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
        {value ? (
          <RuleTables
            onChange={(table, rule) => put(withRule(draft, value, table, rule), rule)}
            onDrop={(rule) => put(withoutRule(draft, value, rule), rule)}
            rules={value}
            search={search}
          />
        ) : null}
        <DraftPanel draft={draft} onDraft={setDraft} />
        {value ? <ChangesPanel changes={value.changes} /> : null}
      </div>
    </Page>
  );
}
