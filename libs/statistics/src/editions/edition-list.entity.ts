import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Anomaly } from './anomalies.rules.js';
import type { EditionContent } from './edition-content.js';
import type { EditionChange, EditionKind } from './edition.events.js';

/** One row per edition with its whole content: a prepared report is read by its key. */
@Entity({ schema: 'views', name: 'editions' })
export class Edition {
  @PrimaryColumn({ name: 'edition_id', type: 'text' })
  editionId: string;

  @Column({ type: 'text' })
  kind: EditionKind;

  @Column({ type: 'text' })
  period: string;

  @Index()
  @Column({ name: 'division_code', type: 'text' })
  divisionCode: string;

  @Column({ name: 'as_of', type: 'text' })
  asOf: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  status: 'draft' | 'confirmed' | 'published' | 'discarded';

  /** Text, not jsonb: the order of members is part of what a reader sees. */
  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'jsonb' })
  anomalies: readonly Anomaly[];

  @Column({ type: 'text', nullable: true })
  explanation: string | null;

  @Column({ type: 'text', nullable: true })
  corrects: string | null;

  @Column({ name: 'correction_reason', type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'jsonb' })
  changes: readonly EditionChange[];

  @Column({ name: 'generated_at', type: 'timestamptz' })
  generatedAt: string;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt: string | null;

  @Column({ type: 'text', nullable: true })
  hash: string | null;

  @Column({ type: 'text', nullable: true })
  signature: string | null;

  @Column({ name: 'public_key', type: 'text', nullable: true })
  publicKey: string | null;

  /** Place in the order of publications, for those who follow them. */
  @Index()
  @Column({ name: 'published_position', type: 'text', nullable: true })
  publishedPosition: string | null;

  @Column({ type: 'integer' })
  revision: number;
}

export interface EditionView extends Omit<Edition, 'content'> {
  readonly content: EditionContent;
}
