import type { DomainCommand } from '@platform/messaging';
import type {
  AllowanceGranted,
  FormerServiceRecorded,
  HonourRecorded,
  InterestDeclared,
  InterestEnded,
  MediatorTrained,
  ServiceRecorded,
} from './mediator-record.events.js';
import type {
  AvailabilityDeclared,
  LeaveCancelled,
  MediatorCapacityChanged,
  MediatorEnrolled,
  MediatorLeft,
  MediatorMoved,
  MediatorOnLeave,
  MediatorReinstated,
  MediatorScopeChanged,
  MediatorSexNoted,
  MediatorSuspended,
  MediatorTermRenewed,
} from './mediator.events.js';

/** `ownMediatorId`: the mediator the actor is, when the actor is one; of themselves people may report some things. */
type Own<Data> = Data & { readonly ownMediatorId: string | null };

export type EnrolMediator = DomainCommand<'EnrolMediator', MediatorEnrolled['data']>;
export type TakeLeave = DomainCommand<'TakeLeave', Own<MediatorOnLeave['data']>>;
export type CancelLeave = DomainCommand<'CancelLeave', Own<LeaveCancelled['data']>>;
export type DeclareAvailability = DomainCommand<'DeclareAvailability', Own<AvailabilityDeclared['data']>>;
export type DeclareInterest = DomainCommand<'DeclareInterest', Own<InterestDeclared['data']>>;
export type EndInterest = DomainCommand<'EndInterest', Own<InterestEnded['data']>>;
export type SuspendMediator = DomainCommand<'SuspendMediator', MediatorSuspended['data']>;
export type ReinstateMediator = DomainCommand<'ReinstateMediator', MediatorReinstated['data']>;
export type NoteSex = DomainCommand<'NoteSex', MediatorSexNoted['data']>;
export type ChangeScope = DomainCommand<'ChangeScope', MediatorScopeChanged['data']>;
export type ChangeCapacity = DomainCommand<'ChangeCapacity', MediatorCapacityChanged['data']>;
export type RenewTerm = DomainCommand<'RenewTerm', MediatorTermRenewed['data']>;
export type MoveMediator = DomainCommand<'MoveMediator', MediatorMoved['data']>;
export type LeaveRoster = DomainCommand<'LeaveRoster', MediatorLeft['data']>;
export type RecordFormerService = DomainCommand<'RecordFormerService', FormerServiceRecorded['data']>;
export type RecordTraining = DomainCommand<'RecordTraining', MediatorTrained['data']>;
export type RecordService = DomainCommand<'RecordService', ServiceRecorded['data']>;
export type RecordHonour = DomainCommand<'RecordHonour', HonourRecorded['data']>;
export type GrantAllowance = DomainCommand<'GrantAllowance', Omit<AllowanceGranted['data'], 'source'>>;

/** What people may report of themselves. */
export type OwnCommand = TakeLeave | CancelLeave | DeclareAvailability | DeclareInterest | EndInterest;

export type MediatorCommand =
  | OwnCommand
  | EnrolMediator
  | SuspendMediator
  | ReinstateMediator
  | NoteSex
  | ChangeScope
  | ChangeCapacity
  | RenewTerm
  | MoveMediator
  | LeaveRoster
  | RecordFormerService
  | RecordTraining
  | RecordService
  | RecordHonour
  | GrantAllowance;
