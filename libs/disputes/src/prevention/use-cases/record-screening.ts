import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Category, IntakeFlag } from '@libs/reference';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, deterministicId, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { screeningDecider, screeningStream } from '../screening/screening.decider.js';
import type { Averted, Finding, ScreeningTopic } from '../screening/screening.events.js';

export interface NewFinding {
  readonly category: Category;
  readonly flags?: readonly IntakeFlag[];
  readonly text: string;
  readonly reporter?: string | null;
}

export interface RecordScreeningData {
  readonly divisionCode: string;
  readonly from: string;
  readonly to: string;
  readonly topics: readonly ScreeningTopic[];
  readonly found: number;
  readonly prevented: number;
  readonly averted?: readonly Averted[];
  readonly findings?: readonly NewFinding[];
}

/** The id of the round that a `RecordScreening` with this command id makes. */
export const screeningIdOf = (commandId: string): string => deterministicId(commandId, 'screening');

/** Records a round of a place and what was seen there. */
export class RecordScreening extends UseCaseCommand<RecordScreeningData> {}

@CommandHandler(RecordScreening)
export class RecordScreeningHandler implements ICommandHandler<RecordScreening> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RecordScreening): Promise<CommandResult> {
    const { organisationId } = metadata.actor;
    if (organisationId === null) throw invalid('RECORDER_WITHOUT_BODY', '您的账号没有所属单位，不能登记排查。');
    const screeningId = screeningIdOf(metadata.commandId);
    const findings = (data.findings ?? []).map((finding, index) => findingOf(screeningId, finding, index));
    return this.decisions.handle({
      stream: screeningStream(screeningId),
      decider: screeningDecider,
      command: {
        type: 'RecordScreening',
        data: {
          ...data,
          averted: data.averted ?? [],
          findings,
          screeningId,
          organisationId,
          storySubjectId: deterministicId(screeningId, 'story'),
        },
      },
      metadata,
    });
  }
}

function findingOf(screeningId: string, { category, flags, text, reporter }: NewFinding, index: number): Finding {
  const findingId = deterministicId(screeningId, 'finding', String(index + 1));
  return {
    findingId,
    category,
    flags: flags ?? [],
    text,
    reporter: reporter ?? null,
    reporterSubjectId: deterministicId(findingId, 'reporter'),
  };
}
