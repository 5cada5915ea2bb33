import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { countPeriod, endOfDay, type WorkingCalendar } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import type { Viewer } from '@libs/identity';
import type { Category } from '@libs/reference';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DataSource } from 'typeorm';
import { shanghaiDay } from '../../dispute/days.js';
import { DisputeList } from '../../views/dispute-list/dispute-list.entity.js';
import { visibleRows } from '../../views/visible-dispute.js';
import { emergencyDecider, emergencyStream, type MarkDisputesCommand, requireDeclared } from '../emergency.decider.js';
import type { Mark, ResponseLimit } from '../emergency.events.js';

export interface MarkFilter {
  /** Within the area of the emergency; absent: all of it. */
  readonly divisionCode?: string;
  readonly category?: Category;
  /** Days of the request, ISO dates. */
  readonly from?: string;
  readonly to?: string;
}

interface MarkDisputesData {
  readonly emergencyId: string;
  /** Named ones, from anywhere; or else those that the filter finds. */
  readonly disputeIds?: readonly string[];
  readonly filter?: MarkFilter;
  /** Nobody marks what they may not see. */
  readonly viewer: Viewer;
}

/** Counts disputes among those of the emergency. What is marked already stays as it was. */
export class MarkDisputes extends UseCaseCommand<MarkDisputesData> {}

@CommandHandler(MarkDisputes)
export class MarkDisputesHandler implements ICommandHandler<MarkDisputes> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly database: DataSource,
    private readonly book: Rulebook,
  ) {}

  /** @throws DomainError `DISPUTE_NOT_FOUND` when one of the named is not there or not the viewer's */
  execute({ data, metadata }: MarkDisputes): Promise<CommandResult> {
    const { emergencyId, disputeIds, filter, viewer } = data;
    const markedOn = shanghaiDay(metadata.now);
    return this.decisions.handle({
      stream: emergencyStream(emergencyId),
      decider: emergencyDecider,
      command: async ({ state }): Promise<MarkDisputesCommand> => {
        const { declared } = requireDeclared(state);
        const found = disputeIds
          ? await this.named(viewer, disputeIds)
          : await this.matching(viewer, declared.divisionCode, filter ?? {});
        const limit = respondBy(declared.responseLimit, markedOn, this.book.calendar);
        return { type: 'MarkDisputes', data: { emergencyId, marks: found.map((id) => ({ disputeId: id, ...limit })) } };
      },
      metadata,
    });
  }

  private async named(viewer: Viewer, disputeIds: readonly string[]): Promise<readonly string[]> {
    const rows = await visibleRows(this.database, DisputeList, viewer, 'content')
      .andWhere('row.disputeId = any(:disputeIds)', { disputeIds })
      .orderBy('row.disputeId')
      .getMany();
    const missing = new Set(disputeIds).size - rows.length;
    if (missing > 0) throw notFound('DISPUTE_NOT_FOUND', `有 ${missing} 件纠纷没有找到或您无权查看，请核对。`);
    return rows.map(({ disputeId }) => disputeId);
  }

  private async matching(viewer: Viewer, area: string, filter: MarkFilter): Promise<readonly string[]> {
    const query = visibleRows(this.database, DisputeList, viewer, 'content')
      .andWhere('starts_with(row.divisionCode, :area)', { area })
      .orderBy('row.disputeId');
    const { divisionCode, category, from, to } = filter;
    if (divisionCode !== undefined)
      query.andWhere('starts_with(row.divisionCode, :narrower)', { narrower: divisionCode });
    if (category !== undefined) query.andWhere('row.category = :category', { category });
    if (from !== undefined) query.andWhere('row.requestedOn >= :from', { from });
    if (to !== undefined) query.andWhere('row.requestedOn <= :to', { to });
    return (await query.getMany()).map(({ disputeId }) => disputeId);
  }
}

const UNITS: Readonly<Record<ResponseLimit['unit'], string>> = { day: '日', 'working-day': '个工作日' };

function respondBy(
  limit: ResponseLimit | null,
  markedOn: string,
  calendar: WorkingCalendar,
): Pick<Mark, 'respondBy' | 'derivation'> {
  if (limit === null) return { respondBy: null, derivation: null };
  const { length, unit, source } = limit;
  const { lastDay } = countPeriod(markedOn, { length, unit }, { calendar });
  const derivation = `特别答复期限：自 ${markedOn} 次日起 ${length} ${UNITS[unit]}，至 ${lastDay}；依据 ${source}。`;
  return { respondBy: endOfDay(lastDay), derivation };
}
