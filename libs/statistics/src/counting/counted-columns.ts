import { Column, Index } from 'typeorm';

/** What a fact says that is counted, with its two times: the day on which it happened and the moment it became known. */
export abstract class CountedColumns {
  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  detail: string;

  /** Day in Shanghai; where a paper states the day, that one. */
  @Column({ type: 'date' })
  day: string;

  @Column({ name: 'known_at', type: 'timestamptz' })
  knownAt: string;

  /** Order within the stream. */
  @Column({ type: 'integer' })
  revision: number;

  /** null: a fact of a place, for example a screening round. */
  @Index()
  @Column({ name: 'dispute_id', type: 'text', nullable: true })
  disputeId: string | null;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ name: 'division_code', type: 'text', nullable: true, collation: 'C' })
  divisionCode: string | null;

  @Column({ name: 'organisation_id', type: 'text', nullable: true })
  organisationId: string | null;

  @Column({ type: 'text', nullable: true })
  channel: string | null;

  @Column({ name: 'mediator_id', type: 'text', nullable: true })
  mediatorId: string | null;

  /** How much it counts: 1 for a case, more where one fact reports many. */
  @Column({ type: 'double precision' })
  weight: number;

  @Column({ name: 'amount_cny', type: 'double precision', nullable: true })
  amountCny: number | null;

  @Column({ type: 'double precision', nullable: true })
  people: number | null;
}
