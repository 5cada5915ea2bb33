import { useState, type ReactNode } from 'react';
import { readDeliveries, type DeliveryItem, type PartnerCommand } from '../../api/partners';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';

const STATUSES = ['pending', 'delivered', 'failed'] as const;
const TONES: Readonly<Record<DeliveryItem['status'], Tone>> = { pending: 'watch', delivered: 'good', failed: 'late' };
const EVERY_MS = 10_000;
const SEVEN_DAYS_MS = 7 * 86_400_000;

type Act = (command: Omit<PartnerCommand, 'partnerId'>) => void;

/** What was sent, how often, and what came of it; each one can be sent again under its old id. */
export function DeliveryLog({ partnerId, act, busy }: { partnerId: string; act: Act; busy: boolean }): ReactNode {
  const { t, term } = useWords();
  const [status, setStatus] = useState('');
  const { value, problem, reload } = useResource(
    `deliveries-${partnerId}-${status}`,
    (signal) => readDeliveries(partnerId, status === '' ? null : status, signal),
    { everyMs: EVERY_MS },
  );
  const since = (): string => new Date(Date.now() - SEVEN_DAYS_MS).toISOString();
  return (
    <Panel title={t('partners.log')}>
      <div className="button-row filter-row">
        <Field label={t('partners.filter')}>
          <select onChange={(event) => setStatus(event.target.value)} value={status}>
            <option value="">{t('partners.any')}</option>
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {term('deliveryStatus', one)}
              </option>
            ))}
          </select>
        </Field>
        <Button busy={busy} onClick={() => act({ action: 'replay', body: { failed: true } })}>
          {t('partners.replayFailed')}
        </Button>
        <Button busy={busy} onClick={() => act({ action: 'replay', body: { since: since() } })}>
          {t('partners.replaySince')}
        </Button>
      </div>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <Rows act={act} busy={busy} items={value.items} /> : problem ? null : <Loading lines={5} />}
    </Panel>
  );
}

function Rows({ items, act, busy }: { items: readonly DeliveryItem[]; act: Act; busy: boolean }): ReactNode {
  const { t, term, locale } = useWords();
  if (items.length === 0) return <Empty hint={t('partners.logNoneHint')} title={t('partners.logNone')} />;
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('partners.message')}</th>
            <th scope="col">{t('partners.planned')}</th>
            <th scope="col">{t('partners.attempts')}</th>
            <th scope="col">{t('partners.outcome')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('partners.replayOne')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ deliveryId, eventType, messageId, plannedAt, attempt, status, outcome, dueAt }) => (
            <tr key={deliveryId}>
              <th scope="row">
                <div className="row-head">
                  <span>{eventType}</span>
                  <span className="soft small number">{messageId}</span>
                </div>
              </th>
              <td data-heading={t('partners.planned')}>{momentText(plannedAt, locale)}</td>
              <td data-heading={t('partners.attempts')}>{attempt}</td>
              <td data-heading={t('partners.outcome')}>
                <Chip tone={TONES[status]}>{term('deliveryStatus', status)}</Chip> {outcome}
                {status === 'pending' && attempt > 0 ? (
                  <div className="soft small">{t('partners.next', { time: momentText(dueAt, locale) })}</div>
                ) : null}
              </td>
              <td>
                {status === 'pending' ? null : (
                  <Button busy={busy} onClick={() => act({ action: 'replay', body: { deliveryId } })}>
                    {t('partners.replayOne')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
