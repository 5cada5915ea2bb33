import type { DomainCommand } from '@platform/messaging';
import type { OfDispute } from '../dispute.commands.js';
import type { Clock } from '../dispute.events.js';
import type {
  ApplicationForm,
  DataPurpose,
  ObjectionOutcome,
  Objector,
  PartyContacted,
  Remedy,
  SharingGround,
} from './safeguards.events.js';

/** On what ground personal data goes to another body. Parties who agree in the same act need no entry before. */
export interface SharingBasis {
  /** Absent: separate consent of every natural person. */
  readonly sharingGround?: SharingGround;
  readonly sharingAgreedBy?: readonly string[];
}

export type RecordApplicationCommand = DomainCommand<
  'RecordApplication',
  OfDispute & {
    readonly form: ApplicationForm;
    readonly applicants: readonly string[];
    readonly manner: string;
    readonly readBack?: boolean;
    readonly on: string;
  }
>;

export type RecordContactCommand = DomainCommand<
  'RecordContact',
  OfDispute & {
    readonly partyId: string;
    readonly outcome: PartyContacted['data']['outcome'];
    readonly manner: string;
    readonly note: string | null;
  }
>;

export type RecordDataConsentCommand = DomainCommand<
  'RecordDataConsent',
  OfDispute & {
    readonly partyId: string;
    readonly purpose: DataPurpose;
    readonly toOrganisationId?: string | null;
    readonly kinds: readonly string[];
    readonly decision: 'given' | 'refused' | 'withdrawn';
    readonly manner: string;
    readonly representativeId?: string | null;
    /** The party was told receiver, purpose, manner, kinds, need and effect (个人信息保护法 17、23、30). */
    readonly told: boolean;
  }
>;

export type ArrangeJointMediationCommand = DomainCommand<
  'ArrangeJointMediation',
  OfDispute &
    SharingBasis & {
      readonly assistingOrganisationId: string;
      readonly assistingMediatorId?: string | null;
      readonly reason: string;
    }
>;

export type ReleaseAssistingBodyCommand = DomainCommand<
  'ReleaseAssistingBody',
  OfDispute & { readonly organisationId: string }
>;

export type NoteRemedyCommand = DomainCommand<
  'NoteRemedy',
  OfDispute & {
    readonly kind: Remedy;
    readonly body: string;
    readonly on: string;
    readonly documentNo?: string | null;
  }
>;

export type NoticeRulingCommand = DomainCommand<
  'NoticeRuling',
  OfDispute & {
    readonly by: Objector;
    readonly partyId?: string | null;
    /** Which of several interested persons; absent: the first. */
    readonly person?: number | undefined;
    readonly on: string;
    /** Window of objection, counted from that day. */
    readonly clock: Clock;
  }
>;

export type ObjectToRulingCommand = DomainCommand<
  'ObjectToRuling',
  OfDispute & {
    readonly by: Objector;
    readonly partyId?: string | null;
    readonly person?: number | undefined;
    readonly on: string;
    readonly outcome: ObjectionOutcome;
    readonly documentNo?: string | null;
  }
>;

export type SafeguardsCommand =
  | RecordApplicationCommand
  | RecordContactCommand
  | RecordDataConsentCommand
  | ArrangeJointMediationCommand
  | ReleaseAssistingBodyCommand
  | NoteRemedyCommand
  | NoticeRulingCommand
  | ObjectToRulingCommand;

const TYPES: { readonly [Type in SafeguardsCommand['type']]: true } = {
  RecordApplication: true,
  RecordContact: true,
  RecordDataConsent: true,
  ArrangeJointMediation: true,
  ReleaseAssistingBody: true,
  NoteRemedy: true,
  NoticeRuling: true,
  ObjectToRuling: true,
};

export function isSafeguardsCommand<Any extends DomainCommand>(
  command: Any,
): command is Extract<Any, { readonly type: SafeguardsCommand['type'] }> {
  return command.type in TYPES;
}
