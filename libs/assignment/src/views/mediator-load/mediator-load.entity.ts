import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much each mediator has in hand, and when they were last asked. Ids instead of a number: counting twice is harmless. */
@Entity({ schema: 'views', name: 'mediator_load' })
export class MediatorLoad {
  @PrimaryColumn({ name: 'mediator_id', type: 'text' })
  mediatorId: string;

  /** Assignments taken and not closed. */
  @Column({ name: 'open_assignment_ids', type: 'text', array: true })
  openAssignmentIds: string[];

  /** Offers not answered yet: they count against the capacity, or two offers could overrun it. */
  @Column({ name: 'open_offer_ids', type: 'text', array: true })
  openOfferIds: string[];

  @Column({ name: 'last_offered_at', type: 'timestamptz', nullable: true })
  lastOfferedAt: string | null;
}
