import { deciderSpec } from '@platform/testing';
import { mediatorDecider } from './mediator.decider.js';
import type { MediatorEvent } from './mediator.events.js';

const { given } = deciderSpec(mediatorDecider);

const enrolled: MediatorEvent = {
  type: 'MediatorEnrolled',
  data: {
    mediatorId: 'm1',
    name: '周明',
    kind: 'community-adviser',
    organisationId: 'committee',
    fields: ['邻里'],
    languages: ['上海话'],
    districtCodes: ['310109'],
    capacity: 5,
    termEndsOn: '2028-12-31',
    trainedUntil: '2027-06-30',
    formerEmployers: [],
  },
};
const left: MediatorEvent = { type: 'MediatorLeft', data: { mediatorId: 'm1', on: '2026-11-01', reason: 'resigned' } };
const mediator = { id: 'account', role: 'mediator', organisationId: 'committee' } as const;
const allowance = {
  mediatorId: 'm1',
  allowanceId: 'a1',
  disputeId: 'd1',
  kind: 'lost-work',
  amountCny: 80,
  on: '2026-11-02',
  basis: '区司法局补贴办法（示例）',
} as const;

describe('the keepers of the roster', () => {
  it('change scope, capacity, body and sex, each once', () => {
    const scope = { mediatorId: 'm1', fields: ['医疗'], languages: [], districtCodes: [] } as const;
    given([enrolled])
      .when({ type: 'ChangeScope', data: scope })
      .then([{ type: 'MediatorScopeChanged', data: scope }]);
    given([enrolled, { type: 'MediatorScopeChanged', data: scope }])
      .when({ type: 'ChangeScope', data: scope })
      .thenNothing();
    given([enrolled])
      .when({ type: 'ChangeCapacity', data: { mediatorId: 'm1', capacity: 0 } })
      .thenRefused('CAPACITY_INVALID');
    given([enrolled])
      .when({ type: 'ChangeCapacity', data: { mediatorId: 'm1', capacity: 5 } })
      .thenNothing();
    const move = { mediatorId: 'm1', organisationId: 'studio' };
    given([enrolled])
      .when({ type: 'MoveMediator', data: move })
      .then([{ type: 'MediatorMoved', data: move }]);
    const sex = { mediatorId: 'm1', sex: 'female' } as const;
    given([enrolled, { type: 'MediatorSexNoted', data: sex }])
      .when({ type: 'NoteSex', data: sex })
      .thenNothing();
  });

  it('renew a term, and never shorten it', () => {
    const renewed = { mediatorId: 'm1', termEndsOn: '2031-12-31' };
    given([enrolled])
      .when({ type: 'RenewTerm', data: renewed })
      .then([{ type: 'MediatorTermRenewed', data: renewed }]);
    given([enrolled])
      .when({ type: 'RenewTerm', data: { ...renewed, termEndsOn: '2027-12-31' } })
      .thenRefused('TERM_SHORTENED');
  });

  it('are not the mediators themselves', () => {
    given([enrolled])
      .when({ type: 'ChangeCapacity', data: { mediatorId: 'm1', capacity: 9 } }, { actor: mediator })
      .thenRefused('ROSTER_KEEPER_ONLY');
  });

  it('pay one allowance of a kind per case', () => {
    const granted: MediatorEvent = {
      type: 'AllowanceGranted',
      data: { ...allowance, source: '人民调解法 第十六条；财行〔2007〕179号' },
    };
    given([enrolled]).when({ type: 'GrantAllowance', data: allowance }).then([granted]);
    given([enrolled, granted]).when({ type: 'GrantAllowance', data: allowance }).thenNothing();
    given([enrolled, granted])
      .when({ type: 'GrantAllowance', data: { ...allowance, allowanceId: 'a2' } })
      .thenRefused('ALLOWANCE_PAID_BEFORE');
    given([enrolled, granted])
      .when({ type: 'GrantAllowance', data: { ...allowance, allowanceId: 'a2', kind: 'transport' } })
      .then([{ ...granted, data: { ...granted.data, allowanceId: 'a2', kind: 'transport' } } as MediatorEvent]);
    given([enrolled])
      .when({ type: 'GrantAllowance', data: { ...allowance, amountCny: 0 } })
      .thenRefused('ALLOWANCE_INVALID');
  });

  it('change nothing about somebody who has left, but pay what is owed', () => {
    given([enrolled, left])
      .when({ type: 'RenewTerm', data: { mediatorId: 'm1', termEndsOn: '2031-12-31' } })
      .thenRefused('MEDIATOR_LEFT');
    given([enrolled, left])
      .when({ type: 'GrantAllowance', data: allowance })
      .then([{ type: 'AllowanceGranted', data: { ...allowance, source: '人民调解法 第十六条；财行〔2007〕179号' } }]);
  });

  it('keep a training and what it is good for', () => {
    const training = {
      mediatorId: 'm1',
      trainingId: 't1',
      subject: '民法典',
      on: '2026-10-01',
      hours: 20,
      trainedUntil: '2028-10-01',
    };
    given([enrolled])
      .when({ type: 'RecordTraining', data: training })
      .then([{ type: 'MediatorTrained', data: training }]);
    given([enrolled])
      .when({ type: 'RecordTraining', data: { ...training, hours: 0 } })
      .thenRefused('HOURS_INVALID');
  });
});

describe('people report of themselves', () => {
  const interest = {
    mediatorId: 'm1',
    interestId: 'i1',
    kind: 'adviser',
    counterpart: '某物业公司',
    fingerprint: 'f',
    since: '2024-01-01',
  } as const;

  it('whom they advised, until it ends', () => {
    given([enrolled])
      .when({ type: 'DeclareInterest', data: { ...interest, ownMediatorId: 'm1' } }, { actor: mediator })
      .then([{ type: 'InterestDeclared', data: interest }]);
    given([enrolled])
      .when({ type: 'DeclareInterest', data: { ...interest, ownMediatorId: 'm2' } }, { actor: mediator })
      .thenRefused('ROSTER_KEEPER_ONLY');
    const ended = { mediatorId: 'm1', interestId: 'i1', on: '2026-11-02' };
    given([enrolled])
      .when({ type: 'EndInterest', data: { ...ended, ownMediatorId: 'm1' } }, { actor: mediator })
      .thenNothing();
    given([enrolled, { type: 'InterestDeclared', data: interest }])
      .when({ type: 'EndInterest', data: { ...ended, ownMediatorId: 'm1' } }, { actor: mediator })
      .then([{ type: 'InterestEnded', data: ended }]);
  });

  it('when they serve, in times that exist', () => {
    const windows = [{ weekday: 2, from: '09:00', until: '11:30' }];
    given([enrolled])
      .when(
        { type: 'DeclareAvailability', data: { mediatorId: 'm1', windows, ownMediatorId: 'm1' } },
        { actor: mediator },
      )
      .then([{ type: 'AvailabilityDeclared', data: { mediatorId: 'm1', windows } }]);
    for (const wrong of [{ weekday: 8 }, { until: '09:00' }, { from: '25:00' }]) {
      const bad = [{ weekday: 2, from: '09:00', until: '11:30', ...wrong }];
      given([enrolled])
        .when({ type: 'DeclareAvailability', data: { mediatorId: 'm1', windows: bad, ownMediatorId: 'm1' } })
        .thenRefused('WINDOW_INVALID');
    }
  });

  it('that they are back from leave', () => {
    const leave = { mediatorId: 'm1', from: '2026-11-10', until: '2026-11-12' };
    given([enrolled, { type: 'MediatorOnLeave', data: leave }])
      .when({ type: 'CancelLeave', data: { ...leave, ownMediatorId: 'm1' } }, { actor: mediator })
      .then([{ type: 'LeaveCancelled', data: leave }]);
    given([enrolled])
      .when({ type: 'CancelLeave', data: { ...leave, ownMediatorId: 'm1' } }, { actor: mediator })
      .thenNothing();
  });
});
