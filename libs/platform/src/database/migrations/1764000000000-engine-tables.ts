import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where views and processes stand, what processes remember, and which of their commands were refused. */
export class EngineTables1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table engine.checkpoints (
        kind text not null check (kind in ('view', 'process')),
        name text not null,
        position text not null,
        fingerprint text not null,
        updated_at timestamptz not null default now(),
        primary key (kind, name)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table engine.process_states (
        process text not null,
        instance text not null,
        state jsonb not null,
        updated_at timestamptz not null default now(),
        primary key (process, instance)
      )`);
    await runner.query(`
      create table engine.process_failures (
        id uuid primary key,
        process text not null,
        event_id uuid not null,
        event_type text not null,
        position text not null,
        message_index integer not null,
        command text not null,
        command_id uuid not null,
        data jsonb not null,
        correlation_id text not null,
        error_code text not null,
        error_message text not null,
        failed_at timestamptz not null,
        redriven_at timestamptz
      )`);
    await runner.query('create index on engine.process_failures (process) where redriven_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table engine.process_failures, engine.process_states, engine.checkpoints');
  }
}
