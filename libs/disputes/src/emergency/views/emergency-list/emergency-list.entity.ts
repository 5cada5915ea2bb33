import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Duty, Mark, ResponseLimit } from '../../emergency.events.js';

/** One row per emergency with the disputes counted to it. */
@Entity({ schema: 'views', name: 'emergency_list' })
export class EmergencyList {
  @PrimaryColumn({ type: 'text', name: 'emergency_id' })
  emergencyId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', name: 'division_code' })
  divisionCode: string;

  @Column({ type: 'text', name: 'first_day' })
  from: string;

  @Column({ type: 'jsonb', name: 'response_limit', nullable: true })
  responseLimit: ResponseLimit | null;

  @Column({ type: 'jsonb' })
  marks: readonly Mark[];

  /** Disputes whose special limit ran out without an answer. */
  @Column({ type: 'jsonb' })
  missed: readonly string[];

  @Column({ type: 'jsonb', nullable: true })
  duty: Duty | null;

  @Column({ type: 'text' })
  status: 'open' | 'closed';

  @Column({ type: 'timestamptz', name: 'declared_at' })
  declaredAt: string;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: string | null;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  report: string | null;

  @Column({ type: 'integer' })
  revision: number;
}
