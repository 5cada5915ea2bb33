import type { DomainCommand } from '@platform/messaging';
import type { MediatorEnrolled, MediatorOnLeave, MediatorReinstated, MediatorSuspended } from './mediator.events.js';

export type EnrolMediator = DomainCommand<'EnrolMediator', MediatorEnrolled['data']>;
/** `ownMediatorId`: the mediator the actor is, when the actor is one; a mediator reports only the own leave. */
export type TakeLeave = DomainCommand<'TakeLeave', MediatorOnLeave['data'] & { readonly ownMediatorId: string | null }>;
export type SuspendMediator = DomainCommand<'SuspendMediator', MediatorSuspended['data']>;
export type ReinstateMediator = DomainCommand<'ReinstateMediator', MediatorReinstated['data']>;

export type MediatorCommand = EnrolMediator | TakeLeave | SuspendMediator | ReinstateMediator;
