import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { generateEdition, readEditions } from '../../api/endpoints';
import type { Editions, GenerateEdition } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { dayBefore, momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { TableFrame } from '../../shared/ui/table-frame';
import { periodAround, shifted, today } from '../figures/periods';
import '../figures/figures.css';
import './editions.css';

const TONES: Readonly<Record<Editions['items'][number]['status'], Tone>> = {
  draft: 'watch',
  confirmed: 'info',
  published: 'good',
  discarded: 'plain',
};

export function StatusChip({ status }: { status: Editions['items'][number]['status'] }): ReactNode {
  const { t } = useWords();
  return <Chip tone={TONES[status]}>{t(`editions.s.${status}`)}</Chip>;
}

/** Reports that stand still: drafts wait for a second look, published ones stay as they are. */
export default function EditionsPage(): ReactNode {
  const { t, locale } = useWords();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1) ?? null;
  const { value, problem, reload } = useResource(`editions-${cursor ?? ''}`, (signal) => readEditions(cursor, signal));
  return (
    <Page lead={t('editions.lead')} title={t('editions.title')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      <div className="stack figures-wide">
        <Make onMade={reload} />
        {value === null && problem === null ? <Loading lines={6} /> : null}
        {value?.items.length === 0 ? <Empty hint={t('editions.noneHint')} title={t('editions.none')} /> : null}
        {value && value.items.length > 0 ? (
          <TableFrame>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('editions.kind')}</th>
                  <th scope="col">{t('editions.area')}</th>
                  <th scope="col">{t('editions.period')}</th>
                  <th scope="col">{t('editions.asOf')}</th>
                  <th scope="col">{t('editions.status')}</th>
                  <th scope="col">{t('editions.published')}</th>
                </tr>
              </thead>
              <tbody>
                {value.items.map((one) => (
                  <tr key={one.editionId}>
                    <th scope="row">
                      <Link to={`/editions/${one.editionId}`}>{one.kindTitle}</Link>{' '}
                      {one.corrects ? <Chip tone="info">{t('editions.correction')}</Chip> : null}{' '}
                      {one.correctedBy ? <Chip tone="watch">{t('editions.corrected')}</Chip> : null}
                    </th>
                    <td data-heading={t('editions.area')}>{one.divisionName}</td>
                    <td data-heading={t('editions.period')}>{one.periodTitle}</td>
                    <td className="number" data-heading={t('editions.asOf')}>
                      {one.asOf}
                    </td>
                    <td data-heading={t('editions.status')}>
                      <StatusChip status={one.status} />{' '}
                      {one.status === 'draft' && one.anomalies.length > 0 ? (
                        <Chip tone="late">
                          {t('editions.anomalies')} {one.anomalies.length}
                        </Chip>
                      ) : null}
                    </td>
                    <td data-heading={t('editions.published')}>
                      {one.publishedAt ? momentText(one.publishedAt, locale) : '—'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        ) : null}
        <Pager cursors={cursors} older={value?.nextCursor ?? null} onChange={setCursors} />
      </div>
    </Page>
  );
}

interface PagerProps {
  /** Of the pages that were left, the present one last. */
  cursors: readonly string[];
  older: string | null;
  onChange: (cursors: readonly string[]) => void;
}

function Pager({ cursors, older, onChange }: PagerProps): ReactNode {
  const { t } = useWords();
  if (cursors.length === 0 && older === null) return null;
  return (
    <nav aria-label={t('list.pages')} className="pager">
      <Button disabled={cursors.length === 0} icon="back" onClick={() => onChange(cursors.slice(0, -1))}>
        {t('list.before')}
      </Button>
      <span className="soft">{t('list.page', { page: cursors.length + 1 })}</span>
      <Button disabled={older === null} onClick={() => onChange([...cursors, older ?? ''])}>
        {t('list.next')}
      </Button>
    </nav>
  );
}

const KINDS = ['week', 'month', 'quarter', 'year', 'administrative-return', 'duty-report'] as const;
const SPANS: Readonly<Record<GenerateEdition['kind'], 'week' | 'month' | 'quarter' | 'year'>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  'administrative-return': 'quarter',
  'duty-report': 'year',
};
const yesterday = (): string => dayBefore(today());

function Make({ onMade }: { onMade: () => Promise<void> }): ReactNode {
  const { t, term } = useWords();
  const { account } = useSession();
  const toast = useToast();
  const [kind, setKind] = useState<GenerateEdition['kind']>('month');
  const [period, setPeriod] = useState(shifted(periodAround('month', today()), -1));
  const { send, sending, problem } = useSend(generateEdition, async () => {
    toast(t('editions.made'));
    await onMade();
  });
  const area = account.areaCode;
  if (!area) return null;
  const choose = (next: GenerateEdition['kind']): void => {
    setKind(next);
    setPeriod(shifted(periodAround(SPANS[next], today()), -1));
  };
  return (
    <Panel title={t('editions.make')}>
      <div className="pick-steps">
        <label className="pick-field">
          <span>{t('editions.kind')}</span>
          <select onChange={({ target }) => choose(target.value as GenerateEdition['kind'])} value={kind}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {term('edition', one)}
              </option>
            ))}
          </select>
        </label>
        <Button icon="back" onClick={() => setPeriod(shifted(period, -1))}>
          {t('figures.before')}
        </Button>
        <strong className="pick-now number">{period}</strong>
        <Button onClick={() => setPeriod(shifted(period, 1))}>{t('figures.next')}</Button>
        <Button
          busy={sending}
          look="primary"
          onClick={() => void send({ kind, period, divisionCode: area, asOf: yesterday() })}
        >
          {t('editions.make')}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </Panel>
  );
}
