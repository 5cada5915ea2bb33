import type { TransferStarted } from '@libs/disputes';
import { process, send } from '@platform/processes';
import { SendHandoff } from '../../use-cases/send-handoff.js';

export const sendAHandoffWhenATransferStarts = process({
  name: 'send-a-handoff-when-a-transfer-starts',
  prefixes: ['dispute-'],
  handles: ['TransferStarted'],
  initialState: null,
  react: (event) => [
    send(SendHandoff, { ...(event.data as TransferStarted['data']), purpose: 'transfer', agreementId: null }),
  ],
});
