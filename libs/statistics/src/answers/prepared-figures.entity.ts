import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Answers that cannot change any more: what was known at the end of a past day. May be dropped at any time; it is then made
 * again from the facts.
 */
@Entity({ schema: 'app', name: 'prepared_figures' })
export class PreparedAnswer {
  /** Hash of the question, the rights it was read with and the dictionary. */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  answer: string;

  /** Of the log that the rows had reached. */
  @Column({ type: 'text' })
  position: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: string;
}
