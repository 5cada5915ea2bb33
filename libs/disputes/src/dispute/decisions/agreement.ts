import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { effectiveOnAfter, effectSource, isSigned, paperOnlyBy, signatoriesOf } from '../agreement.rules.js';
import { isLabour } from '../clocks.js';
import { isCourtsOwn, isEntrusted } from '../court-sending.js';
import { isDay } from '../days.js';
import type { DraftAgreementCommand, EffectClocks, SignAgreementCommand } from '../dispute.commands.js';
import type { AgreementTookEffect, DisputeEvent } from '../dispute.events.js';
import {
  dayOf,
  mustAllow,
  mustBeParty,
  mustHaveAllConsents,
  mustHaveMediator,
  mustHaveNoOpenRecusal,
  mustHaveOpenEpisode,
  mustNotBeFuture,
  mustNotBeSham,
  mustNotPrecedeRequest,
} from '../dispute.rules.js';
import type { Agreement, Dispute } from '../dispute.state.js';
import { concluded } from './ending.js';
import { guardianSpeaking, mustBeOfAge } from './guardians.js';

/** Terms on paper, to be signed; or an oral agreement, which takes effect the day it is reached (人民调解法 28, 30). */
export function draftAgreement(
  { disputeId, agreementId, form, scope, terms, clocks, paperOnly = null }: DraftAgreementCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'draft-agreement');
  const episode = mustHaveOpenEpisode(dispute);
  mustHaveMediator(episode);
  // A party who joined late was asked like the others.
  mustHaveAllConsents(dispute, episode.channel);
  mustHaveNoOpenRecusal(dispute);
  mustNotBeSham(dispute);
  mustBePerformable(dispute, terms);
  if (form === 'oral') mustNotNeedWriting(dispute);
  const partyIds = dispute.registration.parties.map(({ partyId }) => partyId);
  const drafted: DisputeEvent = {
    type: 'AgreementDrafted',
    data: {
      disputeId,
      agreementId,
      episodeId: episode.episodeId,
      form,
      scope,
      terms,
      storySubjectId: dispute.registration.storySubjectId,
      paperOnly: paperOnly ?? paperOnlyBy(dispute.registration),
      signatories: form === 'oral' ? [] : signatoriesOf(episode, partyIds),
    },
  };
  if (form === 'written') return [drafted];
  const source = effectSource(episode, 'oral');
  return [
    drafted,
    ...tookEffect(dispute, { disputeId, agreementId, effectiveOn: dayOf(metadata), source }, clocks, metadata),
  ];
}

export function mustBePerformable(dispute: Dispute, terms: DraftAgreementCommand['data']['terms']): void {
  if (terms.length === 0) throw invalid('TERMS_MISSING', '协议至少有一条内容。', { field: 'terms' });
  for (const [index, { dueOn, debtorPartyId }] of terms.entries()) {
    if (dueOn !== null && !isDay(dueOn)) {
      throw invalid('TERM_DUE_INVALID', '履行期限不是有效日期，请核对。', { field: `terms[${index}].dueOn` });
    }
    if (debtorPartyId !== null) mustBeParty(dispute, debtorPartyId, `terms[${index}].debtorPartyId`);
  }
}

/** Labour mediation and mediation of a petition always end in a document (劳动争议调解仲裁法 14; 信访工作条例 33). */
function mustNotNeedWriting({ registration }: Dispute): void {
  const { category, source } = registration;
  if (isLabour(category)) {
    throw refused('WRITTEN_FORM_REQUIRED', '劳动争议的调解协议应当采用书面形式。', {
      field: 'form',
      source: '劳动争议调解仲裁法 14',
    });
  }
  if (source !== '信访') return;
  throw refused('WRITTEN_FORM_REQUIRED', '信访事项经调解达成协议的，应当制作调解协议书。', {
    field: 'form',
    source: '信访工作条例 33',
  });
}

/** One act of signing. A second click, or a signature that is already there, changes nothing. */
export function signAgreement(
  { clocks, ...entered }: SignAgreementCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { agreement, registration } = dispute;
  const signature = { ...entered, representativeId: entered.representativeId ?? guardianSigning(dispute, entered) };
  if (agreement && isSigned(agreement, signature)) return [];
  mustAllow(dispute, 'sign-agreement');
  const episode = mustHaveOpenEpisode(dispute);
  if (!agreement) throw refused('AGREEMENT_MISSING', '尚未拟定协议。');
  mustHaveNoOpenRecusal(dispute);
  mustNotBeSham(dispute);
  mustNameEveryParty(dispute, agreement);
  mustBeSignatory(agreement, signature);
  mustSignOnPaper(agreement, signature.manner);
  mustBeAuthorised(dispute, signature);
  mustBeSignedOnARealDay(dispute, signature.signedOn, metadata);
  const { disputeId } = registration;
  const { agreementId } = agreement;
  const { kind, id, manner, signedOn, representativeId } = signature;
  const signed: DisputeEvent = {
    type: 'AgreementSigned',
    data: { disputeId, agreementId, kind, id, manner, signedOn, representativeId },
  };
  const effectiveOn = effectiveOnAfter(agreement, signature);
  if (effectiveOn === null) return [signed];
  const source = effectSource(episode, 'written');
  return [signed, ...tookEffect(dispute, { disputeId, agreementId, effectiveOn, source }, clocks, metadata)];
}

function mustBeSignatory(
  { signatories }: Agreement,
  { kind, id }: Pick<SignAgreementCommand['data'], 'kind' | 'id'>,
): void {
  if (signatories.some((one) => one.kind === kind && one.id === id)) return;
  throw refused('NOT_A_SIGNATORY', '该签署人不在协议列明的签署人中，请核对。', { field: 'id' });
}

/** Who joined after the draft is bound by nothing that was signed without them: it is drafted anew (人民调解法 29). */
function mustNameEveryParty({ registration }: Dispute, { signatories }: Agreement): void {
  const named = (partyId: string): boolean => signatories.some(({ kind, id }) => kind === 'party' && id === partyId);
  const isHere = ({ kind, id }: { kind: string; id: string }): boolean =>
    kind !== 'party' || registration.parties.some(({ partyId }) => partyId === id);
  if (registration.parties.every(({ partyId }) => named(partyId)) && signatories.every(isHere)) return;
  throw refused('DRAFT_LACKS_PARTY', '协议拟定后当事人有变更，请重新拟定协议，由全部当事人签署。', {
    source: '人民调解法 29',
  });
}

/** No electronic signature on identity relations, nor on stopping public utilities (电子签名法 3). */
function mustSignOnPaper({ paperOnly }: Agreement, manner: SignAgreementCommand['data']['manner']): void {
  if (manner !== '电子签名' || !paperOnly) return;
  const text =
    paperOnly === 'identity-relation'
      ? '涉及婚姻、收养、继承等人身关系的协议不适用电子签名，请书面签署。'
      : '涉及停止供水、供热、供气等公用事业服务的协议不适用电子签名，请书面签署。';
  throw refused('PAPER_SIGNATURE_REQUIRED', text, { field: 'manner', source: '电子签名法 3' });
}

/** A child's guardian need not be named twice; null for everybody else. */
const guardianSigning = (dispute: Dispute, { kind, id }: Pick<SignAgreementCommand['data'], 'kind' | 'id'>) =>
  kind === 'party' ? guardianSpeaking(dispute, { partyId: id, decision: 'given' }) : null;

/** Who signs for a party was named for that party, with the power to settle (民诉法 62 as a model). */
function mustBeAuthorised(dispute: Dispute, signature: Omit<SignAgreementCommand['data'], 'clocks'>): void {
  const { kind, id, representativeId } = signature;
  if (!representativeId) return kind === 'party' ? mustBeOfAge(dispute, id) : undefined;
  const named = dispute.annex.representatives.find((one) => one.representativeId === representativeId);
  if (kind !== 'party' || named?.partyId !== id) {
    throw refused('REPRESENTATIVE_UNKNOWN', '该代理人未登记为这一当事人的代理人，请先登记。', {
      field: 'representativeId',
    });
  }
  if (named.power === 'special' || named.kind === 'guardian' || named.kind === 'legal') return;
  throw refused('SPECIAL_POWER_MISSING', '一般授权的代理人不能代为签署调解协议，请当事人本人签署或取得特别授权。', {
    field: 'representativeId',
    source: '民事诉讼法 62（参照）',
  });
}

function mustBeSignedOnARealDay(dispute: Dispute, signedOn: string, metadata: CommandMetadata): void {
  if (!isDay(signedOn)) throw invalid('SIGNING_DATE_INVALID', '签署日期不正确，请核对。', { field: 'signedOn' });
  mustNotPrecedeRequest(dispute, signedOn, 'signedOn');
  mustNotBeFuture(signedOn, metadata, 'signedOn');
}

/**
 * Effect ends the mediation with an agreement and opens the window for judicial confirmation (人民调解法 33; 民诉法 205). An
 * entrusted one goes to the court that filed the suit (特邀调解规定 20), of its own a court makes the document (民诉法 100).
 */
function tookEffect(
  dispute: Dispute,
  effect: AgreementTookEffect['data'],
  clocks: EffectClocks,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { disputeId } = effect;
  const { performance, visit } = clocks;
  const confirmation = isEntrusted(dispute) || isCourtsOwn(dispute) ? null : clocks.confirmation;
  const started = [...(confirmation ? [confirmation] : []), ...performance, ...(visit ? [visit] : [])];
  return [
    { type: 'AgreementTookEffect', data: effect },
    ...concluded(dispute, 'agreement', null, metadata),
    ...started.map((clock): DisputeEvent => ({ type: 'ClockStarted', data: { disputeId, clock } })),
  ];
}
