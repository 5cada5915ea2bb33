import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { generateEdition, readEdition, sendEditionStep } from '../../api/endpoints';
import type { EditionPage as Edition } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayBefore, momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icons';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { TableFrame } from '../../shared/ui/table-frame';
import { addressOf } from '../figures/cell-address';
import { grouped } from '../figures/numbers';
import { today } from '../figures/periods';
import { StatusChip } from './editions-page';
import '../figures/figures.css';
import './editions.css';

const shown = (value: number | null): string => (value === null ? '＊' : grouped(value));

/** One report as it was made: its figures, what was checked, who stands for it, and the proof that nobody changed it. */
export default function EditionPage(): ReactNode {
  const { t } = useWords();
  const { editionId = '' } = useParams();
  const { value, problem, reload } = useResource(`edition-${editionId}`, (signal) => readEdition(editionId, signal));
  return (
    <Page
      aside={
        <Link className="button button-plain" to="/editions">
          <Icon name="back" />
          {t('editions.back')}
        </Link>
      }
      lead={value ? `${value.periodTitle} · ${t('editions.asOf')} ${value.asOf}` : ''}
      title={value ? value.kindTitle : t('editions.title')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Whole edition={value} onDone={reload} /> : problem ? null : <Loading lines={8} />}
    </Page>
  );
}

function Whole({ edition, onDone }: { edition: Edition; onDone: () => Promise<void> }): ReactNode {
  const { t, locale } = useWords();
  return (
    <div className="stack figures-wide">
      <section className="edition-cover">
        <h2>{edition.title}</h2>
        <p className="chips">
          <StatusChip status={edition.status} />
          {edition.genuine === true ? <Chip tone="good">{t('editions.genuine')}</Chip> : null}
          {edition.genuine === false ? <Chip tone="late">{t('editions.notGenuine')}</Chip> : null}
          {edition.corrects ? <Chip tone="info">{t('editions.correction')}</Chip> : null}
          {edition.correctedBy ? <Link to={`/editions/${edition.correctedBy}`}>{t('editions.corrected')}</Link> : null}
        </p>
        {edition.publishedAt ? (
          <p className="soft small">
            {t('editions.published')} {momentText(edition.publishedAt, locale)}
          </p>
        ) : null}
        {edition.hash ? <p className="soft small edition-hash">{t('editions.hash', { hash: edition.hash })}</p> : null}
        <p className="button-row">
          {(['pdf', 'xlsx', 'form', 'json'] as const).map((format) => (
            <a
              className="button button-plain"
              download
              href={`/api/editions/${edition.editionId}/export?format=${format}`}
              key={format}
            >
              {format === 'form' ? t('editions.form') : format.toUpperCase()}
            </a>
          ))}
        </p>
        {edition.hidden ? <p className="soft small">{t('editions.hidden')}</p> : null}
      </section>
      <Steps edition={edition} onDone={onDone} />
      {edition.corrects ? <Changes edition={edition} /> : null}
      {edition.draft.some(({ text }) => text !== '') ? (
        <Panel title={t('editions.draftText')}>
          {edition.draft.map(({ text, measures }) => (
            <p className="edition-sentence" key={text}>
              {text}{' '}
              {measures.map((measure) => (
                <Link className="small" key={measure} to={listOf(edition, measure)}>
                  {edition.values.find(({ id }) => id === measure)?.title ?? measure}
                </Link>
              ))}
            </p>
          ))}
        </Panel>
      ) : null}
      <Values edition={edition} />
      <Rates edition={edition} />
    </div>
  );
}

const listOf = ({ period, divisionCode, asOf }: Edition, measure: string): string =>
  addressOf({ period, area: divisionCode, asOf, measure });

function Steps({ edition, onDone }: { edition: Edition; onDone: () => Promise<void> }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { send, sending, problem } = useSend(sendEditionStep, async () => {
    toast(t('editions.done', { word: edition.title }));
    setText('');
    await onDone();
  });
  const correction = useSend(generateEdition, ({ id }) => void navigate(`/editions/${id}`));
  const { editionId, status, anomalies, kind, period, divisionCode } = edition;
  if (status === 'discarded') return null;
  const correct = (): void => {
    const asOf = dayBefore(today());
    void correction.send({ kind, period, divisionCode, asOf, corrects: editionId, reason: text });
  };
  return (
    <Panel title={t('editions.anomalies')}>
      {anomalies.length === 0 ? <p>{t('editions.noAnomalies')}</p> : null}
      <ul className="edition-anomalies">
        {anomalies.map(({ rule, severity, text: words }) => (
          <li key={rule}>
            <Chip tone={severity === 'error' ? 'late' : 'watch'}>{t(`editions.${severity}`)}</Chip> {words}
          </li>
        ))}
      </ul>
      {edition.explanation ? (
        <p>
          {t('editions.explanation')}：{edition.explanation}
        </p>
      ) : null}
      {status === 'confirmed' ? null : (
        <label className="pick-field edition-reason">
          <span>{status === 'draft' ? t('editions.explanation') : t('editions.reason')}</span>
          <textarea onChange={({ target }) => setText(target.value)} rows={2} value={text} />
        </label>
      )}
      <p className="button-row">
        {status === 'draft' ? (
          <>
            <Button
              busy={sending}
              look="primary"
              onClick={() =>
                void send({ editionId, step: 'confirm', body: { explanation: text === '' ? null : text } })
              }
            >
              {t('editions.confirm')}
            </Button>
            <Button
              busy={sending}
              disabled={text === ''}
              onClick={() => void send({ editionId, step: 'discard', body: { reason: text } })}
            >
              {t('editions.discard')}
            </Button>
          </>
        ) : null}
        {status === 'confirmed' ? (
          <Button busy={sending} look="seal" onClick={() => void send({ editionId, step: 'publish', body: {} })}>
            {t('editions.publish')}
          </Button>
        ) : null}
        {status === 'published' ? (
          <Button busy={correction.sending} disabled={text === ''} onClick={correct}>
            {t('editions.correct')}
          </Button>
        ) : null}
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {correction.problem ? <ProblemNotice problem={correction.problem} /> : null}
    </Panel>
  );
}

function Changes({ edition }: { edition: Edition }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('editions.changes')}>
      <p>{edition.reason}</p>
      <ul className="board-list">
        {edition.changes.map(({ measure, title, before, after }) => (
          <li key={measure}>
            <span>{title}</span>
            <span className="number">
              {shown(before)} → <b>{shown(after)}</b>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Values({ edition }: { edition: Edition }): ReactNode {
  const { t } = useWords();
  const used = edition.values.filter(({ value, previous, lastYear }) =>
    [value, previous, lastYear].some((one) => one !== 0),
  );
  return (
    <Panel title={t('editions.values')}>
      <TableFrame>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('editions.values')}</th>
              <th scope="col">{t('figures.now')}</th>
              <th scope="col">{t('figures.was')}</th>
              <th scope="col">{t('figures.wasYear')}</th>
            </tr>
          </thead>
          <tbody>
            {used.map(({ id, title, text, unit, value, previous, lastYear }) => (
              <tr key={id} title={text}>
                <th scope="row">
                  {title}
                  <span className="soft small">（{unit}）</span>
                </th>
                <td className="number strong" data-heading={t('figures.now')}>
                  {value === null ? '＊' : <Link to={listOf(edition, id)}>{grouped(value)}</Link>}
                </td>
                <td className="number" data-heading={t('figures.was')}>
                  {shown(previous)}
                </td>
                <td className="number" data-heading={t('figures.wasYear')}>
                  {shown(lastYear)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  );
}

function Rates({ edition }: { edition: Edition }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('figures.rates')}>
      <table className="table rates">
        <tbody>
          {edition.rates.map(({ id, title, text, numerator, denominator, rate }) => (
            <tr key={id} title={text}>
              <th scope="row">{title}</th>
              <td className="number">
                {shown(numerator)} ÷ {shown(denominator)}
              </td>
              <td className="number strong">{rate === null ? '—' : `${(rate * 100).toFixed(1)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
