import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Parameters } from './parameters.js';

/**
 * Runs the statements of figures. They go over many rows once: groups are kept in memory instead of being sorted on disk
 * (measured on a million events: a third of the time; the planner expects many more groups than there are, hence the
 * multiplier), and compiling them costs more than it saves. Days are written YYYY-MM-DD whatever the server
 * is set to: `to_char` takes three times as long.
 */
@Injectable()
export class FiguresDatabase {
  constructor(private readonly dataSource: DataSource) {}

  run<Row>(sql: string, { values }: Parameters): Promise<Row[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('work_mem', '32MB', true),
        set_config('hash_mem_multiplier', '16', true), set_config('jit', 'off', true),
        set_config('datestyle', 'ISO', true)`);
      return manager.query<Row[]>(sql, values);
    });
  }

  /** Names of bodies or people, by their id. */
  async names(sql: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found: { id: string; name: string }[] = await this.dataSource.query(sql, [keys]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
