import { useCallback, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readClockRules, readCurrentRules, readRoutingRules, startRuleDraft, type RuleKind } from '../../api/rules';
import { AntdScope } from '../../app/antd-scope';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { DraftContent, type Content } from './draft-content';
import {
  clockRowOf,
  withoutRule,
  withRule,
  type ClockTables,
  type RoutingTables,
  type RuleRow,
  type Table,
} from './rows';
import { useVocabulary } from './use-vocabulary';
import './rules.css';

/** What somebody wanted to change when they pressed the button. */
interface Wish {
  readonly kind: RuleKind;
  readonly area: string;
  readonly table: string | null;
  readonly rule: string | null;
  readonly off: boolean;
}

async function firstContent({ kind, area, table, rule, off }: Wish, signal: AbortSignal): Promise<Content> {
  const { tables, tests, running, areaName } = await readCurrentRules(kind, area, signal);
  const content: Content = { kind, tables, tests, running, areaName };
  if (rule === null) return content;
  if (kind === 'clocks') {
    const own = tables as unknown as ClockTables;
    const row = (await readClockRules(area, signal)).rows.find((one) => one.rule === rule);
    const others = own.rows.filter((one) => one.rule !== rule);
    return row ? { ...content, tables: { ...own, rows: [...others, clockRowOf(row)] } } : content;
  }
  const own = tables as unknown as RoutingTables;
  if (off) return { ...content, tables: withoutRule(own, rule) };
  const inForce = await readRoutingRules(shanghaiDay(new Date()), area, signal);
  const name = (table ?? 'choices') as Table;
  const rows = inForce[name].filter((one) => name === 'grades' || one.rule === rule).map(({ row }) => row as RuleRow);
  return { ...content, tables: withRule(own, name, rows) };
}

/** A new draft of an area, from what the area has now. */
export default function NewDraftPage(): ReactNode {
  const { t } = useWords();
  const [search] = useSearchParams();
  const wish: Wish = {
    kind: search.get('kind') === 'clocks' ? 'clocks' : 'routing',
    area: search.get('area') ?? '31',
    table: search.get('table'),
    rule: search.get('rule'),
    off: search.has('off'),
  };
  const { value, problem } = useResource(`new-draft-${search.toString()}`, (signal) => firstContent(wish, signal));
  return (
    <Page
      aside={value?.areaName ? <Chip>{value.areaName}</Chip> : null}
      lead={t('rules.newLead')}
      title={t(wish.kind === 'routing' ? 'rules.newRouting' : 'rules.newClocks')}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      {value ? <NewDraft area={wish.area} first={value} /> : problem ? null : <Loading lines={8} />}
    </Page>
  );
}

function NewDraft({ area, first }: { area: string; first: Content }): ReactNode {
  const { t } = useWords();
  const go = useNavigate();
  const vocabulary = useVocabulary();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [content, setContent] = useState(first);
  const opened = useCallback(async ({ id }: { id: string }) => void (await go(`../${id}`, { relative: 'path' })), [go]);
  const { send, sending, problem } = useSend(startRuleDraft, opened);
  if (!vocabulary) return <Loading lines={8} />;
  const { running, ...rest } = content;
  return (
    <AntdScope>
      <div className="stack">
        <Panel title={t('rules.about')}>
          <DraftWords onReason={setReason} onTitle={setTitle} reason={reason} title={title} />
        </Panel>
        <DraftContent content={content} failing={[]} onChange={setContent} vocabulary={vocabulary} />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <div className="button-row">
          <Button
            busy={sending}
            disabled={title.trim() === '' || reason.trim() === ''}
            look="primary"
            onClick={() =>
              void send({
                kind: rest.kind,
                tables: { ...rest.tables },
                tests: rest.tests.map((one) => ({ ...one })),
                ...(running ? { running } : {}),
                area,
                title,
                reason,
              })
            }
          >
            {t('rules.save')}
          </Button>
        </div>
      </div>
    </AntdScope>
  );
}

interface DraftWordsProps {
  title: string;
  reason: string;
  onTitle: (title: string) => void;
  onReason: (reason: string) => void;
}

export function DraftWords({ title, reason, onTitle, onReason }: DraftWordsProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="draft-words">
      <Field label={t('rules.title')}>
        <input maxLength={60} onChange={({ target }) => onTitle(target.value)} required value={title} />
      </Field>
      <Field label={t('rules.reason')} wide>
        <textarea maxLength={1000} onChange={({ target }) => onReason(target.value)} required rows={2} value={reason} />
      </Field>
    </div>
  );
}
