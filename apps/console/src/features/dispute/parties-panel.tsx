import type { ReactNode } from 'react';
import type { DisputePage, Party } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { partyName } from './party-name';

const TONES: Readonly<Record<string, Tone>> = { given: 'good', refused: 'late', withdrawn: 'watch' };

export function PartiesPanel({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t } = useWords();
  return (
    <Panel count={dispute.parties.length} title={t('party.title')}>
      <ul className="parties">
        {dispute.parties.map((party) => (
          <li className="party" key={party.partyId}>
            <PartyCard dispute={dispute} party={party} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PartyCard({ party, dispute }: { party: Party; dispute: DisputePage }): ReactNode {
  const { t, gloss } = useWords();
  const contacts: readonly (readonly [string, string | null])[] = [
    [t('party.phone'), party.phone],
    [t('party.idNumber'), party.idNumber],
    [t('party.address'), party.address],
  ];
  return (
    <>
      <p className="party-role">
        {gloss(party.role)} · {gloss(party.kind)}
      </p>
      <h3 className="party-name">{partyName(dispute.parties, party.partyId, t('party.unnamed'))}</h3>
      {party.traits.length > 0 ? (
        <div className="chips">
          {party.traits.map((trait) => (
            <Chip key={trait} tone="info">
              {gloss(trait)}
            </Chip>
          ))}
        </div>
      ) : null}
      <dl className="party-contacts small">
        {contacts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="number">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Consents consents={dispute.consents.filter(({ partyId }) => partyId === party.partyId)} />
    </>
  );
}

function Consents({ consents }: { consents: DisputePage['consents'] }): ReactNode {
  const { t, term, gloss, locale } = useWords();
  if (consents.length === 0) return <p className="consents soft small">{t('consent.none')}</p>;
  return (
    <ul className="consents">
      {consents.map((consent) => (
        <li key={`${consent.channel}-${consent.decision}-${consent.at}`}>
          <Chip tone={TONES[consent.decision] ?? 'plain'}>{term('consent', consent.decision)}</Chip>
          <span className="small">
            <ChannelMark channel={consent.channel} />
            <span className="soft">
              {' '}
              {[gloss(consent.manner ?? ''), momentText(consent.at, locale)].filter(Boolean).join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
