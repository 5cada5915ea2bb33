import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import {
  CLOCK,
  type Clock,
  type CommandResult,
  conflict,
  deterministicId,
  invalid,
  refused,
} from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DEFINED_MEASURE_IDS, DICTIONARY } from '../definitions/dictionary.js';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { spanOf } from '../period/period.js';
import { anomaliesOf } from './anomalies.rules.js';
import type { EditionContent } from './edition-content.js';
import { EditionSigner } from './edition-signer.js';
import { type EditionOrder, EditionWriter } from './edition-writer.js';
import {
  type ConfirmEditionCommand,
  type DiscardEditionCommand,
  editionDecider,
  editionStream,
  type GenerateEditionCommand,
  type PublishEditionCommand,
  requireGenerated,
} from './edition.decider.js';
import type { EditionChange } from './edition.events.js';
import { EditionReader } from './editions.reader.js';

/** Makes a draft from the facts. The same order by the schedule makes one draft only. */
export class GenerateEdition extends UseCaseCommand<
  EditionOrder & {
    /** Area of the person who asks; the schedule may for every area. */
    readonly areaOfAuthor: string;
    readonly corrects?: string | null;
    readonly reason?: string | null;
  }
> {}

export const editionIdOf = (commandId: string): string => deterministicId(commandId, 'edition');

@CommandHandler(GenerateEdition)
export class GenerateEditionHandler implements ICommandHandler<GenerateEdition> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly writer: EditionWriter,
    private readonly reader: EditionReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `OUTSIDE_YOUR_AREA`, `AS_OF_NOT_PAST`, `CORRECTION_INVALID`, `PERIOD_INVALID` */
  async execute({ data, metadata }: GenerateEdition): Promise<CommandResult> {
    const { areaOfAuthor, corrects = null, reason = null, ...order } = data;
    if (areaOfAuthor === '' || !order.divisionCode.startsWith(areaOfAuthor)) {
      throw refused('OUTSIDE_YOUR_AREA', '只能生成本辖区的报表。', { field: 'divisionCode' });
    }
    // A day that is not over would not stand still.
    if (order.asOf >= shanghaiDay(this.clock.now().toISOString())) {
      throw invalid('AS_OF_NOT_PAST', '截至日期须早于今天，报表才能固定不变。', { field: 'asOf' });
    }
    spanOf(order.period);
    const corrected = corrects === null ? null : await this.corrected(corrects, order, reason);
    const editionId = editionIdOf(metadata.commandId);
    return this.decisions.handle({
      stream: editionStream(editionId),
      decider: editionDecider,
      command: async (): Promise<GenerateEditionCommand> => {
        const content = await this.writer.write(order);
        const anomalies = anomaliesOf(content.values, content.previous?.values ?? null);
        const changes = corrected ? changesBetween(corrected, content) : [];
        return {
          type: 'GenerateEdition',
          data: { ...order, editionId, content, anomalies, corrects, reason, changes },
        };
      },
      metadata,
    });
  }

  private async corrected(editionId: string, order: EditionOrder, reason: string | null): Promise<EditionContent> {
    const edition = await this.reader.find(editionId);
    const same = edition && edition.kind === order.kind && edition.period === order.period;
    if (!edition || !same || edition.divisionCode !== order.divisionCode || edition.status !== 'published') {
      throw conflict('CORRECTION_INVALID', '只能更正同一辖区、同一期间、已发布的同类报表。');
    }
    if ((reason ?? '').trim() === '') throw invalid('REASON_MISSING', '更正须写明原因。', { field: 'reason' });
    return edition.content;
  }
}

/** What a correction changed, figure by figure. */
export function changesBetween(before: EditionContent, after: EditionContent): readonly EditionChange[] {
  return DEFINED_MEASURE_IDS.filter((id) => (before.values[id] ?? 0) !== after.values[id]).map((id) => ({
    measure: id,
    title: DICTIONARY[id].title,
    before: before.values[id] ?? 0,
    after: after.values[id],
  }));
}

/** A second look by a person: the figures are as they should be, or the anomalies are explained. */
export class ConfirmEdition extends UseCaseCommand<ConfirmEditionCommand['data']> {}

@CommandHandler(ConfirmEdition)
export class ConfirmEditionHandler implements ICommandHandler<ConfirmEdition> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ConfirmEdition): Promise<CommandResult> {
    const command: ConfirmEditionCommand = { type: 'ConfirmEdition', data };
    return this.decisions.handle({ stream: editionStream(data.editionId), decider: editionDecider, command, metadata });
  }
}

/** Freezes an edition: hashed, signed, never changed again. */
export class PublishEdition extends UseCaseCommand<{ readonly editionId: string }> {}

@CommandHandler(PublishEdition)
export class PublishEditionHandler implements ICommandHandler<PublishEdition> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly signer: EditionSigner,
  ) {}

  execute({ data: { editionId }, metadata }: PublishEdition): Promise<CommandResult> {
    return this.decisions.handle({
      stream: editionStream(editionId),
      decider: editionDecider,
      command: ({ state }): PublishEditionCommand => ({
        type: 'PublishEdition',
        data: { editionId, ...this.signer.sign(requireGenerated(state).generated.content) },
      }),
      metadata,
    });
  }
}

/** Puts a draft away; what was published stays. */
export class DiscardEdition extends UseCaseCommand<DiscardEditionCommand['data']> {}

@CommandHandler(DiscardEdition)
export class DiscardEditionHandler implements ICommandHandler<DiscardEdition> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: DiscardEdition): Promise<CommandResult> {
    const command: DiscardEditionCommand = { type: 'DiscardEdition', data };
    return this.decisions.handle({ stream: editionStream(data.editionId), decider: editionDecider, command, metadata });
  }
}
