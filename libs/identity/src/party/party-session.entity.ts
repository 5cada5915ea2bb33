import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A party who showed code and phone of one case; opens that case's page for parties and nothing else. */
@Entity({ schema: 'app', name: 'party_session' })
export class PartySession {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ name: 'party_id', type: 'text' })
  partyId: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
