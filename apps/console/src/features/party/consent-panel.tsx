import { useState, type ReactNode } from 'react';
import { consentAsParty, type PartyCase, type PartyConsent } from '../../api/party';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';

interface ConsentPanelProps {
  found: PartyCase;
  onChanged: () => Promise<void>;
}

type Decision = PartyConsent['decision'];

/** Yes, no, or no longer: each is asked once more, since "no" ends the mediation (人民调解法 23, 26). */
export function ConsentPanel({ found, onChanged }: ConsentPanelProps): ReactNode {
  const { t, term } = useWords();
  const { consent } = found;
  const [asked, setAsked] = useState<Decision | null>(null);
  const { send, sending, problem } = useSend<PartyConsent, unknown>(consentAsParty, async () => {
    setAsked(null);
    await onChanged();
  });
  const { channel } = consent;
  if (channel === null || (consent.decision === null && consent.may.length === 0)) return null;
  return (
    <Panel title={t('partyPage.consent')}>
      <p className="party-consent">
        <ChannelMark channel={channel} />
        <strong>{term('partyConsent', consent.decision ?? 'none')}</strong>
      </p>
      {consent.may.length > 0 ? <p className="soft">{t('partyPage.voluntary')}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {asked ? (
        <div className="party-form" role="group">
          <p>{term('partySure', asked)}</p>
          <div className="button-row">
            <Button busy={sending} look="seal" onClick={() => void send({ channel, decision: asked })}>
              {term('partyDecide', asked)}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('form.cancel')}</Button>
          </div>
        </div>
      ) : (
        <div className="button-row">
          {consent.may.map((decision) => (
            <Button key={decision} look={decision === 'given' ? 'primary' : 'plain'} onClick={() => setAsked(decision)}>
              {term('partyDecide', decision)}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  );
}
