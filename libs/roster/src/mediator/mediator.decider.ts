import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, invalid } from '@platform/messaging';
import { requireRosterKeeper } from '../roster.rules.js';
import type { EnrolMediator, MediatorCommand, OwnCommand } from './mediator.commands.js';
import type { MediatorEvent } from './mediator.events.js';
import {
  ALLOWANCE_SOURCE,
  requireCapacity,
  requireEmployer,
  requireEnrolled,
  requireHours,
  requireInOffice,
  requireLaterTerm,
  requireNotPaidBefore,
  requireOrder,
  requireWindows,
} from './mediator.rules.js';
import { evolveMediator, initialMediator, type MediatorState, sameLeave } from './mediator.state.js';

type Events = readonly MediatorEvent[];
type Kept = Exclude<MediatorCommand, OwnCommand | EnrolMediator>;

export const mediatorStream = (mediatorId: string): string => `mediator-${mediatorId}`;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const unless = (known: boolean, event: () => MediatorEvent): Events => (known ? [] : [event()]);

function enrol({ data }: EnrolMediator, state: MediatorState): Events {
  if (state.status !== 'unknown') {
    if (state.profile.name === data.name && state.profile.kind === data.kind) return [];
    throw conflict('MEDIATOR_EXISTS', '该调解员编号已入册，请核对后使用新的编号。', { field: 'mediatorId' });
  }
  if (data.name.trim() === '') throw invalid('MEDIATOR_NAME_MISSING', '请填写调解员姓名。', { field: 'name' });
  requireCapacity(data.capacity);
  return [{ type: 'MediatorEnrolled', data }];
}

/** What people may report of themselves, and the keepers of the roster for them. */
function reportOwn(command: OwnCommand, state: MediatorState, metadata: CommandMetadata): Events {
  const { ownMediatorId, ...own } = command.data;
  if (ownMediatorId !== own.mediatorId) requireRosterKeeper(metadata);
  const { mediatorId } = own;
  const person = requireInOffice(state);
  switch (command.type) {
    case 'TakeLeave': {
      const { from, until } = command.data;
      requireOrder(from, until);
      const known = person.leaves.some((leave) => sameLeave(leave, command.data));
      return unless(known, () => ({ type: 'MediatorOnLeave', data: { mediatorId, from, until } }));
    }
    case 'CancelLeave': {
      const { from, until } = command.data;
      const known = person.leaves.some((leave) => sameLeave(leave, command.data));
      return unless(!known, () => ({ type: 'LeaveCancelled', data: { mediatorId, from, until } }));
    }
    case 'DeclareAvailability': {
      const { windows } = command.data;
      requireWindows(windows);
      const known = same(person.windows, windows);
      return unless(known, () => ({ type: 'AvailabilityDeclared', data: { mediatorId, windows } }));
    }
    case 'DeclareInterest': {
      const { ownMediatorId: _actor, ...data } = command.data;
      if (data.counterpart.trim() === '') {
        throw invalid('COUNTERPART_MISSING', '请填写与谁存在利益关系。', { field: 'counterpart' });
      }
      const known = person.interestIds.includes(data.interestId);
      return unless(known, () => ({ type: 'InterestDeclared', data }));
    }
    case 'EndInterest': {
      const { interestId, on } = command.data;
      const known = person.interestIds.includes(interestId);
      return unless(!known, () => ({ type: 'InterestEnded', data: { mediatorId, interestId, on } }));
    }
  }
}

// One arm per command keeps the table of the README on one page.
// oxlint-disable-next-line complexity
function keep(command: Kept, state: MediatorState): Events {
  const person = command.type === 'GrantAllowance' ? requireEnrolled(state) : requireInOffice(state);
  switch (command.type) {
    case 'SuspendMediator':
      return unless(person.status === 'suspended', () => ({ type: 'MediatorSuspended', data: command.data }));
    case 'ReinstateMediator':
      return unless(person.status === 'active', () => ({ type: 'MediatorReinstated', data: command.data }));
    case 'NoteSex':
      return unless(person.sex === command.data.sex, () => ({ type: 'MediatorSexNoted', data: command.data }));
    case 'ChangeScope': {
      const { fields, languages, districtCodes } = person.profile;
      const known = same(
        [fields, languages, districtCodes],
        [command.data.fields, command.data.languages, command.data.districtCodes],
      );
      return unless(known, () => ({ type: 'MediatorScopeChanged', data: command.data }));
    }
    case 'ChangeCapacity': {
      requireCapacity(command.data.capacity);
      const known = person.profile.capacity === command.data.capacity;
      return unless(known, () => ({ type: 'MediatorCapacityChanged', data: command.data }));
    }
    case 'RenewTerm': {
      requireLaterTerm(command.data.termEndsOn, person);
      const known = person.profile.termEndsOn === command.data.termEndsOn;
      return unless(known, () => ({ type: 'MediatorTermRenewed', data: command.data }));
    }
    case 'MoveMediator': {
      const known = person.profile.organisationId === command.data.organisationId;
      return unless(known, () => ({ type: 'MediatorMoved', data: command.data }));
    }
    case 'LeaveRoster':
      return [{ type: 'MediatorLeft', data: command.data }];
    case 'RecordFormerService':
      requireEmployer(command);
      return unless(person.entries.includes(command.data.serviceId), () => ({
        type: 'FormerServiceRecorded',
        data: command.data,
      }));
    case 'RecordTraining':
      requireHours(command.data.hours);
      return unless(person.entries.includes(command.data.trainingId), () => ({
        type: 'MediatorTrained',
        data: command.data,
      }));
    case 'RecordService':
      requireHours(command.data.hours);
      return unless(person.entries.includes(command.data.serviceId), () => ({
        type: 'ServiceRecorded',
        data: command.data,
      }));
    case 'RecordHonour':
      return unless(person.entries.includes(command.data.honourId), () => ({
        type: 'HonourRecorded',
        data: command.data,
      }));
    case 'GrantAllowance':
      if (person.entries.includes(command.data.allowanceId)) return [];
      requireNotPaidBefore(command, person);
      return [{ type: 'AllowanceGranted', data: { ...command.data, source: ALLOWANCE_SOURCE } }];
  }
}

export const mediatorDecider: Decider<MediatorState, MediatorCommand, MediatorEvent> = {
  initialState: initialMediator,
  evolve: evolveMediator,
  decide(command, state, metadata) {
    switch (command.type) {
      case 'TakeLeave':
      case 'CancelLeave':
      case 'DeclareAvailability':
      case 'DeclareInterest':
      case 'EndInterest':
        return reportOwn(command, state, metadata);
      case 'EnrolMediator':
        requireRosterKeeper(metadata);
        return enrol(command, state);
      default:
        requireRosterKeeper(metadata);
        return keep(command, state);
    }
  },
};
