import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  readOpenCases,
  sendEmergencyCommand,
  type Emergency,
  type EmergencyAnswer,
  type EmergencyCommand,
  type OpenCasesQuestion,
} from '../../api/emergencies';
import { readReference } from '../../api/endpoints';
import type { DisputeSummary, Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { TableFrame } from '../../shared/ui/table-frame';
import { SelectAll, useChoice, type Choice } from './choice';

interface CandidatesPanelProps {
  emergency: Emergency;
  onChanged: () => Promise<void>;
}

/** Open cases of the area that are not counted yet, to be counted many at a time. */
export function CandidatesPanel({ emergency, onChanged }: CandidatesPanelProps): ReactNode {
  const { t } = useWords();
  const [filter, setFilter] = useState({ category: '', code: '' });
  const question = { area: emergency.divisionCode, ...filter };
  return (
    <Panel title={t('emergency.mark')}>
      <p className="soft">{t('emergency.markHow')}</p>
      <FilterBar onChange={setFilter} />
      <Candidates emergency={emergency} key={JSON.stringify(question)} onChanged={onChanged} question={question} />
    </Panel>
  );
}

function FilterBar({ onChange }: { onChange: (filter: { category: string; code: string }) => void }): ReactNode {
  const { t } = useWords();
  const { value: reference } = useResource<Reference>('reference', readReference);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChange({ category: String(form.get('category') ?? ''), code: String(form.get('code') ?? '').trim() });
  };
  return (
    <form className="filters" onSubmit={submit} role="search">
      <label>
        <span>{t('list.category')}</span>
        <select name="category">
          <option value="">{t('list.any')}</option>
          {reference?.categories.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('list.code')}</span>
        <input name="code" placeholder="LD-" spellCheck={false} />
      </label>
      <div className="button-row">
        <Button icon="search" type="submit">
          {t('list.find')}
        </Button>
      </div>
    </form>
  );
}

function Candidates({
  emergency,
  question,
  onChanged,
}: CandidatesPanelProps & { question: OpenCasesQuestion }): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const [pages, setPages] = useState(1);
  const { value, problem, loading, reload } = useResource(`open-cases-${pages}`, (signal) =>
    readOpenCases(question, pages, signal),
  );
  const marked = new Set(emergency.cases.map(({ disputeId }) => disputeId));
  const items = value?.items.filter(({ disputeId }) => !marked.has(disputeId)) ?? [];
  const choice = useChoice(items.map(({ disputeId }) => disputeId));
  const sender = useSend<EmergencyCommand, EmergencyAnswer>(sendEmergencyCommand, async () => {
    say(t('emergency.markedNow', { count: choice.chosen.length }));
    choice.clear();
    await onChanged();
  });
  const mark = (): void => {
    const { emergencyId } = emergency;
    void sender.send({ emergencyId, action: 'mark', body: { disputeIds: [...choice.chosen] } });
  };
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  if (!value) return <Loading lines={4} />;
  return (
    <>
      {sender.problem ? <ProblemNotice problem={sender.problem} /> : null}
      {items.length === 0 ? (
        <Empty hint={t('emergency.noCandidatesHint')} title={t('emergency.noCandidates')} />
      ) : (
        <>
          <div className="marked-work">
            <SelectAll choice={choice} label={t('emergency.chooseAll')} />
            <Button
              busy={sender.sending}
              disabled={choice.chosen.length === 0}
              icon="check"
              look="primary"
              onClick={mark}
            >
              {t('emergency.markChosen', { count: choice.chosen.length })}
            </Button>
          </div>
          <CandidatesTable choice={choice} items={items} />
        </>
      )}
      {value.nextCursor === null ? null : (
        <nav aria-label={t('list.pages')} className="pager">
          <Button busy={loading} onClick={() => setPages(pages + 1)}>
            {t('emergency.more')}
          </Button>
        </nav>
      )}
    </>
  );
}

function CandidatesTable({ items, choice }: { items: readonly DisputeSummary[]; choice: Choice }): ReactNode {
  const { t, gloss, locale } = useWords();
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('list.dispute')}</th>
            <th scope="col">{t('list.status')}</th>
            <th scope="col">{t('list.owner')}</th>
            <th scope="col">{t('list.registered')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.disputeId}>
              <th scope="row">
                <div className="marked-tick">
                  <input
                    aria-label={t('emergency.chooseOne', { code: item.code })}
                    checked={choice.has(item.disputeId)}
                    onChange={() => choice.toggle(item.disputeId)}
                    type="checkbox"
                  />
                  <div className="row-head">
                    <Link to={`/disputes/${item.disputeId}`}>
                      {item.title ?? t('case.untitled', { category: item.category })}
                    </Link>
                    <span className="soft small">
                      <span className="number">{item.code}</span> · {gloss(item.category)}
                    </span>
                  </div>
                </div>
              </th>
              <td data-heading={t('list.status')}>{gloss(item.statusTitle)}</td>
              <td data-heading={t('list.owner')}>{item.ownerOrganisationName ?? '—'}</td>
              <td data-heading={t('list.registered')}>{dayText(item.registeredAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
