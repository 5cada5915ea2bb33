import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that are kept say up to which position they are made; the table is made again from its entity. */
export class PreparedFiguresAgain1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists app.prepared_figures');
  }

  async down(): Promise<void> {
    // Nothing was lost: the answers are made again from the facts.
  }
}
