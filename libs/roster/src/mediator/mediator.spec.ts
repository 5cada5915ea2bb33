import { deciderSpec } from '@platform/testing';
import { mediatorDecider } from './mediator.decider.js';
import type { MediatorEvent } from './mediator.events.js';

const { given } = deciderSpec(mediatorDecider);

const profile = {
  mediatorId: 'm1',
  name: '周明',
  kind: 'retired-judge',
  organisationId: 'committee',
  fields: ['邻里'],
  languages: ['上海话'],
  districtCodes: ['310109'],
  capacity: 5,
  termEndsOn: '2028-12-31',
  trainedUntil: '2027-06-30',
  formerEmployers: ['某区人民法院'],
} as const;
const enrolled: MediatorEvent = { type: 'MediatorEnrolled', data: profile };
const suspended: MediatorEvent = { type: 'MediatorSuspended', data: { mediatorId: 'm1', reason: '投诉核查' } };
const leave = { mediatorId: 'm1', from: '2026-11-10', until: '2026-11-12' };
const mediator = { id: 'account', role: 'mediator', organisationId: 'committee' } as const;

describe('a mediator', () => {
  it('is enrolled once', () => {
    given([]).when({ type: 'EnrolMediator', data: profile }).then([enrolled]);
    given([enrolled]).when({ type: 'EnrolMediator', data: profile }).thenNothing();
  });

  it('does not take the id of another', () => {
    given([enrolled])
      .when({ type: 'EnrolMediator', data: { ...profile, name: '王芳' } })
      .thenRefused('MEDIATOR_EXISTS');
  });

  it.each([0, -1, 1.5, Number.NaN])('has room for at least one case, not %s', (capacity) => {
    given([])
      .when({ type: 'EnrolMediator', data: { ...profile, capacity } })
      .thenRefused('CAPACITY_INVALID');
  });

  it('takes leave and may report it', () => {
    given([enrolled])
      .when({ type: 'TakeLeave', data: { ...leave, ownMediatorId: 'm1' } }, { actor: mediator })
      .then([{ type: 'MediatorOnLeave', data: leave }]);
  });

  it('does not report leave of somebody else', () => {
    given([enrolled])
      .when({ type: 'TakeLeave', data: { ...leave, ownMediatorId: 'm2' } }, { actor: mediator })
      .thenRefused('ROSTER_KEEPER_ONLY');
  });

  it('reports the same leave once', () => {
    given([enrolled, { type: 'MediatorOnLeave', data: leave }])
      .when({ type: 'TakeLeave', data: { ...leave, ownMediatorId: null } })
      .thenNothing();
  });

  it('ends leave after it begins', () => {
    given([enrolled])
      .when({ type: 'TakeLeave', data: { ...leave, until: '2026-11-09', ownMediatorId: null } })
      .thenRefused('LEAVE_ENDS_BEFORE_IT_STARTS');
  });

  it('is suspended and reinstated, each once', () => {
    const suspend = { type: 'SuspendMediator', data: { mediatorId: 'm1', reason: '投诉核查' } } as const;
    const reinstate = { type: 'ReinstateMediator', data: { mediatorId: 'm1' } } as const;
    given([enrolled]).when(suspend).then([suspended]);
    given([enrolled, suspended]).when(suspend).thenNothing();
    given([enrolled, suspended])
      .when(reinstate)
      .then([{ type: 'MediatorReinstated', data: { mediatorId: 'm1' } }]);
    given([enrolled]).when(reinstate).thenNothing();
    given([]).when(suspend).thenRefused('MEDIATOR_UNKNOWN');
  });
});
