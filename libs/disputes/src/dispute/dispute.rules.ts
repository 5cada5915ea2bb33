import type { Channel } from '@libs/reference';
import { type CommandMetadata, conflict, invalid, notFound, refused } from '@platform/messaging';
import { DISPUTE_ACTIONS, type DisputeAction, isAllowed } from './dispute.actions.js';
import { shanghaiDay } from './days.js';
import type { Dispute, DisputeState, Episode, RunningClock } from './dispute.state.js';
import { STATUS_TERMS } from './dispute.status.js';

/**
 * Named policies. Each throws the refusal or returns what the next step needs; each cites its source. A decider function
 * tries them in a listed order.
 */

/** Day in Shanghai on which the reported thing happened. */
export const dayOf = (metadata: CommandMetadata): string => shanghaiDay(metadata.happenedAt ?? metadata.now);

/** Instant at which it happened. */
export const happenedAt = (metadata: CommandMetadata): string => metadata.happenedAt ?? metadata.now;

export function mustExist(state: DisputeState): Dispute {
  if (state.status === 'none') throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，请核对编号。');
  return state;
}

/** The table of status x action (domain.md 1.7). */
export function mustAllow(dispute: Dispute, action: DisputeAction): void {
  if (isAllowed(dispute.status, action)) return;
  throw refused(
    'NOT_ALLOWED_AT_STATUS',
    `案件处于“${STATUS_TERMS[dispute.status]}”阶段，不能${DISPUTE_ACTIONS[action]}，请刷新后按页面提示操作。`,
    { extra: { status: dispute.status, action } },
  );
}

const IN_FORCE: readonly Dispute['status'][] = ['agreed', 'performing', 'return-visit'];

/** Whoever has second thoughts after the last signature is bound all the same (人民调解法 31; 特邀调解规定 25). */
export function mustNotBeBound({ status }: Dispute): void {
  if (!IN_FORCE.includes(status)) return;
  throw refused(
    'AGREEMENT_BINDS',
    '协议已经生效，对各方当事人有约束力，不能再以反悔或者撤回同意终结调解；有争议的可以就协议向人民法院起诉，也可以经全部当事人协商变更协议。',
    { source: '人民调解法 31、32；特邀调解规定 25；民法典 543' },
  );
}

/** Nothing about a dispute happens before it was brought; a late entry is fine, a mistyped year is not. */
export function mustNotPrecedeRequest({ registration }: Dispute, day: string, field: string): void {
  if (day >= registration.requestedOn) return;
  throw invalid('BEFORE_REQUEST', `日期不能早于请求日期 ${registration.requestedOn}，请核对。`, { field });
}

export function mustNotBeFuture(day: string, metadata: CommandMetadata, field: string): void {
  if (day <= shanghaiDay(metadata.now)) return;
  throw invalid('DATE_IN_FUTURE', '日期不能晚于今天，请核对。', { field });
}

export function mustBeParty({ registration }: Dispute, partyId: string, field: string): void {
  if (registration.parties.some((party) => party.partyId === partyId)) return;
  throw invalid('PARTY_UNKNOWN', '该当事人不在本案中，请从当事人列表中选择。', { field });
}

export function consentOf(
  dispute: Dispute,
  partyId: string,
  channel: Channel,
): 'given' | 'refused' | 'withdrawn' | null {
  return dispute.consents.find((one) => one.partyId === partyId && one.channel === channel)?.decision ?? null;
}

/** Every party has said yes to this channel; silence is not consent (人民调解法 17, 23; 特邀调解规定 11). */
export function allConsent(dispute: Dispute, channel: Channel): boolean {
  return dispute.registration.parties.every(({ partyId }) => consentOf(dispute, partyId, channel) === 'given');
}

export function mustHaveAllConsents(dispute: Dispute, channel: Channel): void {
  if (allConsent(dispute, channel)) return;
  const missing = dispute.registration.parties
    .filter(({ partyId }) => consentOf(dispute, partyId, channel) !== 'given')
    .map(({ partyId }) => partyId);
  throw refused('CONSENT_MISSING', '还有当事人未同意该渠道调解，请先征得全部当事人同意并记录。', {
    source: '人民调解法 17、23；特邀调解规定 11',
    extra: { missing },
  });
}

export function barsOn(dispute: Dispute, channel: Channel | 'none'): readonly Bar[] {
  return dispute.screening?.bars.filter((bar) => bar.channel === channel) ?? [];
}

type Bar = NonNullable<Dispute['screening']>['bars'][number];

/** What the law keeps from a channel nobody may send there (PMR 22; domain.md 1.3). */
export function mustNotBeBarred(dispute: Dispute, channel: Channel): void {
  const [bar] = barsOn(dispute, channel);
  if (bar)
    throw refused('CHANNEL_BARRED', `该渠道不得受理：${bar.text}`, { source: bar.source, extra: { rule: bar.rule } });
}

/** The channel was proposed by the rules or chosen by an override with a reason. */
export function mustBeRoute(dispute: Dispute, channel: Channel): void {
  if (dispute.route === null) throw refused('ROUTING_MISSING', '尚未分流，请稍候或者重新分流。');
  if (dispute.route.channel !== channel) {
    throw refused('OTHER_ROUTE_PROPOSED', '受理渠道与分流结果不一致，请先说明理由并改派。', {
      extra: { proposed: dispute.route.channel },
    });
  }
}

/** Suits, arbitration and the like are not mediation: the case is handed there, not accepted here. */
export function mustBeMediation(channel: Channel): void {
  if (channel !== 'other') return;
  throw refused('NOT_A_MEDIATION', '该途径不属于调解，请告知当事人或者移送相应机构。', { field: 'channel' });
}

export function mustHaveOpenEpisode(dispute: Dispute): Episode {
  if (dispute.episode && dispute.episode.ending === null) return dispute.episode;
  throw refused('NO_OPEN_MEDIATION', '本案没有正在进行的调解。');
}

export function mustHaveMediator(episode: Episode): void {
  if (episode.mediatorIds.length > 0) return;
  throw refused('MEDIATOR_MISSING', '尚未确定调解员，请先完成选派。', { source: '人民调解法 19' });
}

/** Parties are told the nature of mediation, the effect of an agreement and their rights beforehand (PMR 30). */
export function mustHaveToldRights(episode: Episode): void {
  if (episode.rightsTold) return;
  throw refused('RIGHTS_NOT_TOLD', '调解前应当告知当事人权利义务，请先记录告知。', {
    source: '人民调解工作若干规定 30',
  });
}

/** Any length, but all parties agree (特邀调解规定 27; 医疗纠纷条例 38), and before the clock runs out. */
export function mustBeExtendable(
  dispute: Dispute,
  running: RunningClock,
  agreedBy: readonly string[],
  metadata: CommandMetadata,
): void {
  const all = dispute.registration.parties.every(({ partyId }) => agreedBy.includes(partyId));
  if (!all) {
    throw refused('EXTENSION_NOT_AGREED', '延长期限须全部当事人同意。', {
      source: '特邀调解规定 27；医疗纠纷条例 38',
      field: 'agreedBy',
    });
  }
  if (Date.parse(happenedAt(metadata)) > Date.parse(running.clock.dueAt)) {
    throw refused('EXTENSION_TOO_LATE', '期限已经届满，不能再延长；请终结调解并告知其他途径。', {
      source: '宁波市调解条例 27（参照）',
    });
  }
}

/** While sham mediation is suspected or proved nothing is agreed, accepted or confirmed (特邀调解规定 18; 民诉法 115). */
export function mustNotBeSham({ proceedings }: Dispute): void {
  if (proceedings.sham === null) return;
  throw refused('SHAM_SUSPECTED', '本案涉嫌虚假调解，处理完毕前不得继续调解、签署协议或申请司法确认。', {
    source: '特邀调解规定 18；民事诉讼法 115',
  });
}

/** A mediator whose recusal is open does not go on before it is settled (特邀调解规定 15). */
export function mustHaveNoOpenRecusal({ proceedings }: Dispute): void {
  if (proceedings.recusals.every(({ waived }) => waived)) return;
  throw refused('RECUSAL_OPEN', '调解员的回避事项尚未处理，请先决定是否更换，或者记录全部当事人同意其继续调解。', {
    source: '特邀调解规定 15；深圳条例 23（参照）',
  });
}

export function mustNotExist(state: DisputeState): asserts state is { status: 'none' } {
  if (state.status !== 'none') throw conflict('DISPUTE_EXISTS', '该纠纷已经登记。');
}
