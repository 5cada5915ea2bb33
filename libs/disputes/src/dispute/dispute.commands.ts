import type { ReminderLevel, Rung } from '@libs/deadlines';
import type { Category, Channel, Ending, IntakeFlag, IntakeSource } from '@libs/reference';
import type { DomainCommand } from '@platform/messaging';
import type { ConfirmationOutcome } from './agreement.events.js';
import type { AnnexCommand, EarlierDecision, NameRepresentativeCommand } from './annex/annex.commands.js';
import type {
  AgreementSigned,
  AgreementTerm,
  Clock,
  DisputeScreened,
  DossierFiled,
  Party,
  RoutingDecided,
} from './dispute.events.js';
import type { AdministrativeKind } from './clocks.js';
import type { CourtCommand } from './court.commands.js';
import type { JudicialKind } from './court.events.js';
import type { ProceedingsCommand } from './proceedings.commands.js';
import type { RecordApplicationCommand, SafeguardsCommand } from './safeguards/safeguards.commands.js';
import type { Finder } from './safeguards/safeguards.events.js';
import type { StartTransferCommand, TransferCommand } from './transfer.commands.js';

/**
 * What can be asked of a dispute. Ids, clocks, fingerprints and routing come in as data: whatever needs a clock, a
 * calendar or a table is fetched by the use case (style.md 8).
 */

export interface OfDispute {
  readonly disputeId: string;
}

export type SignatoryKind = AgreementSigned['data']['kind'];
export type SigningManner = AgreementSigned['data']['manner'];

/**
 * Subjects whose agreement no court confirms (民诉法解释 355): status, real rights and intellectual property as such; what
 * another special procedure, a public summons or a bankruptcy decides; what is no matter for a court.
 */
export const UNCONFIRMABLE = [
  'identity-relation',
  'real-right',
  'intellectual-property',
  'special-procedure',
  'outside-courts',
] as const;
export type Unconfirmable = (typeof UNCONFIRMABLE)[number];

export type RegisterDisputeCommand = DomainCommand<
  'RegisterDispute',
  OfDispute & {
    readonly code: string;
    readonly storySubjectId: string;
    readonly source: IntakeSource | null;
    readonly sourceOrderNo: string | null;
    readonly category: Category;
    readonly subCategory: string | null;
    readonly title: string | null;
    readonly facts: string;
    readonly claims: string | null;
    readonly amountCny: number | null;
    readonly peopleInvolved: number | null;
    readonly flags: readonly IntakeFlag[];
    readonly parties: readonly Party[];
    readonly place: string | null;
    readonly divisionCode: string | null;
    readonly reporter: string | null;
    readonly requestedOn: string;
    readonly receivedBy: string;
    readonly contactClock: Clock;
    /** Contacting the other party of what a court sent (在线调解规则 15); absent: no court sent it to this body. */
    readonly courtContactClock?: Clock | null;
    /** Judgments and agreements the parties brought along. */
    readonly earlierDecisions?: readonly EarlierDecision[];
    /** Guardians and agents who came along. */
    readonly representatives?: readonly NameRepresentativeCommand['data'][];
    /** The application of all applicants, where one was made. */
    readonly application?: Pick<RecordApplicationCommand['data'], 'form' | 'manner' | 'readBack'> | null;
    /** Who found it where nobody applied; the name stays with the report. */
    readonly finder?: Finder | null;
    /** A partner hands it over in the same act in which it becomes known here. */
    readonly handedTo?: Omit<StartTransferCommand['data'], 'disputeId'>;
  }
>;

export type ScreenDisputeCommand = DomainCommand<
  'ScreenDispute',
  OfDispute & { readonly bars: DisputeScreened['data']['bars']; readonly fit: boolean; readonly rules: string }
>;

export type DecideRoutingCommand = DomainCommand<
  'DecideRouting',
  OfDispute & { readonly routing: Omit<RoutingDecided['data'], 'disputeId'>; readonly rules: string }
>;

export type RerouteCommand = DomainCommand<
  'Reroute',
  ScreenDisputeCommand['data'] & Pick<DecideRoutingCommand['data'], 'routing'>
>;

export type OverrideRoutingCommand = DomainCommand<
  'OverrideRouting',
  OfDispute & { readonly channel: Channel; readonly body: string; readonly reason: string }
>;

export type RecordConsentCommand = DomainCommand<
  'RecordConsent',
  OfDispute & {
    readonly partyId: string;
    readonly channel: Channel;
    readonly decision: 'given' | 'refused' | 'withdrawn';
    readonly manner: string;
    /** Guardian or agent who spoke for the party. */
    readonly representativeId?: string | null;
    /** Starts where this word ends a mediation after which the traffic police may still be asked (道交程序规定 85). */
    readonly afterFailedClock?: Clock | null;
  }
>;

export type RefuseDisputeCommand = DomainCommand<
  'RefuseDispute',
  OfDispute & { readonly otherWays: readonly string[] }
>;

export type AcceptDisputeCommand = DomainCommand<
  'AcceptDispute',
  OfDispute & {
    readonly channel: Channel;
    readonly organisationId: string;
    readonly episodeId: string;
    readonly mediationClock: Clock;
    readonly judicialKind?: JudicialKind | null;
    /** Agency that mediates; told for an administrative mediation. */
    readonly administrativeKind?: AdministrativeKind | null;
    /** Last day on which the traffic police could be asked (道交程序规定 85, 86); null: not told. */
    readonly trafficWindow?: Clock | null;
    /** First session of the police (治安调解工作规范). */
    readonly sessionClock?: Clock | null;
    /** Choosing and appointing a mediator for what a court sent (在线调解规则 10). */
    readonly choiceClocks?: readonly Clock[];
  }
>;

export type AppointMediatorCommand = DomainCommand<
  'AppointMediator',
  OfDispute & {
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly organisationId: string;
    readonly assignmentId: string;
  }
>;

export type TellRightsCommand = DomainCommand<'TellRights', OfDispute & { readonly manner: string }>;

export type ScheduleSessionCommand = DomainCommand<
  'ScheduleSession',
  OfDispute & {
    readonly sessionId: string;
    readonly startsAt: string;
    readonly place: string;
    readonly open: boolean;
    /** Parties who agreed to an open session; all of them where the law keeps it closed otherwise. */
    readonly openAgreedBy?: readonly string[];
  }
>;

export type RecordSessionCommand = DomainCommand<
  'RecordSession',
  OfDispute & {
    readonly sessionId: string;
    readonly present: readonly string[];
    readonly minutes: string;
    /** The police's second session is due from the first on. */
    readonly nextSessionClock?: Clock | null;
  }
>;

export type AgreeExtensionCommand = DomainCommand<
  'AgreeExtension',
  OfDispute & { readonly clock: Clock; readonly agreedBy: readonly string[] }
>;

export type ConcludeMediationCommand = DomainCommand<
  'ConcludeMediation',
  OfDispute & {
    readonly ending: Ending;
    readonly note: string | null;
    /** Time in which the traffic police may still be asked (道交程序规定 85). */
    readonly afterFailedClock?: Clock | null;
  }
>;

export type TellRoutesCommand = DomainCommand<'TellRoutes', OfDispute & { readonly ways: readonly string[] }>;

export type DraftAgreementCommand = DomainCommand<
  'DraftAgreement',
  OfDispute & {
    readonly agreementId: string;
    readonly form: 'written' | 'oral';
    readonly scope: 'full' | 'part';
    readonly terms: readonly AgreementTerm[];
    /** Declared subject that bars electronic signatures, beside what the category says (电子签名法 3). */
    readonly paperOnly?: 'identity-relation' | 'public-utility' | null;
    /** Clocks that start when it takes effect; used at once for an oral agreement. */
    readonly clocks: EffectClocks;
  }
>;

/** Clocks of an agreement's effect; null and empty while it does not take effect with this command. */
export interface EffectClocks {
  readonly confirmation: Clock | null;
  readonly performance: readonly Clock[];
  /** When the parties should be visited: a local choice, no law (`RETURN_VISIT`). */
  readonly visit?: Clock | null;
}

export type SignAgreementCommand = DomainCommand<
  'SignAgreement',
  OfDispute & {
    readonly kind: SignatoryKind;
    readonly id: string;
    readonly manner: SigningManner;
    readonly signedOn: string;
    readonly representativeId?: string | null;
    readonly clocks: EffectClocks;
  }
>;

export type RequestConfirmationCommand = DomainCommand<
  'RequestConfirmation',
  OfDispute & {
    readonly courtId: string;
    readonly requestedOn: string;
    readonly applicants: readonly string[];
    readonly concerns: readonly Unconfirmable[];
  }
>;

export type RecordConfirmationCommand = DomainCommand<
  'RecordConfirmation',
  OfDispute & {
    readonly agreementId: string;
    readonly outcome: ConfirmationOutcome;
    readonly decidedOn: string;
    readonly documentNo: string | null;
    readonly reason: string | null;
    /** Time to apply for enforcement of what was breached before (民诉法 250). */
    readonly enforcementClocks?: readonly Clock[];
  }
>;

export type RecordPerformanceCommand = DomainCommand<
  'RecordPerformance',
  OfDispute & {
    readonly termId: string;
    readonly outcome: 'performed' | 'breached';
    readonly on: string;
    /** Time to apply for enforcement, where a valid ruling stands behind the term (民诉法 250). */
    readonly enforcementClock?: Clock | null;
  }
>;

export type RecordReturnVisitCommand = DomainCommand<
  'RecordReturnVisit',
  OfDispute & {
    readonly manner: string;
    readonly on: string;
    readonly satisfied: boolean | null;
    readonly note: string | null;
  }
>;

export type CloseDisputeCommand = DomainCommand<'CloseDispute', OfDispute>;

export type FileDossierCommand = DomainCommand<
  'FileDossier',
  OfDispute & {
    readonly fileNo: string;
    readonly documents: readonly string[];
    readonly retention?: DossierFiled['data']['retention'];
  }
>;

export type MarkOverdueCommand = DomainCommand<
  'MarkOverdue',
  OfDispute & { readonly clockId: string; readonly answerClock: Clock; readonly rungs: readonly Rung[] }
>;

export type EscalateCommand = DomainCommand<
  'Escalate',
  OfDispute & { readonly reason: string; readonly answerClock: Clock; readonly rungs: readonly Rung[] }
>;

/** The reminder that is due now by the ladder of the place; null: none is. */
export type RemindOfClockCommand = DomainCommand<
  'RemindOfClock',
  OfDispute & { readonly clockId: string; readonly level: ReminderLevel | null; readonly source: string }
>;

/** The clock as the rulebook's change makes it; null: nothing of it is counted. */
export type RecountClockCommand = DomainCommand<
  'RecountClock',
  OfDispute & {
    readonly clockId: string;
    readonly clock: Clock | null;
    readonly changeId: string;
    readonly because: 'calendar' | 'rules';
  }
>;

export type OrderSupervisionCommand = DomainCommand<
  'OrderSupervision',
  OfDispute & {
    readonly orderId: string;
    readonly text: string;
    readonly answerClock: Clock;
    readonly rungs: readonly Rung[];
  }
>;

export type AnswerEscalationCommand = DomainCommand<'AnswerEscalation', OfDispute & { readonly answer: string }>;

export type ReportSafetyCommand = DomainCommand<
  'ReportSafety',
  OfDispute & { readonly to: string; readonly ground: string }
>;

export type DisputeCommand =
  | RegisterDisputeCommand
  | ScreenDisputeCommand
  | DecideRoutingCommand
  | RerouteCommand
  | OverrideRoutingCommand
  | RecordConsentCommand
  | RefuseDisputeCommand
  | AcceptDisputeCommand
  | AppointMediatorCommand
  | TellRightsCommand
  | ScheduleSessionCommand
  | RecordSessionCommand
  | AgreeExtensionCommand
  | ConcludeMediationCommand
  | TellRoutesCommand
  | DraftAgreementCommand
  | SignAgreementCommand
  | RequestConfirmationCommand
  | RecordConfirmationCommand
  | RecordPerformanceCommand
  | RecordReturnVisitCommand
  | CloseDisputeCommand
  | FileDossierCommand
  | TransferCommand
  | MarkOverdueCommand
  | EscalateCommand
  | RemindOfClockCommand
  | RecountClockCommand
  | OrderSupervisionCommand
  | AnswerEscalationCommand
  | ReportSafetyCommand
  | AnnexCommand
  | ProceedingsCommand
  | CourtCommand
  | SafeguardsCommand;
