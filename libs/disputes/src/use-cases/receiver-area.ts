import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Where the body is that receives a case, by the roster's directory. */
@Injectable()
export class ReceiverArea {
  constructor(private readonly database: DataSource) {}

  /** Division code; null: the directory does not know the body (yet). */
  async of(organisationId: string): Promise<string | null> {
    const rows: { division_code: string }[] = await this.database.query(
      'SELECT division_code FROM views.organisation_directory WHERE organisation_id = $1',
      [organisationId],
    );
    return rows[0]?.division_code ?? null;
  }
}
