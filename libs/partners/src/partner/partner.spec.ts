import { deciderSpec } from '@platform/testing';
import { partnerDecider } from './partner.decider.js';
import type { PartnerProfile, PartnerRegistered } from './partner.events.js';
import { evolvePartner, initialPartner } from './partner.state.js';

const { given } = deciderSpec(partnerDecider);
const profile: PartnerProfile = {
  name: '法院调解平台',
  scopes: ['handoffs:read', 'handoffs:answer'],
  linkages: [],
  receive: 'poll',
  webhookUrl: null,
  disclosure: 'minimal',
  certificate: null,
};
const registered: PartnerRegistered = {
  type: 'PartnerRegistered',
  data: { partnerId: 'court', organisationId: 'court', secretId: 's1', secretHash: 'a'.repeat(64), ...profile },
};
const by = { actor: { id: 'admin', role: 'administrator', organisationId: null } } as const;
const register = (changes: Partial<PartnerRegistered['data']>) =>
  ({ type: 'RegisterPartner', data: { ...registered.data, ...changes } }) as const;
const rotated = {
  type: 'PartnerSecretRotated',
  data: { partnerId: 'court', secretId: 's2', secretHash: 'b'.repeat(64), previousUntil: '2026-11-03T01:00:00.000Z' },
} as const;

it('is registered once, by an administrator only', () => {
  given([]).when(register({}), by).then([registered]);
  given([registered]).when(register({}), by).thenRefused('PARTNER_EXISTS');
  given([]).when(register({})).thenRefused('PARTNER_KEEPER_ONLY');
});

it.each([
  [{ scopes: [] }, 'PARTNER_SCOPES_INVALID'],
  [{ scopes: ['everything' as never] }, 'PARTNER_SCOPES_INVALID'],
  [{ receive: 'webhook' }, 'WEBHOOK_URL_MISSING'],
  [{ webhookUrl: 'ftp://partner.example/x' }, 'WEBHOOK_URL_INVALID'],
  [{ webhookUrl: 'https://user:pass@partner.example/x' }, 'WEBHOOK_URL_INVALID'],
  [{ webhookUrl: 'not an address' }, 'WEBHOOK_URL_INVALID'],
  [{ certificate: 'AB' }, 'CERTIFICATE_INVALID'],
] as const)('refuses %j', (changes, code) => {
  given([])
    .when(register(changes as Partial<PartnerRegistered['data']>), by)
    .thenRefused(code);
});

it('keeps two secrets at most: the newest, and the one before until its time', () => {
  given([registered]).when({ type: 'RotatePartnerSecret', data: rotated.data }, by).then([rotated]);
  const again = { ...rotated, data: { ...rotated.data, secretId: 's3', secretHash: 'c'.repeat(64) } };
  const state = [registered, rotated, again].reduce(evolvePartner, initialPartner);
  expect(state).toMatchObject({
    secrets: [
      { secretId: 's3', until: null },
      { secretId: 's2', until: rotated.data.previousUntil },
    ],
  });
});

it('is suspended and resumed; doing it again changes nothing', () => {
  const suspend = { type: 'SuspendPartner', data: { partnerId: 'court', reason: '系统升级' } } as const;
  const resume = { type: 'ResumePartner', data: { partnerId: 'court' } } as const;
  const suspended = { type: 'PartnerSuspended', data: suspend.data } as const;
  given([registered]).when(suspend, by).then([suspended]);
  given([registered, suspended]).when(suspend, by).thenNothing();
  given([registered, suspended])
    .when(resume, by)
    .then([{ type: 'PartnerResumed', data: resume.data }]);
  given([registered]).when(resume, by).thenNothing();
  given([]).when(resume, by).thenRefused('PARTNER_UNKNOWN');
});
