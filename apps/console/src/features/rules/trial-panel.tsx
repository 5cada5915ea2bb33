import { useCallback, useState, type ReactNode } from 'react';
import { tryRuleDraft, type RuleDraft, type RuleTrial } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';

interface TrialPanelProps {
  draft: RuleDraft;
  nameOf: (rule: string) => string;
  onTried: () => Promise<void>;
}

/** What the draft would change, case by case; looking at it is noted, and nobody decides without it. */
export function TrialPanel({ draft, nameOf, onTried }: TrialPanelProps): ReactNode {
  const { t, locale } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [trial, setTrial] = useState<RuleTrial | null>(null);
  const done = useCallback(
    async (answer: RuleTrial) => {
      setTrial(answer);
      await onTried();
    },
    [onTried],
  );
  const { send, sending, problem } = useSend(tryRuleDraft, done);
  const { draftId, revision } = draft;
  const mayTry = draft.allowed.includes('try');
  return (
    <Panel title={t('rules.trial')}>
      <p className="soft small">{t(draft.kind === 'routing' ? 'rules.trialHow' : 'rules.trialHowClocks')}</p>
      {mayTry ? (
        <div className="filters">
          <Field label={t('rules.from')}>
            <input onChange={({ target }) => setFrom(target.value)} type="date" value={from} />
          </Field>
          <Field label={t('rules.to')}>
            <input onChange={({ target }) => setTo(target.value)} type="date" value={to} />
          </Field>
          <Button
            busy={sending}
            look="primary"
            onClick={() => void send({ draftId, revision, ...(from ? { from } : {}), ...(to ? { to } : {}) })}
          >
            {t('rules.try')}
          </Button>
        </div>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div aria-live="polite">{trial ? <Report nameOf={nameOf} trial={trial} /> : null}</div>
      {draft.trials.length > 0 ? (
        <ul className="rows rule-log small">
          {draft.trials.toReversed().map((one) => (
            <li key={`${one.at}-${one.byName}`}>
              {t('rules.tried', {
                who: one.byName ?? '—',
                at: momentText(one.at, locale),
                revision: one.revision,
                compared: one.compared,
                changed: one.changed,
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function Report({ trial, nameOf }: { trial: RuleTrial; nameOf: (rule: string) => string }): ReactNode {
  const { t } = useWords();
  const count = trial.routes.length + trial.clocks.length;
  return (
    <section>
      <p>
        <strong>{t('rules.compared', { compared: trial.compared, count })}</strong>
        {trial.more ? t('rules.more') : null}
      </p>
      {trial.routes.length > 0 ? <Routes nameOf={nameOf} routes={trial.routes} /> : null}
      {trial.clocks.length > 0 ? <Clocks clocks={trial.clocks} /> : null}
    </section>
  );
}

function Routes({ routes, nameOf }: { routes: RuleTrial['routes']; nameOf: (rule: string) => string }): ReactNode {
  const { t } = useWords();
  return (
    <TableFrame>
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
          {routes.map(({ code, decidedOn, before, after, gone, added }) => (
            <tr key={code}>
              <th scope="row">
                <div className="row-head">
                  <strong className="number">{code}</strong>
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
                <div>
                  {added.map((rule) => (
                    <p key={rule}>＋ {nameOf(rule)}</p>
                  ))}
                  {gone.map((rule) => (
                    <p key={rule}>－ {nameOf(rule)}</p>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Route({ route }: { route: RuleTrial['routes'][number]['before'] }): ReactNode {
  return (
    <div>
      <ChannelMark channel={route.channel} />
      <p className="small">{[route.body, route.grade].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function Clocks({ clocks }: { clocks: RuleTrial['clocks'] }): ReactNode {
  const { t } = useWords();
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('rules.case')}</th>
            <th scope="col">{t('clocks.clock')}</th>
            <th scope="col">{t('clocks.startsOn')}</th>
            <th scope="col">{t('clocks.before')}</th>
            <th scope="col">{t('clocks.after')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map(({ code, title, startsOn, before, after }) => (
            <tr key={`${code}-${title}-${startsOn}`}>
              <th className="number" scope="row">
                {code}
              </th>
              <td data-heading={t('clocks.clock')}>{title}</td>
              <td data-heading={t('clocks.startsOn')}>{startsOn}</td>
              <td data-heading={t('clocks.before')}>{before}</td>
              <td data-heading={t('clocks.after')}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
