import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import type {
  CheckIdentityCommand,
  JoinPartyCommand,
  NameRepresentativeCommand,
  NoteEarlierDecisionCommand,
  ReleasePartyCommand,
  SucceedPartyCommand,
} from '../annex/annex.commands.js';
import { isDay } from '../days.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeParty, mustNotBeBound, mustNotBeFuture } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import { contactClocksStopped } from './contact.js';
import { mustNotHaveMediated } from './later-roles.js';

/** 宁波 20, 医疗纠纷条例 30 and 信访 20 all say five. */
export const MOST_REPRESENTATIVES = 5;

/** The payer is often not who was named at intake (patterns.md 1.14); a joined party is asked for consent like the others. */
export function joinParty({ disputeId, party }: JoinPartyCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'join-party');
  const { parties } = dispute.registration;
  if (parties.some(({ partyId }) => partyId === party.partyId)) return [];
  return [{ type: 'PartyJoined', data: { disputeId, party } }];
}

const SUCCESSION = '民法典 13、67、173、1161；民事诉讼法 154（参照）';

/**
 * Nobody agrees or signs for the dead: who takes over its rights and duties joined before, on the same side, and is asked
 * anew. Where nobody does, the mediation is concluded; a debt goes no further than what was inherited (民法典 1161).
 */
export function succeedParty(
  { disputeId, partyId, cause, on, successors }: SucceedPartyCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustNotBindHeirs(dispute);
  mustAllow(dispute, 'succeed-party');
  mustBeParty(dispute, partyId, 'partyId');
  mustBeRealDay(on, metadata, 'on');
  const role = roleOf(dispute, partyId);
  const stands = successors.some((one) => one !== partyId && roleOf(dispute, one) === role);
  if (!stands || successors.some((one) => one === partyId || roleOf(dispute, one) === undefined)) {
    throw refused(
      'SUCCESSOR_MISSING',
      '请先把继承人或者承受权利义务的人追加为同一方当事人，再登记；无人承受的，请终结调解。',
      {
        field: 'successors',
        source: SUCCESSION,
      },
    );
  }
  return [{ type: 'PartySucceeded', data: { disputeId, partyId, cause, on, successors, source: SUCCESSION } }];
}

/** The heirs owe and claim what was agreed; the paper stays as it was signed (民法典 1161). */
function mustNotBindHeirs({ status }: Dispute): void {
  if (status !== 'agreed' && status !== 'performing' && status !== 'return-visit') return;
  throw refused(
    'AGREEMENT_BINDS_HEIRS',
    '协议已经生效，不因当事人死亡或者终止而变更：继承人以所得遗产实际价值为限承担义务，也承受权利；请向继承人记录履行，不履行的可以就协议向人民法院起诉。',
    { source: '民法典 67、1161；人民调解法 31、32' },
  );
}

const LEAVING = '人民调解法 3、17、23（参照）';

/**
 * One of several leaves and the others go on without it, when all of them want to: what they settle binds and burdens nobody
 * but them. Where only one side would be left, or somebody who stays does not want it, the withdrawal ends the mediation.
 */
export function releaseParty(
  { disputeId, partyId, on, agreedBy }: ReleasePartyCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  if (dispute.annex.left.includes(partyId)) return [];
  mustNotBeBound(dispute);
  mustAllow(dispute, 'release-party');
  mustBeParty(dispute, partyId, 'partyId');
  mustBeRealDay(on, metadata, 'on');
  const staying = dispute.registration.parties.filter((party) => party.partyId !== partyId);
  if (!['申请人', '被申请人'].every((role) => staying.some((party) => party.role === role))) {
    throw refused('ONE_SIDE_LEFT', '该当事人退出后只剩一方，调解不能继续，请记录其撤回同意或者拒绝，调解随之终结。', {
      field: 'partyId',
      source: '人民调解法 17、23',
    });
  }
  if (!staying.every((party) => agreedBy.includes(party.partyId))) {
    throw refused(
      'GOING_ON_NOT_AGREED',
      '须其余全部当事人同意在该当事人不参加的情况下继续调解；有人不同意的，请记录撤回同意，调解随之终结。',
      { field: 'agreedBy', source: LEAVING },
    );
  }
  return [
    { type: 'PartyLeft', data: { disputeId, partyId, on, agreedBy, source: LEAVING } },
    ...contactClocksStopped(dispute, partyId, metadata),
  ];
}

export function nameRepresentative(
  { calledLike, anotherPerson, ...data }: NameRepresentativeCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'name-representative');
  mustBeParty(dispute, data.partyId, 'partyId');
  const { representatives } = dispute.annex;
  if (representatives.some(({ representativeId }) => representativeId === data.representativeId)) return [];
  mustHavePaper(data);
  mustNotActForTwoSides(data, dispute);
  mustNotBeTooMany(data, dispute);
  const namesake = mustNotHaveMediated(dispute, { calledLike, anotherPerson });
  return [{ type: 'RepresentativeNamed', data: { ...data, ...namesake } }];
}

/** Who settles for another shows the paper that says so. */
function mustHavePaper({ kind, power, document }: NameRepresentativeCommand['data']): void {
  if (document || kind === 'legal' || power === 'general') return;
  throw refused('POWER_OF_ATTORNEY_MISSING', '代为和解、签署须有特别授权的委托书或监护证明，请先收取。', {
    field: 'document',
    source: '民事诉讼法 62（参照）',
  });
}

const roleOf = ({ registration }: Dispute, partyId: string): string | undefined =>
  registration.parties.find((party) => party.partyId === partyId)?.role;

/** Nobody acts for two sides, and no party for its opponent (民法典 168). */
function mustNotActForTwoSides({ partyId, idPrint }: NameRepresentativeCommand['data'], dispute: Dispute): void {
  const role = roleOf(dispute, partyId);
  const opponents = dispute.registration.parties.filter((party) => party.role !== role);
  const isOpponent = opponents.some(({ fingerprints }) => fingerprints.includes(idPrint));
  const actsForThem = dispute.annex.representatives.some(
    (one) => one.idPrint === idPrint && roleOf(dispute, one.partyId) !== role,
  );
  if (!isOpponent && !actsForThem) return;
  throw refused('REPRESENTS_OTHER_SIDE', '同一人不能同时代理双方，也不能由对方当事人代理，请更换代理人。', {
    field: 'idNumber',
    source: '民法典 168',
  });
}

function mustNotBeTooMany({ kind, partyId }: NameRepresentativeCommand['data'], dispute: Dispute): void {
  if (kind !== 'elected') return;
  const role = roleOf(dispute, partyId);
  const named = dispute.annex.representatives.filter(
    (one) => one.kind === 'elected' && roleOf(dispute, one.partyId) === role,
  );
  if (named.length < MOST_REPRESENTATIVES) return;
  throw refused('TOO_MANY_REPRESENTATIVES', `一方推选的代表人不超过 ${MOST_REPRESENTATIVES} 名。`, {
    field: 'kind',
    source: '宁波市调解条例 20（参照）；医疗纠纷条例 30',
  });
}

/** Who looked at which document, party by party: what a forged file cannot show (patterns.md 2). */
export function checkIdentity(
  data: CheckIdentityCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'check-identity');
  mustBeParty(dispute, data.partyId, 'partyId');
  mustBeRealDay(data.on, metadata, 'on');
  const { partyId, document, on } = data;
  const known = dispute.annex.identityChecks.some(
    (one) => one.partyId === partyId && one.document === document && one.on === on,
  );
  return known ? [] : [{ type: 'IdentityChecked', data }];
}

/** Old judgments and agreements bind whoever mediates now (patterns.md 1.26). */
export function noteEarlierDecision(
  data: NoteEarlierDecisionCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'note-earlier-decision');
  if (data.decidedOn !== null) mustBeRealDay(data.decidedOn, metadata, 'decidedOn');
  const { storySubjectId } = dispute.registration;
  return [{ type: 'EarlierDecisionNoted', data: { ...data, storySubjectId } }];
}

export function mustBeRealDay(day: string, metadata: CommandMetadata, field: string): void {
  if (!isDay(day)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field });
  mustNotBeFuture(day, metadata, field);
}
