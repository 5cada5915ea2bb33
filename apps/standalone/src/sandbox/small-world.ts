import { Accounts, type NewAccount } from '@libs/identity';
import { AddSigningKey, ExchangeState, RetireSigningKey } from '@libs/deliveries';
import { PARTNER_SCOPES, RegisterPartner } from '@libs/partners';
import { EstablishOrganisation } from '@libs/roster';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Clock, type CommandMetadata, deterministicId, systemActor } from '@platform/messaging';
import type { SandboxPerson } from '../../../partner/src/conformance/sandbox-protocol.js';

const DISTRICT = '310109';
const STREET = '310109014';
export const CLIENT_ID = 'system-under-test';
/** The body whose system is checked. */
const RECEIVER = 'court';

type Organisation = EstablishOrganisation['data'];

const body = (organisationId: string, name: string, kind: Organisation['kind'], more: Partial<Organisation> = {}) => ({
  organisationId,
  name,
  kind,
  divisionCode: STREET,
  parentId: null,
  industry: null,
  channels: ['people' as const],
  ...more,
});

const underTheOffice = { parentId: 'office' };

/** A district, its street with an office and four committees, and a court. */
const BODIES: readonly Organisation[] = [
  body('district', '示范区司法局', 'justice-bureau', { divisionCode: DISTRICT, channels: [] }),
  body('office', '示范街道司法所', 'judicial-office', { channels: [] }),
  body('committee', '示范街道人民调解委员会', 'street-committee', underTheOffice),
  body('second', '第二人民调解委员会', 'street-committee', underTheOffice),
  body('third', '第三人民调解委员会', 'street-committee', underTheOffice),
  body('fourth', '第四人民调解委员会', 'street-committee', underTheOffice),
  body(RECEIVER, '示范区人民法院（待检查的系统）', 'court', { divisionCode: DISTRICT, channels: ['judicial'] }),
];

type Person = Pick<NewAccount, 'role' | 'organisationId' | 'areaCode'>;

const PEOPLE: Readonly<Record<SandboxPerson, Person>> = {
  clerk: { role: 'clerk', organisationId: 'committee' },
  head: { role: 'coordinator', organisationId: 'office', areaCode: STREET },
  district: { role: 'coordinator', organisationId: 'district', areaCode: DISTRICT },
  judge: { role: 'partner', organisationId: RECEIVER },
  second: { role: 'coordinator', organisationId: 'second' },
  third: { role: 'coordinator', organisationId: 'third' },
  admin: { role: 'administrator' },
};

/** Ids follow from the names, so that secret and signing key are the same in every run with one master key. */
const commandIdOf = (name: string): string => deterministicId('sandbox', name);
export const REGISTRATION = commandIdOf('partner');
export const SIGNING_KEY = commandIdOf('signing-key');

export interface World {
  readonly app: INestApplicationContext;
  readonly clock: Clock;
  readonly password: string;
  readonly webhookUrl: string | null;
  readonly settle: () => Promise<void>;
}

/** Bodies, accounts and the partner's system, by the same commands as everywhere. */
export async function makeSmallWorld(world: World): Promise<void> {
  const { app, password, webhookUrl, settle } = world;
  const bus = app.get(CommandBus);
  for (const one of BODIES) {
    await bus.execute(new EstablishOrganisation(one, metadata(world, `body/${one.organisationId}`)));
  }
  await settle();
  const accounts = app.get(Accounts);
  for (const [username, person] of Object.entries(PEOPLE)) {
    await accounts.create({ username, password, displayName: username, ...person });
  }
  const partner = {
    partnerId: CLIENT_ID,
    organisationId: RECEIVER,
    name: '待检查的系统',
    scopes: [...PARTNER_SCOPES],
    linkages: [],
    receive: webhookUrl === null ? 'poll' : 'webhook',
    webhookUrl,
    disclosure: 'full',
    certificate: null,
  } as const;
  await bus.execute(new RegisterPartner(partner, metadata(world, 'partner')));
  await settle();
  await keepOneSigningKey(world);
}

/** Only the key whose id follows from its name: what the partner was told once holds in the next run. */
async function keepOneSigningKey(world: World): Promise<void> {
  const { app, settle } = world;
  const bus = app.get(CommandBus);
  const { signingKeys } = await app.get(ExchangeState).endpoint(CLIENT_ID);
  await bus.execute(new AddSigningKey({ partnerId: CLIENT_ID }, metadata(world, 'signing-key')));
  for (const { keyId } of signingKeys) {
    await bus.execute(new RetireSigningKey({ partnerId: CLIENT_ID, keyId }, metadata(world, `retire/${keyId}`)));
  }
  await settle();
}

function metadata({ clock }: World, name: string): CommandMetadata {
  const commandId = commandIdOf(name);
  const now = clock.now().toISOString();
  const actor = systemActor('sandbox');
  return { commandId, now, actor, via: 'demo', correlationId: commandId, causationId: commandId };
}
