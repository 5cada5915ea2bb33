import { Injectable } from '@nestjs/common';
import type { Viewer } from '@libs/identity';
import { OrganisationDirectoryReader } from '@libs/roster';
import { invalid, refused } from '@platform/messaging';

/** Whoever is given a case, or asked about one, is a body that exists: a case sent to nobody would be lost. */
@Injectable()
export class StandingBodies {
  constructor(private readonly directory: OrganisationDirectoryReader) {}

  /** @throws DomainError `BODY_UNKNOWN`, `BODY_DISSOLVED` */
  async mustStand(organisationId: string, field: string): Promise<void> {
    await this.find(organisationId, field);
  }

  /** @throws DomainError `BODY_UNKNOWN`, `BODY_DISSOLVED`, `NOT_A_COURT` */
  async mustBeCourt(organisationId: string, field: string): Promise<void> {
    const { kind } = await this.find(organisationId, field);
    if (kind === 'court') return;
    throw invalid('NOT_A_COURT', '司法确认须向人民法院申请，请从名录中选择有管辖权的人民法院。', {
      field,
      source: '人民调解法 33；民事诉讼法 205',
    });
  }

  /** What is dissolved takes nothing in any more. @throws DomainError `OWN_BODY_DISSOLVED` */
  async mustTakeIn({ organisationId }: Viewer): Promise<void> {
    const own = organisationId === null ? null : await this.directory.find(organisationId);
    if (!own?.closed) return;
    throw refused('OWN_BODY_DISSOLVED', '您所在的机构已撤销，不能再登记案件；请由承接其工作的机构登记。');
  }

  private async find(organisationId: string, field: string) {
    const body = await this.directory.find(organisationId);
    if (!body) throw invalid('BODY_UNKNOWN', '名录中没有这个机构，请从机构名录中选择。', { field });
    if (body.closed) {
      throw invalid('BODY_DISSOLVED', '该机构已撤销，请选择承接其工作的机构。', { field });
    }
    return body;
  }
}
