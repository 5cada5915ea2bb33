import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { HandoffAction, HandoffItem } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { useSession } from '../../app/session';
import { HandoffMaterials } from './handoff-materials';
import { HandoffCourse } from './handoff-course';
import { hintsOf } from './handoff-hint';

const FILLED: readonly HandoffAction[] = ['receive', 'accept', 'conclude', 'decide', 'answer-return', 'close'];

const ACTIONS: readonly string[] = [
  ...FILLED,
  'return',
  'object',
  'concede',
  'recall',
  'request-return',
  'report-progress',
  'hold',
  'resume',
  'extend-handling',
  'propose',
  'answer-proposal',
  'request-transfer',
  'confirm-erasure',
];

/** The clock runs for the answer; whoever has taken a case over is not late with it. */
const AWAITS_ANSWER: readonly string[] = ['sent', 'delivered', 'received'];
const AT_WORK: readonly string[] = ['accepted', 'overruled', 'in-progress', 'on-hold', 'return-requested'];
const BEFORE_THE_ARBITER: readonly string[] = ['blocked', 'objected'];

/** The clock that runs now; null where none does. */
function dueOf({ status, answerDueAt, handlingDueAt, arbitrationDueAt }: HandoffItem): string | null {
  if (AWAITS_ANSWER.includes(status)) return answerDueAt;
  if (AT_WORK.includes(status)) return handlingDueAt;
  return BEFORE_THE_ARBITER.includes(status) ? arbitrationDueAt : null;
}

export function isHandoffAction(name: string): name is HandoffAction {
  return ACTIONS.includes(name);
}

interface HandoffCardProps {
  item: HandoffItem;
  onAction: (action: HandoffAction) => void;
  onChanged: () => Promise<void>;
}

/** Beside the course of the hand-off: asking for the case itself, and saying that a copy is gone. */
function besideTheCourse(item: HandoffItem, organisationId: string | null): readonly HandoffAction[] {
  const receives = item.toOrganisationId === organisationId;
  const side = receives ? 'receiver' : 'sender';
  const near = receives || item.fromOrganisationId === organisationId;
  const erased = near && item.erasures.some(({ confirmedBy }) => !confirmedBy.includes(side));
  const asks = receives && BESIDE_THE_OWNER.includes(item.kind) && AT_HAND.includes(item.status);
  return [...(asks ? (['request-transfer'] as const) : []), ...(erased ? (['confirm-erasure'] as const) : [])];
}

const BESIDE_THE_OWNER: readonly string[] = ['referral', 'joint', 'notice'];
const AT_HAND: readonly string[] = [...AWAITS_ANSWER, ...AT_WORK, 'closed'];

export function HandoffCard({ item, onAction, onChanged }: HandoffCardProps): ReactNode {
  const { t, term, locale } = useWords();
  const { account, permissions } = useSession();
  const dueAt = dueOf(item);
  const actions = item.allowedActions.flatMap(({ action, title }) =>
    isHandoffAction(action) ? [{ action, title }] : [],
  );
  if (permissions.includes('handoff:answer')) {
    for (const action of besideTheCourse(item, account.organisationId)) {
      actions.push({ action, title: term('handoff-action', action) });
    }
  }
  return (
    <article className="handoff">
      <div className="handoff-about">
        <p className="chips">
          <Chip tone="calm">{item.statusTitle}</Chip>
          {dueAt ? <Due at={dueAt} /> : null}
          {item.outcome ? <Outcome outcome={item.outcome} /> : null}
        </p>
        <h3>
          <ChannelMark channel={item.channel} /> {item.purposeTitle}{' '}
          <Link className="number" to={`/disputes/${item.disputeId}`}>
            {item.disputeCode}
          </Link>
        </h3>
        <p>
          {item.fromOrganisationName ?? item.fromOrganisationId} → {item.toOrganisationName ?? item.toOrganisationId}
        </p>
        {item.reason ? <p className="prose">{item.reason}</p> : null}
        <p className="soft small">
          {t('handoff.sentAt', { moment: momentText(item.sentAt, locale) })}
          {item.partnerOrderNo ? ` · ${t('handoff.orderNo', { number: item.partnerOrderNo })}` : null}
        </p>
      </div>
      <div className="handoff-with">
        <HandoffCourse item={item} />
        <HandoffMaterials item={item} onChanged={onChanged} />
        <details className="more small">
          <summary>{t('handoff.basis')}</summary>
          <p>{item.linkageTitle}</p>
          <p>{item.legalBasis}</p>
          <p>{item.derivation}</p>
          {item.handlingDerivation ? <p>{item.handlingDerivation}</p> : null}
        </details>
      </div>
      {actions.length > 0 ? (
        <div className="handoff-do">
          <Hints item={item} />
          <div className="button-row">
            {actions.map(({ action, title }, index) => (
              <Button
                key={action}
                look={index === 0 && FILLED.includes(action) ? 'primary' : 'plain'}
                onClick={() => onAction(action)}
              >
                {title}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </article>
  );
}

function Hints({ item }: { item: HandoffItem }): ReactNode {
  const { t } = useWords();
  const { account } = useSession();
  return hintsOf(item, account.organisationId).map((hint) => (
    <p className="handoff-hint small" key={hint}>
      {t(`handoff-hint.${hint}`)}
    </p>
  ));
}

function Outcome({ outcome }: { outcome: string }): ReactNode {
  const { term } = useWords();
  const good = outcome === 'valid' || outcome === 'settled';
  return <Chip tone={good ? 'good' : 'watch'}>{term('outcome', outcome)}</Chip>;
}
