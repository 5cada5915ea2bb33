import type { Decider } from '@platform/event-store';
import type { EndpointCommand } from './endpoint.commands.js';
import type { EndpointEvent } from './endpoint.events.js';
import { requireAnotherKey, requireOneChoice, requireRoomForKey } from './endpoint.rules.js';
import { type EndpointState, evolveEndpoint, initialEndpoint } from './endpoint.state.js';

type Events = readonly EndpointEvent[];

const NOTHING: Events = [];

export const endpointStream = (partnerId: string): string => `endpoint-${partnerId}`;

function decide(command: EndpointCommand, state: EndpointState): Events {
  switch (command.type) {
    case 'AddSigningKey': {
      const { first = false, ...data } = command.data;
      if (first && state.signingKeys.length > 0) return NOTHING;
      requireRoomForKey(state.signingKeys);
      return [{ type: 'SigningKeyAdded', data }];
    }
    case 'RetireSigningKey':
      if (!state.signingKeys.some(({ keyId }) => keyId === command.data.keyId)) return NOTHING;
      requireAnotherKey(state);
      return [{ type: 'SigningKeyRetired', data: command.data }];
    case 'AddPartnerKey':
      if (state.partnerKeys.includes(command.data.publicKey)) return NOTHING;
      requireRoomForKey(state.partnerKeys);
      return [{ type: 'PartnerKeyAdded', data: command.data }];
    case 'RetirePartnerKey':
      if (!state.partnerKeys.includes(command.data.publicKey)) return NOTHING;
      return [{ type: 'PartnerKeyRetired', data: command.data }];
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
