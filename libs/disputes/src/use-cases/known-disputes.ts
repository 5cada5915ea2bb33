import { Injectable } from '@nestjs/common';
import { invalid } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { DisputeList } from '../views/dispute-list/dispute-list.entity.js';

/** Asks the list whether a dispute that another one points to is there and stands for itself. */
@Injectable()
export class KnownDisputes {
  constructor(private readonly database: DataSource) {}

  /** @throws DomainError `OTHER_DISPUTE_UNKNOWN`, `OTHER_DISPUTE_MERGED` */
  async mustStand(disputeId: string, field: string): Promise<void> {
    const other = await this.database.getRepository(DisputeList).findOneBy({ disputeId });
    if (!other) throw invalid('OTHER_DISPUTE_UNKNOWN', '没有找到所指的案件，请核对编号。', { field });
    if (other.status === 'merged') {
      throw invalid('OTHER_DISPUTE_MERGED', '所指的案件已并入他案，请选择并入后的案件。', { field });
    }
  }
}
