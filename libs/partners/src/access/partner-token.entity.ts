import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartnerScope } from '../partner/partner.events.js';

/** A token that was handed out. The token itself is never stored. */
@Entity({ schema: 'app', name: 'partner_token' })
export class PartnerToken {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Index()
  @Column({ name: 'partner_id', type: 'text' })
  partnerId: string;

  /** The secret it was got with: a secret that has ended ends its tokens. */
  @Column({ name: 'secret_id', type: 'text' })
  secretId: string;

  @Column({ type: 'text', array: true })
  scopes: PartnerScope[];

  /** The certificate it is bound to (RFC 8705 3); null: none. */
  @Column({ type: 'text', nullable: true })
  certificate: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;

  @Index()
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
