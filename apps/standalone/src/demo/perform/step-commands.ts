import { AcceptOffer, AssignDirectly, DeclineOffer } from '@libs/assignment';
import {
  AcceptDispute,
  CloseDispute,
  ConcludeMediation,
  disputeIdOf,
  DraftAgreement,
  FileDossier,
  NameRepresentative,
  OverrideRouting,
  RecordConsent,
  RecordPerformance,
  RecordReturnVisit,
  RecordSession,
  RefuseDispute,
  RegisterDispute,
  ReportToCourt,
  RequestConfirmation,
  ScheduleSession,
  sessionIdOf,
  SignAgreement,
  StartTransfer,
  TellRights,
  TellRoutes,
} from '@libs/disputes';
import { AcceptHandoff, ConcludeHandoff, ReceiveHandoff } from '@libs/handoffs';
import type { Viewer } from '@libs/identity';
import { IssuePaper } from '@libs/papers';
import { CHANNEL_TERMS } from '@libs/reference';
import { type Actor, deterministicId } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';
import { inventedIdNumber, partyName } from '../people/names.js';
import { shanghaiDay } from '../plan/timeline.js';
import type { Action, Step } from '../plan/step.js';
import type { Known } from './ledger.js';
import type { Staff } from './staff.js';

/** The command of one step, made when its id and time are known. */
export interface Deed {
  readonly command: new (data: never, metadata: never) => UseCaseCommand<object>;
  readonly data: object;
  readonly actor: Actor;
  /** Distinguishes the commands of a step that is more than one. */
  readonly part: string;
}

export const commandIdOf = (key: string, part = ''): string => deterministicId('demo', key, part);
export const disputeIdOfCase = (caseId: string): string => disputeIdOf(commandIdOf(`${caseId}/register/1`));

const partyIdOf = (disputeId: string, party: number): string => deterministicId(disputeId, 'party', String(party + 1));

/** Thrown when the log lacks what a step needs: the plan and the program have parted. */
export class StepImpossible extends Error {
  constructor(step: Step, missing: string) {
    super(`demo step ${step.key} cannot be taken: ${missing}`);
    this.name = 'StepImpossible';
  }
}

export interface Situation {
  readonly step: Step;
  readonly known: Known;
  readonly staff: Staff;
}

function need<T>(value: T | null, { step }: Situation, name: string): T {
  if (value === null) throw new StepImpossible(step, name);
  return value;
}

const atDesk = (situation: Situation): Actor =>
  situation.staff.of(need(situation.known.ownerOrganisationId, situation, 'no owner'));

const mediating = (situation: Situation): Actor =>
  situation.staff.mediator(need(situation.known.mediatorId, situation, 'no mediator'));

function deed(command: Deed['command'], data: object, actor: Actor, part = ''): Deed {
  return { command, data, actor, part };
}

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

/** The register entry, and the guardian of every child in it: a child agrees to nothing alone (民法典 19). */
function registered({ data }: Of<'register'>, disputeId: string, actor: Actor): readonly Deed[] {
  const guardians = data.parties.flatMap(({ traits = [] }, party): readonly Deed[] => {
    if (!traits.some((trait) => trait.includes('未成年'))) return [];
    const guardian = {
      disputeId,
      partyId: partyIdOf(disputeId, party),
      kind: 'guardian',
      power: 'special',
      document: true,
      name: partyName(party + data.facts.length),
      idNumber: inventedIdNumber(party + data.facts.length),
    } as const;
    return [deed(NameRepresentative, guardian, actor, `guardian/${party}`)];
  });
  return [deed(RegisterDispute, data, actor), ...guardians];
}

function ensureRoute({ channel }: Of<'ensure-route'>, disputeId: string, situation: Situation): readonly Deed[] {
  if (situation.known.routedTo === channel) return [];
  const owner = need(situation.known.ownerOrganisationId, situation, 'no owner');
  const reason = '实际受理渠道与系统建议不同：当事人选择在该机构调解，已说明利弊。';
  const data = { disputeId, channel, body: CHANNEL_TERMS[channel], reason };
  return [deed(OverrideRouting, data, situation.staff.coordinatorOf(owner))];
}

function sign({ all }: Of<'sign'>, disputeId: string, situation: Situation): readonly Deed[] {
  const { signatories } = need(situation.known.agreement, situation, 'no agreement');
  const signing = all ? signatories : signatories.slice(0, -1);
  const signedOn = shanghaiDay(Date.parse(situation.step.at));
  return signing.map(({ kind, id }) => {
    const manner = kind === 'seal' ? '盖章' : '签名';
    return deed(SignAgreement, { disputeId, kind, id, manner, signedOn }, mediating(situation), `${kind}/${id}`);
  });
}

function acceptOffer(situation: Situation): readonly Deed[] {
  const offer = need(situation.known.offer, situation, 'no offer');
  return [deed(AcceptOffer, offer, situation.staff.mediator(offer.mediatorId))];
}

function declineOffer({ by }: Of<'decline-offer'>, situation: Situation): readonly Deed[] {
  const offer = need(situation.known.offer, situation, 'no offer');
  if (offer.mediatorId !== situation.staff.mediatorAt(by.organisationId, by.post)) return [];
  return [deed(DeclineOffer, { ...offer, reason: 'no-time' }, situation.staff.mediator(offer.mediatorId))];
}

function assign(to: { organisationId: string; post: number }, situation: Situation): readonly Deed[] {
  const { assignmentId } = need(situation.known.offer, situation, 'no offer');
  const mediatorId = need(situation.staff.mediatorAt(to.organisationId, to.post), situation, 'nobody at the post');
  const reason = '专职调解员熟悉该小区，双方当事人均表示认可。';
  return [deed(AssignDirectly, { assignmentId, mediatorId, reason }, situation.staff.coordinatorOf(to.organisationId))];
}

/** Made by the mediator where there is one, else at the desk that holds the case; each sees what their account sees. */
function issuePaper({ paper }: Of<'issue-paper'>, disputeId: string, situation: Situation): readonly Deed[] {
  const { mediatorId } = situation.known;
  const actor = mediatorId ? mediating(situation) : atDesk(situation);
  const { id, role, organisationId } = actor;
  const viewer: Viewer = { accountId: id, role, organisationId: organisationId ?? null, mediatorId, areaCode: null };
  return [deed(IssuePaper, { disputeId, kind: paper, inputs: {}, viewer }, actor)];
}

function answerHandoff(command: Deed['command'], data: object, situation: Situation): readonly Deed[] {
  const { handoffId, toOrganisationId } = need(situation.known.handoff, situation, 'no hand-off');
  return [deed(command, { handoffId, ...data }, situation.staff.of(toOrganisationId))];
}

/** The commands that carry out a step; none where nothing needs doing. */
// One arm per kind of step, each a line: splitting it would only hide the list.
// oxlint-disable-next-line complexity
export function deedsOf(situation: Situation): readonly Deed[] {
  const { step, known, staff } = situation;
  const { action } = step;
  const disputeId = disputeIdOfCase(step.caseId);
  const on = shanghaiDay(Date.parse(step.at));
  switch (action.kind) {
    case 'register':
      return registered(action, disputeId, staff.of(action.data.receivedBy ?? ''));
    case 'consent': {
      const { channel, decision } = action;
      const data = { disputeId, partyId: partyIdOf(disputeId, action.party), channel, decision, manner: '口头' };
      return [deed(RecordConsent, data, atDesk(situation))];
    }
    case 'refuse':
      return [deed(RefuseDispute, { disputeId, otherWays: action.otherWays }, atDesk(situation))];
    case 'ensure-route':
      return ensureRoute(action, disputeId, situation);
    case 'accept': {
      const { channel, organisationId } = action;
      return [deed(AcceptDispute, { disputeId, channel, organisationId }, atDesk(situation))];
    }
    case 'transfer': {
      const { kind: _kind, ...moved } = action;
      const data = { disputeId, ...moved, sharingGround: 'statutory-duty' } as const;
      return [deed(StartTransfer, data, atDesk(situation))];
    }
    case 'receive-transfer':
      return answerHandoff(ReceiveHandoff, {}, situation);
    case 'accept-transfer':
    case 'accept-confirmation':
      return answerHandoff(AcceptHandoff, {}, situation);
    case 'decide-confirmation': {
      const { documentNo } = action;
      return answerHandoff(ConcludeHandoff, { outcome: 'valid', decidedOn: on, documentNo }, situation);
    }
    case 'accept-offer':
      return action.assigned ? assign(action.assigned, situation) : acceptOffer(situation);
    case 'decline-offer':
      return declineOffer(action, situation);
    case 'tell-rights':
      return [deed(TellRights, { disputeId, manner: '书面' }, mediating(situation))];
    case 'schedule-session': {
      const { startsAt, place } = action;
      return [deed(ScheduleSession, { disputeId, startsAt, place, open: false }, mediating(situation))];
    }
    case 'record-session': {
      const sessionId = sessionIdOf(commandIdOf(`${step.caseId}/schedule-session/${action.session}`));
      const data = { disputeId, sessionId, present: [partyIdOf(disputeId, 0)], minutes: action.minutes };
      return [deed(RecordSession, data, mediating(situation))];
    }
    case 'conclude':
      return [deed(ConcludeMediation, { disputeId, ending: action.ending, note: action.note }, mediating(situation))];
    case 'tell-routes':
      return [
        deed(TellRoutes, { disputeId, ways: action.ways }, known.mediatorId ? mediating(situation) : atDesk(situation)),
      ];
    case 'draft': {
      const { scope, terms } = action;
      return [deed(DraftAgreement, { disputeId, form: 'written', scope, terms }, mediating(situation))];
    }
    case 'sign':
      return sign(action, disputeId, situation);
    case 'request-confirmation':
      return [deed(RequestConfirmation, { disputeId, courtId: action.courtId }, mediating(situation))];
    case 'perform': {
      const termId = need(known.agreement?.terms[action.term] ?? null, situation, 'no term');
      return [deed(RecordPerformance, { disputeId, termId, outcome: 'performed', on }, mediating(situation))];
    }
    case 'visit':
      return [
        deed(RecordReturnVisit, { disputeId, manner: '电话', on, satisfied: action.satisfied }, mediating(situation)),
      ];
    case 'report-to-court': {
      const { court, papers } = action;
      const reporter = known.mediatorId ? mediating(situation) : atDesk(situation);
      return [deed(ReportToCourt, { disputeId, court, papers, costRaisingConduct: null }, reporter)];
    }
    case 'close': {
      const owner = need(known.ownerOrganisationId, situation, 'no owner');
      return [deed(CloseDispute, { disputeId }, known.mediatorId ? mediating(situation) : staff.coordinatorOf(owner))];
    }
    case 'issue-paper':
      return issuePaper(action, disputeId, situation);
    case 'file':
      return [
        deed(
          FileDossier,
          { disputeId, documents: action.documents },
          known.mediatorId ? mediating(situation) : atDesk(situation),
        ),
      ];
  }
}
