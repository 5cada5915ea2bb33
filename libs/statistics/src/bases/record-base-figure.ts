import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, refused } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { baseFigureDecider, baseFigureStream } from './base-figure.decider.js';
import type { BaseFigureRecorded } from './base-figure.events.js';

type Data = BaseFigureRecorded['data'] & {
  /** Nobody enters numbers of another area. */
  readonly areaOfRecorder: string;
};

/** Enters a number that rates are divided by, with its source. */
export class RecordBaseFigure extends UseCaseCommand<Data> {}

@CommandHandler(RecordBaseFigure)
export class RecordBaseFigureHandler implements ICommandHandler<RecordBaseFigure> {
  constructor(private readonly decisions: DecisionHandler) {}

  /** @throws DomainError `OUTSIDE_YOUR_AREA` */
  execute({ data: { areaOfRecorder, ...data }, metadata }: RecordBaseFigure): Promise<CommandResult> {
    if (areaOfRecorder === '' || !data.divisionCode.startsWith(areaOfRecorder)) {
      throw refused('OUTSIDE_YOUR_AREA', '只能登记本辖区的基数；其他辖区请由其上级登记。', { field: 'divisionCode' });
    }
    return this.decisions.handle({
      stream: baseFigureStream(data.divisionCode),
      decider: baseFigureDecider,
      command: { type: 'RecordBaseFigure', data },
      metadata,
    });
  }
}
