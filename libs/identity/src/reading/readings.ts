import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface ReadingFilter {
  readonly username?: string | undefined;
  readonly code?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ReadingRow {
  readonly readId: string;
  readonly readAt: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly organisationId: string | null;
  /** Code of the case; null for what is no case, such as a screening round. */
  readonly code: string | null;
  readonly recordId: string;
  readonly endpoint: string;
}

/** Questions about the log of reads, for the auditor: codes of cases, never what stands in them. */
@Injectable()
export class Readings {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; `after` is the last row of the page before. */
  async page(filter: ReadingFilter, limit: number, after: { at: string; id: string } | null): Promise<ReadingRow[]> {
    const conditions: string[] = [];
    const values: unknown[] = [];
    const add = (sql: string, value: unknown): void => {
      values.push(value);
      conditions.push(sql.replaceAll('?', `$${values.length}`));
    };
    if (filter.username) add('a.username = ?', filter.username);
    if (filter.code) add('starts_with(d.code, ?)', filter.code);
    if (filter.from) add(`r.read_at >= (?::date)::timestamp at time zone 'Asia/Shanghai'`, filter.from);
    if (filter.to) add(`r.read_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filter.to);
    if (after) {
      values.push(after.at, after.id);
      conditions.push(`(r.read_at, r.read_id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
    }
    values.push(limit);
    const rows: (Omit<ReadingRow, 'readAt'> & { readonly readAt: Date })[] = await this.dataSource.query(
      `SELECT r.read_id AS "readId", r.read_at AS "readAt", coalesce(a.username, r.account_id) AS "username",
              coalesce(a.display_name, r.account_id) AS "displayName", r.role, r.organisation_id AS "organisationId",
              d.code, r.dispute_id AS "recordId", r.endpoint
         FROM app.read_log r
         LEFT JOIN app.account a ON a.account_id = r.account_id
         LEFT JOIN views.dispute_access d ON d.dispute_id = r.dispute_id
        ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
        ORDER BY r.read_at DESC, r.read_id DESC LIMIT $${values.length}`,
      values,
    );
    return rows.map((row) => ({ ...row, readAt: row.readAt.toISOString() }));
  }
}
