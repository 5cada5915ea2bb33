import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readSupervisionOrders, type SupervisionOrder } from '../../api/supervision';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import './supervision.css';

const LIVE = { topics: ['case', 'escalation'] } as const;

/** What was ordered, with whom it lies now, and what was answered: waiting ones first. */
export default function SupervisionPage(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('supervision', readSupervisionOrders, { live: LIVE });
  const open = value?.filter(({ answeredAt }) => answeredAt === null) ?? [];
  const answered = value?.filter(({ answeredAt }) => answeredAt !== null) ?? [];
  return (
    <Page
      aside={
        <Link className="button button-primary" to="/disputes?overdue=true">
          {t('supervision.choose')}
        </Link>
      }
      lead={t('supervision.lead')}
      title={t('nav.supervision')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        <div className="stack">
          <Panel count={open.length} title={t('supervision.waiting')} tone={open.length > 0 ? 'urgent' : 'plain'}>
            {open.length === 0 ? (
              <Empty hint={t('supervision.noneHint')} title={t('supervision.none')} />
            ) : (
              <Orders items={open} />
            )}
          </Panel>
          {answered.length > 0 ? (
            <Panel count={answered.length} title={t('supervision.answered')}>
              <Orders items={answered} />
            </Panel>
          ) : null}
        </div>
      ) : problem ? null : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

function Orders({ items }: { items: readonly SupervisionOrder[] }): ReactNode {
  return (
    <ul className="rows">
      {items.map((order) => (
        <OrderRow key={order.orderId} order={order} />
      ))}
    </ul>
  );
}

function OrderRow({ order }: { order: SupervisionOrder }): ReactNode {
  const { t, term, gloss, locale } = useWords();
  const { rungs, text, answer, answeredAt } = order;
  return (
    <li className="order-row">
      <p className="chips">
        <CaseName order={order} />
        <Chip tone="calm">{gloss(order.statusTitle)}</Chip>
        <Waits order={order} />
      </p>
      <p className="soft small">
        {t(order.byMe ? 'supervision.byMe' : 'supervision.by', {
          who: order.byOrganisationName ?? t('supervision.above'),
          at: momentText(order.orderedAt, locale),
          body: order.organisationName ?? '—',
        })}
      </p>
      {text ? <p className="order-text">{text}</p> : null}
      <ol aria-label={t('supervision.rungs')} className="order-rungs">
        {rungs.map(({ rung, at }) => (
          <li key={rung}>
            {term('rung', rung)} <span className="soft small">{momentText(at, locale)}</span>
          </li>
        ))}
      </ol>
      {answeredAt === null ? null : (
        <blockquote className="order-answer">
          <p className="soft small">{t('supervision.answerOf', { at: momentText(answeredAt, locale) })}</p>
          <p>{answer ?? t('supervision.answerElsewhere')}</p>
        </blockquote>
      )}
    </li>
  );
}

/** A leader reads that the case exists, not the case. */
function CaseName({ order: { code, category, disputeId } }: { order: SupervisionOrder }): ReactNode {
  const { gloss } = useWords();
  const { permissions } = useSession();
  const name = `${code} · ${gloss(category)}`;
  return permissions.includes('dispute:read') ? (
    <Link className="number" to={`/disputes/${disputeId}`}>
      {name}
    </Link>
  ) : (
    <strong className="number">{name}</strong>
  );
}

function Waits({ order: { answeredAt, overdue, dueAt } }: { order: SupervisionOrder }): ReactNode {
  const { t } = useWords();
  if (answeredAt !== null) return <Chip tone="good">{t('supervision.isAnswered')}</Chip>;
  if (overdue) return <Chip tone="late">{t('supervision.late')}</Chip>;
  return dueAt ? <Due at={dueAt} /> : null;
}
