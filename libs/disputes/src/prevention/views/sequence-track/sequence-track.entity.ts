import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Occurrence } from '../../signal/sequence.js';

/** What has been seen so far under one key; read by the raising of signals and by nobody else. */
@Entity({ schema: 'views', name: 'sequence_track' })
export class SequenceTrack {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'jsonb' })
  recent: readonly Occurrence[];

  @Column({ type: 'jsonb' })
  complete: readonly (readonly Occurrence[])[];
}
