import { useState, type FormEvent, type ReactNode } from 'react';
import {
  readExchange,
  sendPartnerCommand,
  type EndpointTest,
  type PartnerCommand,
  type PartnerExchange,
  type PartnerItem,
  type PartnerSecret,
} from '../../api/partners';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { DeliveryLog } from './delivery-log';
import { SecretSheet } from './secret-sheet';
import './partners.css';

const EVERY_MS = 10_000;

type Command = Omit<PartnerCommand, 'partnerId'>;
type Act = (command: Command) => void;

interface Answered {
  readonly command: Command;
  readonly answer: unknown;
}

export function PartnerDetail({ partner, onBack }: { partner: PartnerItem; onBack: () => void }): ReactNode {
  const { t } = useWords();
  const { partnerId } = partner;
  const { value, problem, reload } = useResource(`exchange-${partnerId}`, (signal) => readExchange(partnerId, signal), {
    everyMs: EVERY_MS,
  });
  const [answered, setAnswered] = useState<Answered | null>(null);
  const sender = useSend<Command, Answered>(
    async (command, key) => ({ command, answer: await sendPartnerCommand<unknown>({ partnerId, ...command }, key) }),
    async (done) => {
      setAnswered(done);
      await reload();
    },
  );
  const act: Act = (command) => void sender.send(command);
  const secret = answered?.command.action === 'rotate-secret' ? (answered.answer as PartnerSecret) : null;
  const test = answered?.command.action === 'test-endpoint' ? (answered.answer as EndpointTest) : null;
  return (
    <Page
      aside={
        <Button icon="back" look="quiet" onClick={onBack}>
          {t('partners.back')}
        </Button>
      }
      lead={`${partner.organisationName ?? partner.organisationId} · ${partnerId}`}
      title={partner.name}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {sender.problem ? <ProblemNotice problem={sender.problem} /> : null}
      {value ? (
        <div className="stack">
          <Push act={act} busy={sender.sending} exchange={value} partner={partner} test={test} />
          <Reconciliation act={act} busy={sender.sending} exchange={value} />
          <Keys act={act} busy={sender.sending} exchange={value} />
          <DeliveryLog act={act} busy={sender.sending} partnerId={partnerId} />
        </div>
      ) : (
        <Loading lines={8} />
      )}
      {secret ? <SecretSheet onClose={() => setAnswered(null)} secret={secret} /> : null}
    </Page>
  );
}

interface PartProps {
  exchange: PartnerExchange;
  act: Act;
  busy: boolean;
}

function Push({
  exchange,
  partner,
  act,
  busy,
  test,
}: PartProps & { partner: PartnerItem; test: EndpointTest | null }): ReactNode {
  const { t } = useWords();
  const { disabled } = exchange;
  return (
    <Panel title={t('partners.push')}>
      <PushState exchange={exchange} />
      <p className="soft number hash">{partner.webhookUrl ?? t('partners.noAddress')}</p>
      {test ? (
        <p>
          <Chip tone={test.delivered ? 'good' : 'late'}>
            {t('partners.tested', { outcome: test.outcome, milliseconds: test.milliseconds })}
          </Chip>
        </p>
      ) : null}
      <div className="button-row">
        {partner.webhookUrl ? (
          <Button busy={busy} onClick={() => act({ action: 'test-endpoint' })}>
            {t('partners.test')}
          </Button>
        ) : null}
        <Button busy={busy} onClick={() => act({ action: disabled ? 'enable-push' : 'disable-push' })}>
          {t(disabled ? 'partners.pushOnAgain' : 'partners.pushOff')}
        </Button>
        <Button busy={busy} onClick={() => act({ action: 'rotate-secret' })}>
          {t('partners.rotateSecret')}
        </Button>
      </div>
    </Panel>
  );
}

function PushState({ exchange }: { exchange: PartnerExchange }): ReactNode {
  const { t, locale } = useWords();
  const { pending, failed, delivered, disabled, disabledTitle, disabledAt, oldestPendingAt } = exchange;
  return (
    <>
      <p className="chips">
        <Chip tone={disabled ? 'late' : 'good'}>{disabled ? disabledTitle : t('partners.pushOn')}</Chip>
        <Chip tone={pending > 0 ? 'watch' : 'plain'}>{`${t('partners.waiting')} ${pending}`}</Chip>
        <Chip tone={failed > 0 ? 'late' : 'plain'}>{`${t('partners.given')} ${failed}`}</Chip>
        <Chip>{`${t('partners.done')} ${delivered}`}</Chip>
      </p>
      {disabled && disabledAt ? (
        <p>{t('partners.disabledSince', { reason: disabledTitle ?? '', time: momentText(disabledAt, locale) })}</p>
      ) : null}
      {oldestPendingAt ? (
        <p className="soft small">{t('partners.oldest', { time: momentText(oldestPendingAt, locale) })}</p>
      ) : null}
    </>
  );
}

function Reconciliation({ exchange, act, busy }: PartProps): ReactNode {
  const { t, locale } = useWords();
  const { lastDigestDay, lastComparedAt, mismatchSince, differences } = exchange;
  const resolve = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    act({ action: 'resolve-mismatch', body: { note } });
  };
  return (
    <Panel title={t('partners.digest')}>
      <p>{lastDigestDay ? t('partners.digestLast', { day: lastDigestDay }) : t('partners.digestNever')}</p>
      {lastComparedAt ? (
        <p>
          {t('partners.compared', { time: momentText(lastComparedAt, locale) })}{' '}
          {mismatchSince ? null : <Chip tone="good">{t('partners.equal')}</Chip>}
        </p>
      ) : null}
      {mismatchSince ? (
        <>
          <p className="strong">{t('partners.mismatch', { day: mismatchSince })}</p>
          <ul className="rows">
            {differences.map(({ handoffId, caseCode, kindTitle, ours, theirs }) => (
              <li key={handoffId}>
                <span className="number">{caseCode}</span> · {kindTitle}
                <br />
                <span className="soft small">
                  {t('partners.ours', { value: ours ?? t('partners.unknown') })} ·{' '}
                  {t('partners.theirs', { value: theirs ?? t('partners.unknown') })}
                </span>
              </li>
            ))}
          </ul>
          <form className="bare-form" onSubmit={resolve}>
            <Field label={t('partners.resolveNote')}>
              <input maxLength={200} name="note" required />
            </Field>
            <div className="button-row">
              <Button busy={busy} look="primary" type="submit">
                {t('partners.resolve')}
              </Button>
            </div>
          </form>
        </>
      ) : null}
    </Panel>
  );
}

function Keys({ exchange: { signingKeys, partnerKeys }, act, busy }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('partners.keys')}>
      <p className="soft">{t('partners.keysHint')}</p>
      <ul className="rows">
        {signingKeys.map(({ keyId, publicKey }) => (
          <li key={keyId}>
            <code className="number hash">{publicKey}</code>{' '}
            {signingKeys.length > 1 ? (
              <Button busy={busy} onClick={() => act({ action: 'retire-signing-key', body: { keyId } })}>
                {t('partners.retireKey')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {signingKeys.length < 2 ? (
        <div className="button-row">
          <Button busy={busy} onClick={() => act({ action: 'add-signing-key' })}>
            {t('partners.addKey')}
          </Button>
        </div>
      ) : null}
      {partnerKeys.length === 0 ? (
        <p className="soft">{t('partners.noPartnerKey')}</p>
      ) : (
        <p className="soft">
          {t('partners.theirKeys')} <code className="number hash">{partnerKeys.join(' · ')}</code>
        </p>
      )}
    </Panel>
  );
}
