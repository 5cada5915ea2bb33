import { type CommandMetadata, refused } from '@platform/messaging';
import type {
  GiveBackCommand,
  RecordTransferReturnCommand,
  StartTransferCommand,
  TakeOverCommand,
} from '../transfer.commands.js';
import { COURT_CONTACT_RULE } from '../clocks.js';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { allConsent, dayOf, consentOf, mustAllow, mustNotBeBarred } from '../dispute.rules.js';
import { type Dispute, openClock } from '../dispute.state.js';
import { othersAwaited } from './contact.js';
import { shared } from './data-consent.js';
import type { DisputeStatus } from '../dispute.status.js';
import { concluded } from './ending.js';
import { stopClocks } from './stop-clocks.js';

/** Offers the case to another body. The sender owns it until the receiver accepts (patterns.md 3). */
export function startTransfer(
  { sharingGround, sharingAgreedBy, ...data }: StartTransferCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'transfer');
  if (data.toOrganisationId === dispute.ownerOrganisationId) {
    throw refused('TRANSFER_TO_SELF', '接收单位就是现承办单位，请选择其他单位。', { field: 'toOrganisationId' });
  }
  mustNotBeBarred(dispute, data.channel);
  mustNotBeUnwanted(dispute, data);
  const { code, storySubjectId } = dispute.registration;
  const basis = { ...(sharingGround && { sharingGround }), ...(sharingAgreedBy && { sharingAgreedBy }) };
  return [
    ...shared(dispute, data.toOrganisationId, basis),
    {
      type: 'TransferStarted',
      data: { ...data, disputeCode: code, fromOrganisationId: dispute.ownerOrganisationId, storySubjectId },
    },
  ];
}

/** A party that said no to a channel is not sent there (人民调解法 23; 宁波条例 19 as a model). */
function mustNotBeUnwanted(dispute: Dispute, { channel }: StartTransferCommand['data']): void {
  const unwilling = dispute.registration.parties.some(({ partyId }) => {
    const word = consentOf(dispute, partyId, channel);
    return word === 'refused' || word === 'withdrawn';
  });
  if (unwilling) {
    throw refused('PARTY_UNWILLING', '有当事人明确拒绝该渠道调解，不能移送；请告知其他途径。', {
      source: '人民调解法 23',
    });
  }
}

/**
 * The receiver accepted: it owns the case now. Mediation opens at once where every party has agreed to the channel;
 * otherwise the new owner asks them first. What is no mediation (suit, arbitration) leaves this system.
 */
export function takeOver(
  {
    disputeId,
    handoffId,
    toOrganisationId,
    episodeId,
    mediationClock,
    courtContactClock = null,
    sentByCourt = null,
    choiceClocks = [],
  }: TakeOverCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { transfer, registration, ownerOrganisationId } = dispute;
  if (transfer?.handoffId !== handoffId) return [];
  const changed: DisputeEvent = {
    type: 'OwnerChanged',
    data: {
      disputeId,
      fromOrganisationId: ownerOrganisationId,
      toOrganisationId,
      handoffId,
      sentByCourt,
      takenOn: dayOf(metadata),
    },
  };
  const { channel } = transfer;
  if (channel === 'other') {
    const closed: DisputeEvent = { type: 'DisputeClosed', data: { disputeId, outcome: 'transferred' } };
    return [changed, closed, ...stopClocks(dispute, () => true, metadata)];
  }
  if (!allConsent(dispute, channel)) return [changed, ...othersToContact(dispute, courtContactClock)];
  const { category, divisionCode, flags } = registration;
  const organisationId = toOrganisationId;
  const judicialKind = sentByCourt?.kind ?? null;
  return [
    changed,
    {
      type: 'EpisodeOpened',
      data: { disputeId, episodeId, channel, organisationId, category, divisionCode, flags, handoffId, judicialKind },
    },
    ...[mediationClock, ...choiceClocks].map((clock): DisputeEvent => ({
      type: 'ClockStarted',
      data: { disputeId, clock },
    })),
  ];
}

/** Who took what a court sent contacts the other party, unless it was reached before (在线调解规则 15). */
function othersToContact(dispute: Dispute, clock: Clock | null): readonly DisputeEvent[] {
  const runs = openClock(dispute, ({ rule }) => rule === COURT_CONTACT_RULE) !== undefined;
  if (clock === null || runs || othersAwaited(dispute).length === 0) return [];
  return [{ type: 'ClockStarted', data: { disputeId: dispute.registration.disputeId, clock } }];
}

/** Where an agreement stands, or another body is being asked, nothing can be given back any more. */
const RETURNABLE: readonly DisputeStatus[] = [
  'registered',
  'screening',
  'refused',
  'accepted',
  'preparing',
  'in-mediation',
  'suspended',
  'failed',
];

/** Both bodies agreed that the case goes back to the one that handed it over (信访工作条例 23 as a model). */
export function giveBack(
  { disputeId, handoffId, fromOrganisationId, toOrganisationId }: GiveBackCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  if (dispute.ownerOrganisationId !== fromOrganisationId) return [];
  if (!RETURNABLE.includes(dispute.status)) {
    throw refused('GIVE_BACK_TOO_LATE', '案件已达成协议、已结案或正在移送，不能再退回。');
  }
  const running = dispute.episode !== null && dispute.episode.ending === null;
  const { sent } = dispute.court;
  // Handed on and given back, the first receiver still has what the court gave it.
  const sentByCourt = sent?.handoffId === handoffId ? null : sent;
  return [
    ...(running ? concluded(dispute, 'other', '案件退回移送单位。', metadata) : []),
    { type: 'OwnerChanged', data: { disputeId, fromOrganisationId, toOrganisationId, handoffId, sentByCourt } },
  ];
}

/** Returned or lapsed: the dispute stands where it stood before. */
export function recordTransferReturn(
  data: RecordTransferReturnCommand['data'],
  { transfer }: Dispute,
): readonly DisputeEvent[] {
  return transfer?.handoffId === data.handoffId ? [{ type: 'TransferReturned', data }] : [];
}
