import type { Decider } from '@platform/event-store';
import type {
  AddPartnerKey,
  AddSigningKey,
  EndpointCommand,
  RetirePartnerKey,
  RetireSigningKey,
} from './endpoint.commands.js';
import type { EndpointEvent } from './endpoint.events.js';
import { requireAnotherKey, requireOneChoice, requireRoomForKey } from './endpoint.rules.js';
import { type EndpointState, evolveEndpoint, initialEndpoint } from './endpoint.state.js';

type Events = readonly EndpointEvent[];

const NOTHING: Events = [];

export const endpointStream = (partnerId: string): string => `endpoint-${partnerId}`;

function addSigningKey({ data: { first = false, ...data } }: AddSigningKey, state: EndpointState): Events {
  if (first && state.signingKeys.length > 0) return NOTHING;
  requireRoomForKey(state.signingKeys);
  return [{ type: 'SigningKeyAdded', data }];
}

function retireSigningKey({ data }: RetireSigningKey, state: EndpointState): Events {
  if (!state.signingKeys.some(({ keyId }) => keyId === data.keyId)) return NOTHING;
  requireAnotherKey(state);
  return [{ type: 'SigningKeyRetired', data }];
}

function addPartnerKey({ data }: AddPartnerKey, state: EndpointState): Events {
  if (state.partnerKeys.includes(data.publicKey)) return NOTHING;
  requireRoomForKey(state.partnerKeys);
  return [{ type: 'PartnerKeyAdded', data }];
}

function retirePartnerKey({ data }: RetirePartnerKey, state: EndpointState): Events {
  return state.partnerKeys.includes(data.publicKey) ? [{ type: 'PartnerKeyRetired', data }] : NOTHING;
}

function decide(command: EndpointCommand, state: EndpointState): Events {
  switch (command.type) {
    case 'AddSigningKey':
      return addSigningKey(command, state);
    case 'RetireSigningKey':
      return retireSigningKey(command, state);
    case 'AddPartnerKey':
      return addPartnerKey(command, state);
    case 'RetirePartnerKey':
      return retirePartnerKey(command, state);
    case 'DisableEndpoint':
      return state.disabled === null ? [{ type: 'EndpointDisabled', data: command.data }] : NOTHING;
    case 'EnableEndpoint':
      return state.disabled === null ? NOTHING : [{ type: 'EndpointEnabled', data: command.data }];
    case 'RequestReplay':
      requireOneChoice(command.data);
      return [{ type: 'ReplayRequested', data: command.data }];
  }
}

export const endpointDecider: Decider<EndpointState, EndpointCommand, EndpointEvent> = {
  initialState: initialEndpoint,
  decide,
  evolve: evolveEndpoint,
};
