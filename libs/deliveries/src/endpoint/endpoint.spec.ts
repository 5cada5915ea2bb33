import { deciderSpec } from '@platform/testing';
import type { EndpointEvent } from './endpoint.events.js';
import { endpointDecider } from './endpoint.decider.js';

const { given } = deciderSpec(endpointDecider);
const partnerId = 'court';
const added = (keyId: string): EndpointEvent => ({
  type: 'SigningKeyAdded',
  data: { partnerId, keyId, publicKey: `whpk_${keyId}` },
});
const disabled: EndpointEvent = { type: 'EndpointDisabled', data: { partnerId, reason: 'gone', deliveryId: 'd1' } };

describe('keys of an endpoint', () => {
  const addKey = (keyId: string, first = false) => ({
    type: 'AddSigningKey' as const,
    data: { partnerId, keyId, publicKey: `whpk_${keyId}`, first },
  });

  it('gets its first key once', () => {
    given([])
      .when(addKey('a', true))
      .then([added('a')]);
    given([added('a')])
      .when(addKey('b', true))
      .thenNothing();
  });

  it('rotates with two keys and never a third', () => {
    given([added('a')])
      .when(addKey('b'))
      .then([added('b')]);
    given([added('a'), added('b')])
      .when(addKey('c'))
      .thenRefused('ROTATION_NOT_FINISHED');
  });

  it('retires the old one, never the last one', () => {
    const retire = { type: 'RetireSigningKey' as const, data: { partnerId, keyId: 'a' } };
    given([added('a'), added('b')])
      .when(retire)
      .then([{ type: 'SigningKeyRetired', data: { partnerId, keyId: 'a' } }]);
    given([added('a')])
      .when(retire)
      .thenRefused('LAST_SIGNING_KEY');
    given([added('b')])
      .when(retire)
      .thenNothing();
  });

  it('keeps the newest first', () => {
    const state = [added('a'), added('b')].reduce(endpointDecider.evolve, endpointDecider.initialState);
    expect(state.signingKeys.map(({ keyId }) => keyId)).toEqual(['b', 'a']);
  });

  it('knows two keys of the partner at most, the same one once', () => {
    const known = (publicKey: string): EndpointEvent => ({ type: 'PartnerKeyAdded', data: { partnerId, publicKey } });
    const add = (publicKey: string) => ({ type: 'AddPartnerKey' as const, data: { partnerId, publicKey } });
    given([])
      .when(add('x'))
      .then([known('x')]);
    given([known('x')])
      .when(add('x'))
      .thenNothing();
    given([known('x'), known('y')])
      .when(add('z'))
      .thenRefused('ROTATION_NOT_FINISHED');
    const retire = { type: 'RetirePartnerKey' as const, data: { partnerId, publicKey: 'x' } };
    given([known('x')])
      .when(retire)
      .then([{ type: 'PartnerKeyRetired', data: { partnerId, publicKey: 'x' } }]);
    given([]).when(retire).thenNothing();
  });
});

describe('an endpoint', () => {
  it('is disabled once and enabled once', () => {
    given([])
      .when({ type: 'DisableEndpoint', data: { partnerId, reason: 'gone', deliveryId: 'd1' } })
      .then([disabled]);
    given([disabled])
      .when({ type: 'DisableEndpoint', data: { partnerId, reason: 'exhausted', deliveryId: 'd2' } })
      .thenNothing();
    given([disabled])
      .when({ type: 'EnableEndpoint', data: { partnerId } })
      .then([{ type: 'EndpointEnabled', data: { partnerId } }]);
    given([]).when({ type: 'EnableEndpoint', data: { partnerId } }).thenNothing();
  });

  it.each([
    [{ deliveryId: 'd1', failed: false, since: null }, true],
    [{ deliveryId: null, failed: true, since: null }, true],
    [{ deliveryId: null, failed: false, since: '2026-11-02T01:00:00.000Z' }, true],
    [{ deliveryId: null, failed: false, since: null }, false],
    [{ deliveryId: 'd1', failed: true, since: null }, false],
  ])('replays one thing at a time: %p', (which, allowed) => {
    const data = { partnerId, ...which };
    const outcome = given([]).when({ type: 'RequestReplay', data });
    if (allowed) outcome.then([{ type: 'ReplayRequested', data }]);
    else outcome.thenRefused('REPLAY_UNCLEAR');
  });
});
