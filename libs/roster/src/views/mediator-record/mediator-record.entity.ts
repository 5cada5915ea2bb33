import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AllowanceGranted,
  HonourRecorded,
  MediatorTrained,
  ServiceRecorded,
} from '../../mediator/mediator-record.events.js';

type Entry<Event extends { readonly data: { readonly mediatorId: string } }> = Omit<Event['data'], 'mediatorId'>;

/** Training, service, honours and allowances of one person (志愿服务条例 19: true records are kept). */
@Entity({ schema: 'views', name: 'mediator_record' })
export class MediatorRecord {
  @PrimaryColumn({ name: 'mediator_id', type: 'text' })
  mediatorId: string;

  @Column({ name: 'enrolled_on', type: 'text' })
  enrolledOn: string;

  @Column({ type: 'jsonb' })
  trainings: Entry<MediatorTrained>[];

  @Column({ type: 'jsonb' })
  services: Entry<ServiceRecorded>[];

  @Column({ type: 'jsonb' })
  honours: Entry<HonourRecorded>[];

  @Column({ type: 'jsonb' })
  allowances: Entry<AllowanceGranted>[];
}
