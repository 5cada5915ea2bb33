import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Disclosure, PartnerScope, ReceiveMode } from '../../partner/partner.events.js';

/** Which partners' systems there are and how each receives. No secret, not even its hash. */
@Entity({ schema: 'views', name: 'partner_registry' })
export class PartnerRegistry {
  @PrimaryColumn({ name: 'partner_id', type: 'text' })
  partnerId: string;

  @Index()
  @Column({ name: 'organisation_id', type: 'text' })
  organisationId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', array: true })
  scopes: PartnerScope[];

  @Column({ type: 'text', array: true })
  linkages: string[];

  @Column({ type: 'text' })
  receive: ReceiveMode;

  @Column({ name: 'webhook_url', type: 'text', nullable: true })
  webhookUrl: string | null;

  @Column({ type: 'text' })
  disclosure: Disclosure;

  @Column({ type: 'text', nullable: true })
  certificate: string | null;

  @Column({ type: 'boolean' })
  suspended: boolean;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt: string;

  @Column({ name: 'secret_rotated_at', type: 'timestamptz', nullable: true })
  secretRotatedAt: string | null;

  @Column({ type: 'integer' })
  revision: number;
}
