import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in account. The token itself is never stored: a copy of this table opens nothing. */
@Entity({ schema: 'app', name: 'session' })
export class Session {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Index()
  @Column({ name: 'account_id', type: 'text' })
  accountId: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
