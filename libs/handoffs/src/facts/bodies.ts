import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Line {
  readonly organisationId: string;
  readonly divisionCode: string;
  /** Parent first. */
  readonly ancestors: readonly string[];
}

/**
 * Where nobody stands above both by the roster, the district's centre, else its bureau of justice, calls the two together
 * (信访工作条例 24: 联席会议). A local value: which kind of body does it in a district is data.
 */
const WITHOUT_COMMON_SUPERIOR = ['dispute-centre', 'justice-bureau'];
const DISTRICT_DIGITS = 6;

/** Lines of supervision, from the directory of organisations. */
@Injectable()
export class Bodies {
  constructor(private readonly dataSource: DataSource) {}

  /** Nearest common superior of both; null: nobody can decide between them. */
  async arbiterOf(from: string, to: string): Promise<string | null> {
    const lines = await this.lines([from, to]);
    const sender = lines.find(({ organisationId }) => organisationId === from);
    const receiver = lines.find(({ organisationId }) => organisationId === to);
    if (!sender || !receiver) return null;
    const common = sender.ancestors.find((one) => receiver.ancestors.includes(one));
    return common ?? this.centreOf([sender.divisionCode, receiver.divisionCode], [from, to]);
  }

  /** Where a body is; its district and street may have clocks of their own. null: unknown here. */
  async divisionOf(organisationId: string): Promise<string | null> {
    const [line] = await this.lines([organisationId]);
    return line?.divisionCode ?? null;
  }

  /** Those of `organisationIds` that `superior` supervises. */
  async supervisedBy(superior: string, organisationIds: readonly string[]): Promise<readonly string[]> {
    const lines = await this.lines(organisationIds);
    return lines.filter(({ ancestors }) => ancestors.includes(superior)).map(({ organisationId }) => organisationId);
  }

  /** The body that takes cases in for a place: its centre, else the judicial office, nearest first. */
  async receiverFor(divisionCode: string): Promise<string | null> {
    const rows: { organisation_id: string }[] = await this.dataSource.query(
      `SELECT organisation_id FROM views.organisation_directory
        WHERE NOT closed AND kind = ANY($2) AND starts_with($1, division_code)
        ORDER BY array_position($2, kind), length(division_code) DESC, organisation_id LIMIT 1`,
      [divisionCode, ['judicial-office', 'dispute-centre']],
    );
    return rows[0]?.organisation_id ?? null;
  }

  private async centreOf(divisionCodes: readonly string[], parties: readonly string[]): Promise<string | null> {
    const districts = divisionCodes.map((code) => code.slice(0, DISTRICT_DIGITS));
    const rows: { organisation_id: string }[] = await this.dataSource.query(
      `SELECT organisation_id FROM views.organisation_directory
        WHERE NOT closed AND kind = ANY($1) AND division_code = ANY($2) AND NOT organisation_id = ANY($3)
        ORDER BY array_position($1, kind), array_position($2, division_code), organisation_id LIMIT 1`,
      [WITHOUT_COMMON_SUPERIOR, districts, parties],
    );
    return rows[0]?.organisation_id ?? null;
  }

  private async lines(organisationIds: readonly string[]): Promise<readonly Line[]> {
    return this.dataSource.query(
      `SELECT organisation_id AS "organisationId", division_code AS "divisionCode", ancestors
         FROM views.organisation_directory WHERE organisation_id = ANY($1)`,
      [[...organisationIds]],
    );
  }
}
