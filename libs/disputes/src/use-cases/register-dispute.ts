import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Category, IntakeFlag, IntakeSource } from '@libs/reference';
import { type Actor, type CommandResult, deterministicId, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type ClockRule, CONTACT_RULE, COURT_CONTACT_RULE } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import { disputeCode } from '../dispute/dispute.code.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { Finder } from '../dispute/safeguards/safeguards.events.js';
import type { StartTransferCommand } from '../dispute/transfer.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { handoffIdOf } from './start-transfer.js';
import { LegalClocks } from './legal-clocks.js';
import { earlierDecision, type NewEarlierDecision } from './note-earlier-decision.js';
import { type NewParty, Parties } from './parties.js';

export type { NewParty } from './parties.js';

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
  readonly parties: readonly NewParty[];
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

/** Records a contact, whatever comes of it: registering is never refused for a reason of law (PMR 24). */
export class RegisterDispute extends UseCaseCommand<RegisterDisputeData> {}

@CommandHandler(RegisterDispute)
export class RegisterDisputeHandler implements ICommandHandler<RegisterDispute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
    private readonly parties: Parties,
  ) {}

  execute({ data, metadata }: RegisterDispute): Promise<CommandResult> {
    const disputeId = disputeIdOf(metadata.commandId);
    const receivedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    const receivedBy = data.receivedBy ?? metadata.actor.organisationId;
    if (!receivedBy) throw invalid('RECEIVER_MISSING', '请指明接待登记的单位。', { field: 'receivedBy' });
    return this.decisions.decide(
      {
        type: 'RegisterDispute',
        data: {
          ...withDefaults(data),
          finder: data.finder ?? null,
          disputeId,
          code: disputeCode(disputeId, data.divisionCode ?? null, receivedOn),
          storySubjectId: deterministicId(disputeId, 'story'),
          parties: data.parties.map((party, index) =>
            this.parties.make(deterministicId(disputeId, 'party', String(index + 1)), party),
          ),
          earlierDecisions: (data.earlierDecisions ?? []).map(earlierDecision),
          requestedOn: data.requestedOn ?? receivedOn,
          receivedBy,
          ...(data.handedTo ? { handedTo: { ...data.handedTo, handoffId: handoffIdOf(metadata.commandId) } } : {}),
          contactClock: this.clock(CONTACT_RULE, disputeId, receivedOn, data.divisionCode ?? null),
          courtContactClock: isTakenFromCourt(data, metadata.actor)
            ? this.clock(COURT_CONTACT_RULE, disputeId, receivedOn, data.divisionCode ?? null)
            : null,
        },
      },
      metadata,
    );
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
