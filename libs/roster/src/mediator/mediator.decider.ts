import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, invalid, notFound } from '@platform/messaging';
import { requireRosterKeeper } from '../roster.rules.js';
import type { EnrolMediator, MediatorCommand, TakeLeave } from './mediator.commands.js';
import type { MediatorEvent } from './mediator.events.js';
import { evolveMediator, initialMediator, type MediatorState } from './mediator.state.js';

type Enrolled = Exclude<MediatorState, { status: 'unknown' }>;

export const mediatorStream = (mediatorId: string): string => `mediator-${mediatorId}`;

function enrolled(state: MediatorState): Enrolled {
  if (state.status === 'unknown') throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请核对编号。');
  return state;
}

function enrol({ data }: EnrolMediator, state: MediatorState): readonly MediatorEvent[] {
  if (state.status !== 'unknown') {
    const same = state.profile.name === data.name && state.profile.organisationId === data.organisationId;
    if (same) return [];
    throw conflict('MEDIATOR_EXISTS', '该调解员编号已入册，请核对后使用新的编号。', { field: 'mediatorId' });
  }
  if (data.name.trim() === '') throw invalid('MEDIATOR_NAME_MISSING', '请填写调解员姓名。', { field: 'name' });
  if (!Number.isInteger(data.capacity) || data.capacity < 1) {
    throw invalid('CAPACITY_INVALID', '同时办理的案件数应为不小于 1 的整数。', { field: 'capacity' });
  }
  return [{ type: 'MediatorEnrolled', data }];
}

function takeLeave({ data }: TakeLeave, state: MediatorState, metadata: CommandMetadata): readonly MediatorEvent[] {
  if (data.ownMediatorId !== data.mediatorId) requireRosterKeeper(metadata);
  if (data.until < data.from) {
    throw invalid('LEAVE_ENDS_BEFORE_IT_STARTS', '请假结束日期不能早于开始日期，请核对。', { field: 'until' });
  }
  const known = enrolled(state).leaves.some((leave) => leave.from === data.from && leave.until === data.until);
  if (known) return [];
  const { mediatorId, from, until } = data;
  return [{ type: 'MediatorOnLeave', data: { mediatorId, from, until } }];
}

export const mediatorDecider: Decider<MediatorState, MediatorCommand, MediatorEvent> = {
  initialState: initialMediator,
  evolve: evolveMediator,
  decide(command, state, metadata) {
    if (command.type === 'TakeLeave') return takeLeave(command, state, metadata);
    requireRosterKeeper(metadata);
    switch (command.type) {
      case 'EnrolMediator':
        return enrol(command, state);
      case 'SuspendMediator':
        return enrolled(state).status === 'suspended' ? [] : [{ type: 'MediatorSuspended', data: command.data }];
      case 'ReinstateMediator':
        return enrolled(state).status === 'active' ? [] : [{ type: 'MediatorReinstated', data: command.data }];
    }
  },
};
