import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@libs/identity';
import { type Clock, CLOCK } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { DICTIONARY_VERSION } from '../definitions/dictionary.js';
import { shanghaiDay } from '../facts/shanghai-day.js';
import type { FiguresAsked, FiguresView } from './get-figures.js';

/**
 * Keeps answers about past days. The log only grows, so what was known then stays; what may change is who may list which
 * case, and that is part of the key: only leaders' readings are kept, whose rights are an area without confidential and
 * excluded cases.
 */
@Injectable()
export class PreparedFigures {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(asked: FiguresAsked, read: () => Promise<FiguresView>): Promise<FiguresView> {
    if (!this.stays(asked)) return read();
    const key = await this.keyOf(asked);
    const [found]: { answer: string }[] = await this.dataSource.query(
      'select answer from app.prepared_figures where key = $1',
      [key],
    );
    if (found) return JSON.parse(found.answer) as FiguresView;
    const answer = await read();
    await this.dataSource.query(
      'insert into app.prepared_figures (key, answer, made_at) values ($1, $2, $3) on conflict (key) do nothing',
      [key, JSON.stringify(answer), this.clock.now().toISOString()],
    );
    return answer;
  }

  private stays({ viewer, asOf }: FiguresAsked): boolean {
    return Boolean(asOf) && viewer.role === 'leader' && String(asOf) < shanghaiDay(this.clock.now().toISOString());
  }

  private async keyOf({ viewer, ...asked }: FiguresAsked): Promise<string> {
    const rights = await this.rightsOf(viewer);
    return createHash('sha256')
      .update(JSON.stringify([DICTIONARY_VERSION, rights, asked]))
      .digest('hex');
  }

  /** Cases that a leader of the area may not list, as they are now. */
  private async rightsOf({ areaCode, accountId }: Viewer): Promise<string> {
    const [row]: { hidden: string | null }[] = await this.dataSource.query(
      `select md5(string_agg(dispute_id, ',' order by dispute_id)) as hidden from views.dispute_access
       where starts_with(division_code, $1) and (confidential or $2 = any(excluded_account_ids))`,
      [areaCode, accountId],
    );
    return `${areaCode ?? ''}/${row?.hidden ?? ''}`;
  }
}
