import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { shanghaiDate } from '@libs/deadlines';
import { Inject } from '@nestjs/common';
import { CLOCK, type Clock, deterministicId, notFound } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { MediatorDirectoryReader } from '../mediator-directory/mediator-directory.reader.js';
import { OrganisationDirectoryReader } from '../organisation-directory/organisation-directory.reader.js';
import { MediatorRecord } from './mediator-record.entity.js';

export type MediatorRecordView = Readonly<MediatorRecord>;

export class GetMediatorRecord extends Query<MediatorRecordView> {
  constructor(
    readonly viewer: Viewer,
    readonly mediatorId: string,
  ) {
    super();
  }
}

@QueryHandler(GetMediatorRecord)
export class GetMediatorRecordHandler implements IQueryHandler<GetMediatorRecord> {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `MEDIATOR_UNKNOWN` */
  async execute({ mediatorId }: GetMediatorRecord): Promise<MediatorRecordView> {
    const found = await this.dataSource.getRepository(MediatorRecord).findOneBy({ mediatorId });
    if (!found) throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请核对编号。');
    return found;
  }
}

/** Proof of voluntary service, free of charge (志愿服务条例 19；上海市志愿服务条例 21). Data; a document is made from it. */
export interface ServiceCertificate {
  readonly certificateNo: string;
  readonly mediatorId: string;
  readonly name: string;
  readonly organisationName: string | null;
  readonly from: string;
  readonly until: string;
  readonly services: number;
  readonly hours: number;
  readonly trainingHours: number;
  readonly honours: readonly { readonly on: string; readonly title: string; readonly grantedBy: string }[];
  readonly issuedOn: string;
  readonly source: string;
}

export class GetServiceCertificate extends Query<ServiceCertificate> {
  constructor(
    readonly viewer: Viewer,
    readonly mediatorId: string,
  ) {
    super();
  }
}

const sum = (entries: readonly { readonly hours: number }[]): number =>
  entries.reduce((total, { hours }) => total + hours, 0);

@QueryHandler(GetServiceCertificate)
export class GetServiceCertificateHandler implements IQueryHandler<GetServiceCertificate> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mediators: MediatorDirectoryReader,
    private readonly organisations: OrganisationDirectoryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `MEDIATOR_UNKNOWN` */
  async execute({ mediatorId }: GetServiceCertificate): Promise<ServiceCertificate> {
    const person = await this.mediators.find(mediatorId);
    const record = await this.dataSource.getRepository(MediatorRecord).findOneBy({ mediatorId });
    if (!person || !record) throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请核对编号。');
    const issuedOn = shanghaiDate(this.clock.now().toISOString());
    const body = await this.organisations.find(person.organisationId);
    return {
      // The same record certified on the same day has the same number.
      certificateNo: deterministicId('certificate', mediatorId, issuedOn, String(record.services.length)),
      mediatorId,
      name: person.name,
      organisationName: body?.name ?? null,
      from: record.services.map(({ on }) => on).toSorted()[0] ?? record.enrolledOn,
      until: person.leftOn ?? issuedOn,
      services: record.services.length,
      hours: sum(record.services),
      trainingHours: sum(record.trainings),
      honours: record.honours.map(({ on, title, grantedBy }) => ({ on, title, grantedBy })),
      issuedOn,
      source: '志愿服务条例 第十九条；上海市志愿服务条例 第二十一条',
    };
  }
}
