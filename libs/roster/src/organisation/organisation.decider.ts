import type { Decider } from '@platform/event-store';
import { conflict, invalid, notFound } from '@platform/messaging';
import { requireRosterKeeper } from '../roster.rules.js';
import type { CloseOrganisation, EstablishOrganisation, OrganisationCommand } from './organisation.commands.js';
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
  if (data.ancestors.includes(data.organisationId)) {
    throw invalid('ORGANISATION_SUPERVISES_ITSELF', '机构不能成为自己的上级，请重新选择上级机构。', {
      field: 'parentId',
    });
  }
  return [{ type: 'OrganisationEstablished', data }];
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
      case 'CloseOrganisation':
        return close(command, state);
    }
  },
};
