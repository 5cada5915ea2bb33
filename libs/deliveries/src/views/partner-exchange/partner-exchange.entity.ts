import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Difference } from '../../digest/digest.rules.js';
import type { DisableReason } from '../../endpoint/endpoint.events.js';
import type { SigningKey } from '../../endpoint/endpoint.state.js';

/** How the exchange with each partner stands: keys, whether it is sent to, what the last comparison said. */
@Entity({ schema: 'views', name: 'partner_exchange' })
export class PartnerExchange {
  @PrimaryColumn({ name: 'partner_id', type: 'text' })
  partnerId: string;

  /** The newest first. */
  @Column({ name: 'signing_keys', type: 'jsonb' })
  signingKeys: SigningKey[];

  @Column({ name: 'partner_keys', type: 'jsonb' })
  partnerKeys: string[];

  @Column({ type: 'text', nullable: true })
  disabled: DisableReason | null;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: string | null;

  @Column({ name: 'last_digest_day', type: 'text', nullable: true })
  lastDigestDay: string | null;

  @Column({ name: 'last_compared_at', type: 'timestamptz', nullable: true })
  lastComparedAt: string | null;

  /** Day of the mismatch that waits for somebody. */
  @Column({ name: 'mismatch_since', type: 'text', nullable: true })
  mismatchSince: string | null;

  @Column({ type: 'jsonb' })
  differences: Difference[];
}
