import { Injectable } from '@nestjs/common';
import { HttpError } from '@platform/http';
import { DataSource } from 'typeorm';

/** Who takes an application from the street, best first: the committee next door, then who stands above it. */
const RECEIVERS = ['community-committee', 'village-committee', 'street-committee', 'town-committee', 'judicial-office'];
const OF_DISTRICT = ['dispute-centre', 'justice-bureau'];

@Injectable()
export class ReceivingBody {
  constructor(private readonly dataSource: DataSource) {}

  /** The nearest body that covers the place. @throws HttpError `NO_RECEIVER` */
  async of(divisionCode: string): Promise<{ readonly organisationId: string; readonly name: string }> {
    const kinds = [...RECEIVERS, ...OF_DISTRICT];
    const [found]: { organisationId: string; name: string }[] = await this.dataSource.query(
      `SELECT organisation_id AS "organisationId", name FROM views.organisation_directory
        WHERE NOT closed AND kind = ANY($2) AND length(division_code) >= 6 AND starts_with($1, division_code)
        ORDER BY length(division_code) DESC, array_position($2::text[], kind), organisation_id LIMIT 1`,
      [divisionCode, kinds],
    );
    if (!found) {
      throw new HttpError(
        422,
        'NO_RECEIVER',
        '您所在的地方还没有开通网上申请，请到居（村）委会、司法所或非诉讼争议解决中心现场申请，或拨打 12348。',
        { field: 'divisionCode' },
      );
    }
    return found;
  }
}
