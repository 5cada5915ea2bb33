import type { ReactNode } from 'react';
import type { DisputePage, LegalChecks } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { dayText } from '../../../shared/dates';
import { Chip } from '../../../shared/ui/chip';
import { partyName } from '../party-name';
import { CheckMark, CheckSection } from './check-section';

interface PeopleCheckProps {
  checks: LegalChecks;
  parties: DisputePage['parties'];
}

/** Who speaks for whom, and whose identity was checked by which paper. */
export function PeopleCheck({ checks, parties }: PeopleCheckProps): ReactNode {
  const { t, gloss } = useWords();
  const checked = parties.filter(({ partyId }) => checks.identityChecks.some((one) => one.partyId === partyId));
  const all = checked.length === parties.length;
  const state = (
    <Chip {...(all ? { tone: 'good' as const } : { icon: 'circle' as const })}>
      {t('checks.identified', { count: checked.length, of: parties.length })}
    </Chip>
  );
  return (
    <CheckSection state={state} title={t('checks.people')}>
      <ul className="check-rows">
        {parties.map(({ partyId, role }) => (
          <li key={partyId}>
            <CheckMark
              met={checked.some((one) => one.partyId === partyId)}
              word={t(checked.some((one) => one.partyId === partyId) ? 'checks.verified' : 'checks.notVerified')}
            />
            <div>
              <p>
                <strong>{partyName(parties, partyId, '')}</strong> <span className="soft">{gloss(role)}</span>
              </p>
              <Identity checks={checks} partyId={partyId} />
              <Representatives checks={checks} partyId={partyId} />
            </div>
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

function Identity({ checks, partyId }: { checks: LegalChecks; partyId: string }): ReactNode {
  const { term, locale } = useWords();
  return checks.identityChecks
    .filter((one) => one.partyId === partyId)
    .map(({ manner, document, on }) => (
      <p className="soft small" key={`${document}-${on}`}>
        {[term('value', document), term('manner', manner), dayText(on, locale)].join(' · ')}
      </p>
    ));
}

function Representatives({ checks, partyId }: { checks: LegalChecks; partyId: string }): ReactNode {
  const { t, term } = useWords();
  return checks.representatives
    .filter((one) => one.partyId === partyId)
    .map(({ representativeId, name, kind, power, document, phone }) => (
      <p className="small" key={representativeId}>
        {term('value', kind)}：{[name, phone, term('value', power)].filter(Boolean).join(' · ')}{' '}
        <Chip {...(document ? { tone: 'good' as const } : { tone: 'watch' as const })}>
          {t(document ? 'checks.paperThere' : 'checks.paperLacking')}
        </Chip>
      </p>
    ));
}
