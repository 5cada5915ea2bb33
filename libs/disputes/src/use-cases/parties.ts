import { Injectable } from '@nestjs/common';
import type { PartyKind, PartyRole } from '@libs/reference';
import { deterministicId } from '@platform/messaging';
import { Fingerprints } from '@platform/privacy';
import type { Party } from '../dispute/dispute.events.js';

export interface NewParty {
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly traits?: readonly string[];
  readonly name?: string | null;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
}

/** Makes parties of what a clerk typed: ids, a key subject of their own, and fingerprints. */
@Injectable()
export class Parties {
  constructor(private readonly fingerprints: Fingerprints) {}

  make(partyId: string, party: NewParty): Party {
    return {
      partyId,
      subjectId: deterministicId(partyId, 'subject'),
      role: party.role,
      kind: party.kind,
      traits: party.traits ?? [],
      name: party.name ?? null,
      idNumber: party.idNumber ?? null,
      phone: party.phone ?? null,
      address: party.address ?? null,
      fingerprints: this.fingerprintsOf(party),
    };
  }

  private fingerprintsOf({ name, idNumber, phone }: NewParty): readonly string[] {
    const of = (kind: 'name' | 'id' | 'phone', value: string | null | undefined): readonly string[] =>
      value ? [this.fingerprints.of(kind, value)] : [];
    return [...of('name', name), ...of('id', idNumber), ...of('phone', phone)];
  }
}
