import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type Category,
  divisionPath,
  divisionPathOn,
  formerDivision,
  type IntakeFlag,
  type IntakeSource,
  likelySuccessor,
} from '@libs/reference';
import { type Actor, type CommandResult, deterministicId, invalid } from '@platform/messaging';
import { Fingerprints } from '@platform/privacy';
import { UseCaseCommand } from '@platform/processes';
import type { Power, RepresentativeKind } from '../dispute/annex/annex.events.js';
import { type ClockRule, CONTACT_RULE, COURT_CONTACT_RULE } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import { disputeCode } from '../dispute/dispute.code.js';
import type { RegisterDisputeCommand } from '../dispute/dispute.commands.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { Finder } from '../dispute/safeguards/safeguards.events.js';
import type { StartTransferCommand } from '../dispute/transfer.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { handoffIdOf } from './start-transfer.js';
import { LegalClocks } from './legal-clocks.js';
import { earlierDecision, type NewEarlierDecision } from './note-earlier-decision.js';
import { type NewParty, Parties } from './parties.js';
import { ReceiverArea } from './receiver-area.js';

export type { NewParty } from './parties.js';

/** Somebody who came along for a party; without a paper the power is taken to be the general one. */
export interface NewRepresentative {
  readonly kind: RepresentativeKind;
  readonly power?: Power;
  readonly document: boolean;
  readonly name: string;
  readonly idNumber: string;
  readonly phone?: string | null;
}

const partyIdOf = (disputeId: string, index: number): string => deterministicId(disputeId, 'party', String(index + 1));

export interface RegisterDisputeData {
  readonly source?: IntakeSource | null;
  readonly sourceOrderNo?: string | null;
  readonly category: Category;
  readonly subCategory?: string | null;
  readonly title?: string | null;
  readonly facts: string;
  readonly claims?: string | null;
  readonly amountCny?: number | null;
  readonly peopleInvolved?: number | null;
  readonly flags?: readonly IntakeFlag[];
  readonly parties: readonly (NewParty & { readonly representatives?: readonly NewRepresentative[] })[];
  /** Absent: none was made. */
  readonly application?: RegisterDisputeCommand['data']['application'];
  readonly place?: string | null;
  readonly divisionCode?: string | null;
  readonly reporter?: string | null;
  /** Who found it where nobody applied. */
  readonly finder?: Finder | null;
  /** Judgments, awards and agreements about the same matter. */
  readonly earlierDecisions?: readonly NewEarlierDecision[];
  /** ISO date; absent: today. */
  readonly requestedOn?: string;
  /** Where the partner that brings it hands it over in the same act. */
  readonly handedTo?: Omit<StartTransferCommand['data'], 'disputeId' | 'handoffId'>;
  /** First receiver; absent: the organisation of the actor. */
  readonly receivedBy?: string;
}

/** The id of the dispute that a `RegisterDispute` with this command id makes: known before it is sent. */
export const disputeIdOf = (commandId: string): string => deterministicId(commandId, 'dispute');

/** @throws DomainError `DIVISION_ENDED`: the place was no unit any more on the day of the request; names what took its place. */
function mustStand(divisionCode: string, day: string): void {
  const former = formerDivision(divisionCode);
  if (!former || day < former.until) return;
  const successor = likelySuccessor(divisionCode);
  const instead = successor ? `，请改选${divisionPath(successor.code)}（${successor.code}）` : '，请重新选择现在的社区';
  const name = divisionPathOn(divisionCode, former.until);
  throw invalid('DIVISION_ENDED', `${name}自 ${former.until} 起已不在区划表内${instead}。`, { field: 'divisionCode' });
}

/** Records a contact, whatever comes of it: registering is never refused for a reason of law (PMR 24). */
export class RegisterDispute extends UseCaseCommand<RegisterDisputeData> {}

@CommandHandler(RegisterDispute)
export class RegisterDisputeHandler implements ICommandHandler<RegisterDispute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
    private readonly parties: Parties,
    private readonly fingerprints: Fingerprints,
    private readonly areas: ReceiverArea,
  ) {}

  async execute({ data, metadata }: RegisterDispute): Promise<CommandResult> {
    const disputeId = disputeIdOf(metadata.commandId);
    const receivedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    const receivedBy = data.receivedBy ?? metadata.actor.organisationId;
    if (!receivedBy) throw invalid('RECEIVER_MISSING', '请指明接待登记的单位。', { field: 'receivedBy' });
    const { handedTo, divisionCode = null } = data;
    const requestedOn = data.requestedOn ?? receivedOn;
    if (divisionCode !== null) mustStand(divisionCode, requestedOn);
    const clock = (rule: ClockRule): Clock => this.clock(rule, disputeId, receivedOn, divisionCode);
    // Without a place it is at home where it was received.
    const area = divisionCode ?? (await this.areas.of(receivedBy));
    return this.decisions.decide(
      {
        type: 'RegisterDispute',
        data: {
          ...withDefaults(data),
          ...this.people(disputeId, data),
          disputeId,
          code: disputeCode(disputeId, area, receivedOn),
          storySubjectId: deterministicId(disputeId, 'story'),
          requestedOn,
          receivedBy,
          ...(handedTo ? { handedTo: { ...handedTo, handoffId: handoffIdOf(metadata.commandId) } } : {}),
          contactClock: clock(CONTACT_RULE),
          courtContactClock: isTakenFromCourt(data, metadata.actor) ? clock(COURT_CONTACT_RULE) : null,
        },
      },
      metadata,
    );
  }

  private people(disputeId: string, data: RegisterDisputeData) {
    const { parties, finder = null, application = null, earlierDecisions = [] } = data;
    return {
      finder,
      application,
      earlierDecisions: earlierDecisions.map(earlierDecision),
      parties: parties.map((party, index) => this.parties.make(partyIdOf(disputeId, index), party)),
      representatives: parties.flatMap(({ representatives = [] }, index) =>
        representatives.map((one, place) => this.representative(disputeId, partyIdOf(disputeId, index), one, place)),
      ),
    };
  }

  private representative(disputeId: string, partyId: string, one: NewRepresentative, place: number) {
    const representativeId = deterministicId(partyId, 'representative', String(place + 1));
    const subjectId = deterministicId(representativeId, 'subject');
    const { phone = null, power = one.document ? 'special' : 'general', ...told } = one;
    const idPrint = this.fingerprints.of('id', one.idNumber);
    return { ...told, phone, power, disputeId, partyId, representativeId, subjectId, idPrint };
  }

  private clock(rule: ClockRule, disputeId: string, receivedOn: string, divisionCode: string | null): Clock {
    return this.clocks.start(rule, receivedOn, deterministicId(disputeId, rule), divisionCode);
  }
}

/** The body at whose desk the court's papers arrive has taken them; a court that enters its own case has sent nothing yet. */
function isTakenFromCourt({ source, handedTo }: RegisterDisputeData, { role }: Actor): boolean {
  return source === '法院' && !handedTo && role !== 'partner';
}

function withDefaults(data: RegisterDisputeData) {
  return {
    source: data.source ?? null,
    sourceOrderNo: data.sourceOrderNo ?? null,
    category: data.category,
    subCategory: data.subCategory ?? null,
    title: data.title ?? null,
    facts: data.facts,
    claims: data.claims ?? null,
    amountCny: data.amountCny ?? null,
    peopleInvolved: data.peopleInvolved ?? null,
    flags: data.flags ?? [],
    place: data.place ?? null,
    divisionCode: data.divisionCode ?? null,
    reporter: data.reporter ?? null,
  };
}
