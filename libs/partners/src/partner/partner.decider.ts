import type { Decider } from '@platform/event-store';
import { conflict, invalid } from '@platform/messaging';
import type { PartnerCommand, RegisterPartner, RotatePartnerSecret } from './partner.commands.js';
import type { PartnerEvent } from './partner.events.js';
import { requireKeeper, requireRegistered, requireSoundProfile } from './partner.rules.js';
import { evolvePartner, initialPartner, type PartnerState } from './partner.state.js';

export const partnerStream = (partnerId: string): string => `partner-${partnerId}`;

type Events = readonly PartnerEvent[];

function register({ data }: RegisterPartner, state: PartnerState): Events {
  if (state.status !== 'unknown') {
    throw conflict('PARTNER_EXISTS', '该编号已登记，请使用新的编号，或对已登记的系统办理变更。', {
      field: 'partnerId',
    });
  }
  requireSoundProfile(data);
  return [{ type: 'PartnerRegistered', data }];
}

function rotate({ data }: RotatePartnerSecret, state: PartnerState): Events {
  requireRegistered(state);
  if (Number.isNaN(Date.parse(data.previousUntil))) {
    throw invalid('PREVIOUS_UNTIL_INVALID', '旧密钥的失效时间不正确。', { field: 'previousUntil' });
  }
  return [{ type: 'PartnerSecretRotated', data }];
}

export const partnerDecider: Decider<PartnerState, PartnerCommand, PartnerEvent> = {
  initialState: initialPartner,
  evolve: evolvePartner,
  decide(command, state, metadata) {
    requireKeeper(metadata);
    switch (command.type) {
      case 'RegisterPartner':
        return register(command, state);
      case 'ChangePartner':
        requireRegistered(state);
        requireSoundProfile(command.data);
        return [{ type: 'PartnerProfileChanged', data: command.data }];
      case 'RotatePartnerSecret':
        return rotate(command, state);
      case 'SuspendPartner':
        return requireRegistered(state).status === 'suspended'
          ? []
          : [{ type: 'PartnerSuspended', data: command.data }];
      case 'ResumePartner':
        return requireRegistered(state).status === 'active' ? [] : [{ type: 'PartnerResumed', data: command.data }];
    }
  },
};
