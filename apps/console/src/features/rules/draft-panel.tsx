import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { askWhatIf, type WhatIf } from '../../api/rules';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';
import { readJson } from './draft';

interface DraftPanelProps {
  draft: string;
  onDraft: (draft: string) => void;
}

/** A draft is read and judged by the server; what it would change is shown case by case, and nothing is kept. */
export function DraftPanel({ draft, onDraft }: DraftPanelProps): ReactNode {
  const { t } = useWords();
  const seesCases = useSession().permissions.includes('dispute:read');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [answer, setAnswer] = useState<{ readonly draft: string; readonly whatIf: WhatIf } | null>(null);
  const { send, sending, problem, forget } = useSend(
    askWhatIf,
    useCallback((whatIf: WhatIf) => setAnswer({ draft, whatIf }), [draft]),
  );
  const json = readJson(draft);
  const shown = answer?.draft === draft ? answer.whatIf : null;
  const tryIt = (): void => {
    if (json) void send({ draft: json, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  };
  return (
    <Panel title={t('rules.draft')}>
      <p className="soft small">{t('rules.draftHow')}</p>
      <Field label={t('rules.draftText')} wide>
        <textarea
          className="rules-draft"
          onChange={({ target }) => {
            onDraft(target.value);
            forget();
          }}
          spellCheck={false}
          value={draft}
        />
      </Field>
      {json ? null : <p role="alert">{t('rules.notJson')}</p>}
      <div className="filters">
        <Field label={t('rules.from')}>
          <input onChange={({ target }) => setFrom(target.value)} type="date" value={from} />
        </Field>
        <Field label={t('rules.to')}>
          <input onChange={({ target }) => setTo(target.value)} type="date" value={to} />
        </Field>
        <Button busy={sending} disabled={!json} look="primary" onClick={tryIt}>
          {t('rules.try')}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {seesCases ? null : <p className="soft small">{t('rules.noCases')}</p>}
      {shown ? <Differences whatIf={shown} /> : null}
    </Panel>
  );
}

function Differences({ whatIf }: { whatIf: WhatIf }): ReactNode {
  const { t } = useWords();
  const { items, compared, more } = whatIf;
  return (
    <section aria-live="polite">
      <p>
        <strong>{t('rules.compared', { compared, count: items.length })}</strong>
        {more ? t('rules.more') : null}
      </p>
      {items.length === 0 ? null : (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('rules.case')}</th>
                <th scope="col">{t('rules.before')}</th>
                <th scope="col">{t('rules.after')}</th>
                <th scope="col">{t('rules.by')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ disputeId, code, decidedOn, before, after, gone, added }) => (
                <tr key={disputeId}>
                  <th scope="row">
                    <div className="row-head">
                      <Link to={`/disputes/${disputeId}`}>{code}</Link>
                      <span className="soft small">{decidedOn}</span>
                    </div>
                  </th>
                  <td data-heading={t('rules.before')}>
                    <Route route={before} />
                  </td>
                  <td data-heading={t('rules.after')}>
                    <Route route={after} />
                  </td>
                  <td className="small" data-heading={t('rules.by')}>
                    {added.map((rule) => (
                      <p key={rule}>＋ {rule}</p>
                    ))}
                    {gone.map((rule) => (
                      <p key={rule}>－ {rule}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Route({ route }: { route: WhatIf['items'][number]['before'] }): ReactNode {
  return (
    <>
      <ChannelMark channel={route.channel} />
      <p className="small">{[route.body, route.grade].filter(Boolean).join(' · ')}</p>
    </>
  );
}
