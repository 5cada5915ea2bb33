import * as assignment from '@libs/assignment';
import * as reference from '@libs/reference';
import { ROLES } from '@platform/messaging';
import * as contract from './vocabulary.js';

describe('the vocabularies of the interface', () => {
  it.each([
    'CHANNELS',
    'CATEGORY_NAMES',
    'INTAKE_SOURCES',
    'INTAKE_FLAGS',
    'PARTY_ROLES',
    'PARTY_KINDS',
    'ENDINGS',
  ] as const)('repeat %s of libs/reference', (name) => {
    expect(contract[name]).toEqual(reference[name]);
  });

  it('repeat the decline reasons of libs/assignment', () => {
    expect(contract.DECLINE_REASONS).toEqual(assignment.DECLINE_REASONS);
  });

  it('repeat the roles of the platform', () => {
    expect(contract.ROLES).toEqual(ROLES);
  });
});
