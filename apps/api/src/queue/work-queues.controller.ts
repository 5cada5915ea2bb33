import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { TakeFromPool } from '@libs/assignment';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { ClaimWork, ListSavedFilters, ReleaseWork, RemoveFilter, SaveFilter } from '@libs/disputes';
import { Route } from '@platform/http';
import { forbidden } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { WorkLists } from './work-lists.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

@Controller()
export class WorkQueuesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly lists: WorkLists,
  ) {}

  @Route(at.queueCounts)
  async counts(@Called() { viewer }: Call<At['queueCounts']>): Promise<ResponseOf<At['queueCounts']>> {
    return { items: await this.lists.counts(viewer) };
  }

  @Route(at.workQueue)
  page(@Called() { params, query, viewer }: Call<At['workQueue']>): Promise<ResponseOf<At['workQueue']>> {
    return this.lists.page(viewer, params.queue, query);
  }

  @Route(at.claimWork)
  async claim(@Called() { params, metadata }: CommandCall<At['claimWork']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new ClaimWork(params, metadata)));
  }

  @Route(at.releaseWork)
  async release(@Called() { params, metadata }: CommandCall<At['releaseWork']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new ReleaseWork(params, metadata)));
  }

  @Route(at.takeFromPool)
  async take(@Called() { params, viewer, metadata }: CommandCall<At['takeFromPool']>): Promise<CommandAnswer> {
    const { mediatorId } = viewer;
    if (mediatorId === null) {
      throw forbidden('NOT_ON_THE_ROSTER', '您的账号没有关联调解员名册，请联系管理员。');
    }
    return answerOf(await this.commands.execute(new TakeFromPool({ ...params, mediatorId }, metadata)));
  }

  @Route(at.savedFilters)
  async filters(@Called() { viewer }: Call<At['savedFilters']>): Promise<ResponseOf<At['savedFilters']>> {
    const rows = await this.queries.execute(new ListSavedFilters(viewer));
    return {
      items: rows.map(({ filterId, name, queue, order, filter }) => ({ filterId, name, queue, order, filter })),
    };
  }

  @Route(at.saveFilter)
  async save(@Called() { body, viewer, metadata }: CommandCall<At['saveFilter']>): Promise<CommandAnswer> {
    const { accountId } = viewer;
    return answerOf(await this.commands.execute(new SaveFilter({ ...body, accountId }, metadata)));
  }

  @Route(at.removeFilter)
  async remove(@Called() { params, viewer, metadata }: CommandCall<At['removeFilter']>): Promise<CommandAnswer> {
    const { accountId } = viewer;
    return answerOf(await this.commands.execute(new RemoveFilter({ ...params, accountId }, metadata)));
  }
}
