import type { ConfirmationRequested, TransferStarted } from '@libs/disputes';
import { ringAt, send } from '@platform/processes';
import { processSpec } from '@platform/testing';
import { LapseHandoff } from '../use-cases/lapse-handoff.js';
import { SendHandoff } from '../use-cases/send-handoff.js';
import { ringWhenAHandoffAnswerIsDue } from './ring-when-a-handoff-answer-is-due/ring-when-a-handoff-answer-is-due.process.js';
import {
  confirmationHandoffId,
  sendAHandoffToTheCourtWhenConfirmationIsRequested,
} from './send-a-handoff-to-the-court-when-confirmation-is-requested/send-a-handoff-to-the-court-when-confirmation-is-requested.process.js';
import { sendAHandoffWhenATransferStarts } from './send-a-handoff-when-a-transfer-starts/send-a-handoff-when-a-transfer-starts.process.js';

const transfer: TransferStarted = {
  type: 'TransferStarted',
  data: {
    disputeId: 'd1',
    handoffId: 'h1',
    disputeCode: 'LD-310109-2026-000001',
    channel: 'administrative',
    fromOrganisationId: 'committee',
    toOrganisationId: 'agency',
    reason: '调解不成，移送行政调解',
    storySubjectId: 's1',
  },
};
const requested = (requestedOn: string): ConfirmationRequested => ({
  type: 'ConfirmationRequested',
  data: {
    disputeId: 'd1',
    disputeCode: 'LD-310109-2026-000001',
    agreementId: 'g1',
    courtId: 'court',
    fromOrganisationId: 'committee',
    applicants: ['p1', 'p2'],
    requestedOn,
    storySubjectId: 's1',
  },
});

it('sends a hand-off under the id of the transfer', () => {
  processSpec(sendAHandoffWhenATransferStarts)
    .given([])
    .when(transfer)
    .then([send(SendHandoff, { ...transfer.data, purpose: 'transfer', agreementId: null })]);
});

it('sends a hand-off to the court when confirmation is requested', () => {
  processSpec(sendAHandoffToTheCourtWhenConfirmationIsRequested)
    .given([])
    .when(requested('2026-11-02'))
    .then([
      send(SendHandoff, {
        handoffId: confirmationHandoffId('g1', '2026-11-02'),
        disputeId: 'd1',
        disputeCode: 'LD-310109-2026-000001',
        purpose: 'judicial-confirmation',
        channel: 'judicial',
        fromOrganisationId: 'committee',
        toOrganisationId: 'court',
        agreementId: 'g1',
        reason: null,
        storySubjectId: 's1',
      }),
    ]);
});

it('lets a second application be another hand-off, and the same one be the same', () => {
  expect(confirmationHandoffId('g1', '2026-11-20')).not.toBe(confirmationHandoffId('g1', '2026-11-02'));
  expect(confirmationHandoffId('g1', '2026-11-02')).toBe(confirmationHandoffId('g1', '2026-11-02'));
});

it('rings when the answer is due, with ids only', () => {
  const answerDueAt = '2026-11-05T15:59:59.999Z';
  processSpec(ringWhenAHandoffAnswerIsDue)
    .given([])
    .when({ type: 'HandoffSent', data: { handoffId: 'h1', answerDueAt } })
    .then([ringAt(answerDueAt, LapseHandoff, { handoffId: 'h1' })]);
});
