import { Module } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ContextDefinition } from '../../composition/index.js';
import { type Decider, DecisionHandler, type RecordedEvent } from '../../event-store/index.js';
import { type CommandResult, refused } from '../../messaging/index.js';
import { process, ringAt, send, UseCaseCommand } from '../../processes/index.js';
import { projection } from '../../projections/index.js';

/**
 * A small context for specs of the platform: counters that count, and a process that copies every count to a mirror and
 * asks for a reminder.
 */
export interface Counted {
  readonly type: 'Counted';
  readonly data: { readonly counterId: string; readonly by: number; readonly note: string };
}

export interface Reset {
  readonly type: 'Reset';
  readonly data: { readonly counterId: string };
}

type CounterEvent = Counted | Reset;

export class CountUp extends UseCaseCommand<{ counterId: string; by: number; note?: string }> {}
export class Remind extends UseCaseCommand<{ counterId: string }> {}

type CounterCommand = { type: 'CountUp'; data: CountUp['data'] } | { type: 'Remind'; data: Remind['data'] };

/** A counter that was counted up to 1000 or more refuses. */
const counterDecider: Decider<number, CounterCommand, CounterEvent> = {
  initialState: 0,
  decide: (command, total) => {
    const { counterId } = command.data;
    if (command.type === 'Remind') return [{ type: 'Counted', data: { counterId, by: 1, note: 'reminded' } }];
    if (total + command.data.by >= 1000) throw refused('COUNTER_FULL', '计数已满，请先清零。');
    return [{ type: 'Counted', data: { counterId, by: command.data.by, note: command.data.note ?? '' } }];
  },
  evolve: (total, event) => (event.type === 'Counted' ? total + event.data.by : 0),
};

const streamOf = (counterId: string): string => `${counterId.startsWith('mirror') ? 'mirror' : 'counter'}-${counterId}`;

@CommandHandler(CountUp)
export class CountUpHandler implements ICommandHandler<CountUp> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: CountUp): Promise<CommandResult> {
    const command = { type: 'CountUp', data } as const;
    return this.decisions.handle({ stream: streamOf(data.counterId), decider: counterDecider, command, metadata });
  }
}

@CommandHandler(Remind)
export class RemindHandler implements ICommandHandler<Remind> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: Remind): Promise<CommandResult> {
    const command = { type: 'Remind', data } as const;
    return this.decisions.handle({ stream: streamOf(data.counterId), decider: counterDecider, command, metadata });
  }
}

@Entity({ schema: 'views', name: 'counter_totals' })
export class CounterTotal {
  @PrimaryColumn({ type: 'text', name: 'counter_id' })
  counterId: string;

  @Column({ type: 'bigint' })
  total: number;

  @Column({ type: 'numeric' })
  mean: number;

  @Column({ type: 'timestamptz', name: 'last_at', nullable: true })
  lastAt: string | null;

  @Index()
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'jsonb' })
  history: { by: number; at: string }[];

  @Column({ type: 'text', array: true })
  notes: string[];
}

function evolve(row: CounterTotal | null, event: RecordedEvent, key: string): CounterTotal | null {
  if (event.type === 'Reset') return null;
  const { by, note } = event.data as Counted['data'];
  if (note === 'poison') throw new Error('cannot digest');
  const history = [...(row?.history ?? []), { by, at: event.metadata.happenedAt }];
  const total = (row?.total ?? 0) + by;
  return {
    counterId: key,
    total,
    mean: total / history.length,
    lastAt: event.metadata.happenedAt,
    note: note || null,
    history,
    notes: [...new Set([...(row?.notes ?? []), note])],
  };
}

export const counterTotals = projection<CounterTotal>({
  name: 'counter-totals',
  version: 1,
  entity: CounterTotal,
  prefixes: ['counter-', 'mirror-'],
  handles: ['Counted', 'Reset'],
  keys: (event) => [(event.data as Counted['data']).counterId],
  evolve,
});

/** When a counter counts, its mirror counts; every note asks for a reminder an hour later. */
export const mirrorOnCount = process<number>({
  name: 'mirror-on-count',
  prefixes: ['counter-'],
  handles: ['Counted'],
  instance: (event) => (event.data as Counted['data']).counterId,
  initialState: 0,
  evolve: (seen) => seen + 1,
  views: ['counter-totals'],
  react: (event, seen) => {
    const { counterId, by, note } = event.data as Counted['data'];
    if (note === 'reminded') return [];
    const inAnHour = new Date(new Date(event.metadata.recordedAt).getTime() + 3_600_000).toISOString();
    return [
      send(CountUp, { counterId: `mirror-${counterId}`, by, note: `seen ${seen}` }),
      ...(note === 'remind' ? [ringAt(inAnHour, Remind, { counterId })] : []),
    ];
  },
});

export const countingContext: ContextDefinition = {
  name: 'counting',
  events: [
    { type: 'Counted', schema: 1 },
    { type: 'Reset', schema: 1 },
  ],
  commands: [CountUp, Remind],
  projections: [counterTotals],
  processes: [mirrorOnCount],
  entities: [],
};

@Module({ providers: [CountUpHandler, RemindHandler] })
export class CountingModule {}
