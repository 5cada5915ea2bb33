import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Areas with an office that leads the work, and whether anything happened there. */
@Injectable()
export class AreasAtWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Codes of areas that have a judicial office, a justice bureau or a dispute centre. */
  async all(): Promise<readonly string[]> {
    const rows: { code: string }[] = await this.dataSource.query(
      `select distinct division_code as code from views.organisation_directory
       where kind in ('judicial-office', 'justice-bureau', 'dispute-centre') and not closed order by 1`,
    );
    return rows.map(({ code }) => code);
  }

  /** An office that has not begun to work here gets no empty reports. Days are ISO dates; `end` is the first day after. */
  async hasCases(area: string, start: string, end: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from views.counted_disputes d join views.counted_facts f on f.dispute_id = d.dispute_id
       where d.division_code >= $1 and d.division_code < $1 || '~' and f.day >= $2::date and f.day < $3::date limit 1`,
      [area, start, end],
    );
    return rows.length > 0;
  }
}
