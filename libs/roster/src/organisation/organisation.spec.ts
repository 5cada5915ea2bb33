import { deciderSpec } from '@platform/testing';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationEvent } from './organisation.events.js';

const { given } = deciderSpec(organisationDecider);

const profile = {
  organisationId: 'committee',
  name: '欧阳路街道人民调解委员会',
  kind: 'street-committee',
  channels: ['people'],
  divisionCode: '310109009',
  parentId: 'office',
  ancestors: ['office', 'bureau'],
  industry: null,
} as const;
const established: OrganisationEvent = { type: 'OrganisationEstablished', data: profile };
const establish = { type: 'EstablishOrganisation', data: profile } as const;
const close = { type: 'CloseOrganisation', data: { organisationId: 'committee' } } as const;

describe('an organisation', () => {
  it('is established with its chain of supervision', () => given([]).when(establish).then([established]));

  it('is established once however often it is told', () => given([established]).when(establish).thenNothing());

  it('does not take the id of another', () => {
    given([established])
      .when({ type: 'EstablishOrganisation', data: { ...profile, name: '另一个机构' } })
      .thenRefused('ORGANISATION_EXISTS');
  });

  it.each(['3', '31010', 'abc', '3101090091'])('has a division code of a known level, not %s', (divisionCode) => {
    given([])
      .when({ type: 'EstablishOrganisation', data: { ...profile, divisionCode } })
      .thenRefused('DIVISION_CODE_INVALID');
  });

  it('needs a name', () => {
    given([])
      .when({ type: 'EstablishOrganisation', data: { ...profile, name: ' ' } })
      .thenRefused('ORGANISATION_NAME_MISSING');
  });

  it('never supervises itself', () => {
    given([])
      .when({ type: 'EstablishOrganisation', data: { ...profile, ancestors: ['committee'] } })
      .thenRefused('ORGANISATION_SUPERVISES_ITSELF');
  });

  it('is closed once', () => {
    const closed: OrganisationEvent = { type: 'OrganisationClosed', data: { organisationId: 'committee' } };
    given([established]).when(close).then([closed]);
    given([established, closed]).when(close).thenNothing();
    given([]).when(close).thenRefused('ORGANISATION_UNKNOWN');
  });

  it.each(['clerk', 'mediator', 'partner', 'leader', 'party', 'auditor', 'security-officer'] as const)(
    'is not listed by a %s',
    (role) => {
      given([])
        .when(establish, { actor: { id: 'a', role, organisationId: 'committee' } })
        .thenRefused('ROSTER_KEEPER_ONLY');
    },
  );
});
