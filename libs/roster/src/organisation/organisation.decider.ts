import type { Decider } from '@platform/event-store';
import { conflict, invalid, notFound } from '@platform/messaging';
import { requireRosterKeeper } from '../roster.rules.js';
import type {
  CloseOrganisation,
  EstablishOrganisation,
  MoveOrganisation,
  OrganisationCommand,
  RecordStaffingFacts,
  RenewChain,
} from './organisation.commands.js';
import type { OrganisationEvent } from './organisation.events.js';
import { evolveOrganisation, initialOrganisation, type OrganisationState } from './organisation.state.js';

/** Statistical division codes: city 2, district 6, street or town 9, community 12 digits. */
const DIVISION_CODE = /^\d{2}(\d{4}(\d{3}(\d{3})?)?)?$/;

export const organisationStream = (organisationId: string): string => `organisation-${organisationId}`;

function establish({ data }: EstablishOrganisation, state: OrganisationState): readonly OrganisationEvent[] {
  if (state.status !== 'unknown') {
    if (state.status === 'active' && state.profile.name === data.name) return [];
    throw conflict('ORGANISATION_EXISTS', '该机构编号已登记，请核对后使用新的编号。', { field: 'organisationId' });
  }
  if (data.name.trim() === '') throw invalid('ORGANISATION_NAME_MISSING', '请填写机构名称。', { field: 'name' });
  if (!DIVISION_CODE.test(data.divisionCode)) {
    throw invalid('DIVISION_CODE_INVALID', '区划代码应为 2、6、9 或 12 位数字，请核对。', { field: 'divisionCode' });
  }
  requireNotItsOwnSuperior(data);
  return [{ type: 'OrganisationEstablished', data }];
}

function requireNotItsOwnSuperior(data: {
  readonly organisationId: string;
  readonly ancestors: readonly string[];
}): void {
  if (data.ancestors.includes(data.organisationId)) {
    throw invalid('ORGANISATION_SUPERVISES_ITSELF', '机构不能成为自己的上级，请重新选择上级机构。', {
      field: 'parentId',
    });
  }
}

function requireActive(state: OrganisationState): Extract<OrganisationState, { status: 'active' }> {
  if (state.status === 'active') return state;
  throw notFound('ORGANISATION_UNKNOWN', '没有找到该机构，或机构已撤销，请核对编号。');
}

const sameChain = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function move({ data }: MoveOrganisation, state: OrganisationState): readonly OrganisationEvent[] {
  const { profile } = requireActive(state);
  requireNotItsOwnSuperior(data);
  const same = profile.parentId === data.parentId && sameChain(profile.ancestors, data.ancestors);
  return same ? [] : [{ type: 'OrganisationMoved', data }];
}

function renewChain({ data }: RenewChain, state: OrganisationState): readonly OrganisationEvent[] {
  const { profile } = requireActive(state);
  requireNotItsOwnSuperior(data);
  return sameChain(profile.ancestors, data.ancestors) ? [] : [{ type: 'OrganisationChainRenewed', data }];
}

function recordStaffing({ data }: RecordStaffingFacts, state: OrganisationState): readonly OrganisationEvent[] {
  requireActive(state);
  const { areaKm2, population, casesPerYear, staff } = data;
  if ([areaKm2, population, casesPerYear, staff].some((value) => !(value >= 0))) {
    throw invalid('STAFFING_FACTS_INVALID', '辖区面积、人口、案件数和在岗人数不能为负，请核对。', { field: 'staff' });
  }
  return [{ type: 'StaffingFactsRecorded', data }];
}

function close({ data }: CloseOrganisation, state: OrganisationState): readonly OrganisationEvent[] {
  if (state.status === 'unknown') throw notFound('ORGANISATION_UNKNOWN', '没有找到该机构，请核对编号。');
  return state.status === 'closed'
    ? []
    : [{ type: 'OrganisationClosed', data: { organisationId: data.organisationId } }];
}

export const organisationDecider: Decider<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  initialState: initialOrganisation,
  evolve: evolveOrganisation,
  decide(command, state, metadata) {
    requireRosterKeeper(metadata);
    switch (command.type) {
      case 'EstablishOrganisation':
        return establish(command, state);
      case 'MoveOrganisation':
        return move(command, state);
      case 'RenewChain':
        return renewChain(command, state);
      case 'RecordStaffingFacts':
        return recordStaffing(command, state);
      case 'ChooseOfferMode': {
        const same = requireActive(state).offerMode === command.data.mode;
        return same ? [] : [{ type: 'OfferModeChosen', data: command.data }];
      }
      case 'CloseOrganisation':
        return close(command, state);
    }
  },
};
