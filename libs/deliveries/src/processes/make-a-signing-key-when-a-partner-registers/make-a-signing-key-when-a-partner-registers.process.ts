import type { PartnerRegistered } from '@libs/partners';
import type { Recorded } from '@platform/event-store';
import { process, send } from '@platform/processes';
import { AddSigningKey } from '../../use-cases/signing-key.js';

/** Digests are signed for every partner, pushed to or not. */
export const makeASigningKeyWhenAPartnerRegisters = process({
  name: 'make-a-signing-key-when-a-partner-registers',
  prefixes: ['partner-'],
  handles: ['PartnerRegistered'],
  initialState: null,
  react(event) {
    const { partnerId } = (event as Recorded<PartnerRegistered>).data;
    return [send(AddSigningKey, { partnerId, first: true })];
  },
});
