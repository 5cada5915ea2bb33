import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readRuleDrafts, type RuleKind } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { DraftStatus } from './draft-head';

interface DraftsPanelProps {
  kind: RuleKind;
  /** Absent: the reader keeps no rules. */
  onNew?: (() => void) | undefined;
}

/** Drafts and versions of all areas, newest first: who, what, when. */
export function DraftsPanel({ kind, onNew }: DraftsPanelProps): ReactNode {
  const { t, locale } = useWords();
  const { value, problem, reload } = useResource(`rule-drafts-${kind}`, (signal) => readRuleDrafts(kind, signal));
  return (
    <Panel
      aside={
        onNew ? (
          <Button look="primary" onClick={onNew}>
            {t('rules.new')}
          </Button>
        ) : null
      }
      title={t('rules.drafts')}
      {...(value ? { count: value.length } : {})}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={3} /> : null}
      {value?.length === 0 ? <Empty hint={t('rules.noDraftsHint')} title={t('rules.noDrafts')} /> : null}
      <ul className="rows">
        {value?.map(({ draftId, title, areaName, status, version, effectiveAt, reason }) => (
          <li className="rule-row" key={draftId}>
            <div className="rule-words">
              <Link to={`${kind === 'clocks' ? '/clocks' : '/rules'}/drafts/${draftId}`}>
                <strong>{title}</strong>
              </Link>
              <span className="rule-facts small">
                <span className="soft">{areaName}</span>
                {version ? <code>{version}</code> : null}
                {effectiveAt ? (
                  <span className="soft">{t('rules.from0', { at: momentText(effectiveAt, locale) })}</span>
                ) : null}
              </span>
              <span className="soft small">{reason}</span>
            </div>
            <DraftStatus status={status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
