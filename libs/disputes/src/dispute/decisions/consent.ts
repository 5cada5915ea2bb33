import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { CONTACT_RULE, COURT_CONTACT_RULE, TRAFFIC_AFTER_FAILED } from '../clocks.js';
import type { AcceptDisputeCommand, RecordConsentCommand, RefuseDisputeCommand } from '../dispute.commands.js';
import { courtTerms, isFromCourt } from '../court-sending.js';
import type { JudicialKind } from '../court.events.js';
import type { DisputeEvent, RuleHit } from '../dispute.events.js';
import {
  barsOn,
  consentOf,
  mustAllow,
  mustBeMediation,
  mustBeParty,
  mustBeRoute,
  mustHaveAllConsents,
  mustNotBeBarred,
  mustNotBeBound,
  mustNotBeSham,
} from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import { mustFitTheAgency } from './agencies.js';
import { mustNameArbitration } from './arbitration.js';
import { contactClocksStopped, unreachable } from './contact.js';
import { concluded } from './ending.js';
import { guardianSpeaking, mustSpeakFor } from './guardians.js';
import { stopClocks } from './stop-clocks.js';

/**
 * Notes what a party wants, channel by channel. The first word of a party is the first contact. A refusal or withdrawal
 * ends the mediation that runs in that channel (人民调解法 23, 26).
 */
export function recordConsent(
  data: RecordConsentCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  if (data.decision !== 'given') mustNotBeBound(dispute);
  mustAllow(dispute, 'record-consent');
  mustBeParty(dispute, data.partyId, 'partyId');
  const before = consentOf(dispute, data.partyId, data.channel);
  if (before === data.decision) return [];
  if (data.decision === 'withdrawn' && before !== 'given') {
    throw refused('CONSENT_NOT_GIVEN', '该当事人尚未同意该渠道调解，无可撤回；如其不愿调解请记为拒绝。');
  }
  // A child's guardian need not be named twice.
  const representativeId = data.representativeId ?? guardianSpeaking(dispute, data);
  mustSpeakFor(dispute, { ...data, representativeId });
  const spoken = [
    consentEvent({ ...data, representativeId }),
    ...contactClocksStopped(dispute, data.partyId, metadata),
  ];
  const ends = data.decision !== 'given' && runsIn(dispute, data.channel);
  if (!ends) return spoken;
  return [...spoken, ...concluded(dispute, 'party-unwilling', null, metadata, data.afterFailedClock ?? null)];
}

function consentEvent({
  disputeId,
  partyId,
  channel,
  decision,
  manner,
  representativeId = null,
}: RecordConsentCommand['data']): DisputeEvent {
  const by = representativeId === null ? {} : { representativeId };
  switch (decision) {
    case 'given':
      return { type: 'ConsentGiven', data: { disputeId, partyId, channel, manner, ...by } };
    case 'refused':
      return { type: 'ConsentRefused', data: { disputeId, partyId, channel, manner, ...by } };
    case 'withdrawn':
      return { type: 'ConsentWithdrawn', data: { disputeId, partyId, channel } };
  }
}

function runsIn({ episode }: Dispute, channel: string): boolean {
  return episode !== null && episode.ending === null && episode.channel === channel;
}

/** Refuses with the grounds on record and at least one other way (PMR 24; 深圳条例 46 as a model). */
export function refuseDispute(
  { disputeId, otherWays }: RefuseDisputeCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'refuse');
  if (otherWays.length === 0) {
    throw invalid('OTHER_WAYS_MISSING', '不予受理须告知当事人其他解决途径，请至少填写一项。', {
      field: 'otherWays',
      source: '人民调解工作若干规定 24',
    });
  }
  mustNameArbitration(dispute, otherWays, 'otherWays');
  const grounds = refusalGrounds(dispute);
  if (grounds.length === 0) {
    throw refused('NO_GROUND_TO_REFUSE', '没有不予受理的法定情形，当事人也未拒绝；请受理或者移送。', {
      source: '人民调解工作若干规定 22',
    });
  }
  return [
    { type: 'DisputeRefused', data: { disputeId, grounds, otherWays } },
    ...stopClocks(dispute, () => true, metadata),
  ];
}

/** Bars on the proposed channel (or on all, where none is left), every refusal by a party, and a party not to be found. */
function refusalGrounds(dispute: Dispute): readonly RuleHit[] {
  const unwilling = dispute.consents
    .filter(({ decision }) => decision !== 'given')
    .map(({ channel }) => ({
      rule: `party-unwilling-${channel}`,
      source: '人民调解法 17',
      text: '当事人一方明确拒绝调解',
    }));
  return uniqueByRule([...groundsOfRules(dispute), ...unwilling, ...unreachable(dispute)]);
}

function groundsOfRules(dispute: Dispute): readonly RuleHit[] {
  const { route, screening } = dispute;
  const isMediation = route !== null && route.channel !== 'none' && route.channel !== 'other';
  if (isMediation && screening?.fit) return barsOn(dispute, route.channel).map(ruleHit);
  const bars = (screening?.bars ?? []).map(ruleHit);
  return bars.length > 0 ? bars : (route?.reasons ?? []);
}

const ruleHit = ({ rule, source, text }: RuleHit): RuleHit => ({ rule, source, text });

function uniqueByRule(hits: readonly RuleHit[]): readonly RuleHit[] {
  return [...new Map(hits.map((hit) => [hit.rule, hit])).values()];
}

/** What waited for the acceptance. */
const BEFORE_ACCEPTANCE: readonly string[] = [CONTACT_RULE, COURT_CONTACT_RULE, TRAFFIC_AFTER_FAILED];

/** Accepts once the way is proposed, not barred, and every party has agreed to it (人民调解法 17; 特邀调解规定 11). */
export function acceptDispute(
  data: AcceptDisputeCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { disputeId, channel, organisationId, episodeId, mediationClock } = data;
  const judicialKind = data.judicialKind ?? courtTerms(dispute)?.kind ?? null;
  mustAllow(dispute, 'accept');
  mustNotBeSham(dispute);
  mustBeMediation(channel);
  mustNotBeBarred(dispute, channel);
  mustBeRoute(dispute, channel);
  mustHaveAllConsents(dispute, channel);
  if (data.judicialKind) mustBeAsTheCourtSaid(dispute, channel, data.judicialKind);
  mustFitTheAgency(dispute, data, metadata);
  const { category, divisionCode, flags } = dispute.registration;
  return [
    ...stopClocks(dispute, ({ rule }) => BEFORE_ACCEPTANCE.includes(rule), metadata),
    {
      type: 'EpisodeOpened',
      data: {
        disputeId,
        episodeId,
        channel,
        organisationId,
        category,
        divisionCode,
        flags,
        handoffId: null,
        judicialKind,
      },
    },
    { type: 'ClockStarted', data: { disputeId, clock: mediationClock } },
    ...(data.choiceClocks ?? []).map((clock): DisputeEvent => ({ type: 'ClockStarted', data: { disputeId, clock } })),
    ...(data.sessionClock ? [{ type: 'ClockStarted', data: { disputeId, clock: data.sessionClock } } as const] : []),
  ];
}

/** Only a court delegates or entrusts, and it says which (特邀调解规定 1). */
function mustBeAsTheCourtSaid(dispute: Dispute, channel: string, kind: JudicialKind): void {
  const told = dispute.court.sent?.kind ?? kind;
  if (told !== kind) {
    throw refused('JUDICIAL_KIND_DIFFERS', '委派、委托类型与法院移送时的不一致，请按法院的移送办理。', {
      field: 'judicialKind',
      source: '特邀调解规定 1、27',
      extra: { judicialKind: told },
    });
  }
  if (channel === 'judicial' || isFromCourt(dispute)) return;
  throw refused('NOT_SENT_BY_COURT', '本案不是法院委派或者委托的调解，请勿选择委派、委托类型。', {
    field: 'judicialKind',
    source: '特邀调解规定 1',
  });
}
