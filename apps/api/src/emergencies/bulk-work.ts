import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { BulkResults } from '@libs/contracts';
import { ListEmergencies } from '@libs/disputes';
import { disputeNotFound, DisputeRights, type Viewer } from '@libs/identity';
import { type CommandMetadata, deterministicId, DomainError, refused } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';

type Result = BulkResults['results'][number];

export interface Bulk {
  readonly emergencyId: string;
  readonly disputeIds: readonly string[];
  readonly viewer: Viewer;
  readonly metadata: CommandMetadata;
}

/** The ordinary command of one dispute; `index` is its place among the disputes of the request. */
export type MakeCommand = (
  disputeId: string,
  metadata: CommandMetadata,
  index: number,
) => UseCaseCommand<object> | Promise<UseCaseCommand<object>>;

/**
 * One ordinary command for each dispute of an emergency, under rights and rules of its own: what one refuses does not stop
 * the others. Ids of the commands follow from the request, so that sending it again finishes what was left and doubles
 * nothing, also after a failure of the machine.
 */
@Injectable()
export class BulkWork {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly rights: DisputeRights,
  ) {}

  async run({ emergencyId, disputeIds, viewer, metadata }: Bulk, make: MakeCommand): Promise<BulkResults> {
    const marked = await this.markedIn(viewer, emergencyId);
    const results: Result[] = [];
    for (const [index, disputeId] of [...new Set(disputeIds)].entries()) {
      results.push(
        await this.one(disputeId, async () => {
          await this.require(viewer, disputeId, marked);
          return make(disputeId, ofDispute(metadata, disputeId), index);
        }),
      );
    }
    return { results };
  }

  /** Nobody takes a mark back of what they may not see. */
  async requireMarked(viewer: Viewer, emergencyId: string, disputeIds: readonly string[]): Promise<void> {
    const marked = await this.markedIn(viewer, emergencyId);
    const missing = disputeIds.filter((disputeId) => !marked.has(disputeId));
    if (missing.length > 0) throw refused('DISPUTE_NOT_MARKED', '所选纠纷未纳入本突发事件，请刷新后重选。');
  }

  private async one(disputeId: string, command: () => Promise<UseCaseCommand<object>>): Promise<Result> {
    try {
      const { repeated } = await this.commands.execute(await command());
      return { disputeId, outcome: repeated ? 'unchanged' : 'done', code: null, detail: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { disputeId, outcome: 'refused', code: error.code, detail: error.message };
    }
  }

  private async markedIn(viewer: Viewer, emergencyId: string): Promise<ReadonlySet<string>> {
    const [emergency] = await this.queries.execute(new ListEmergencies(viewer, emergencyId));
    return new Set(emergency?.cases.map(({ disputeId }) => disputeId));
  }

  private async require(viewer: Viewer, disputeId: string, marked: ReadonlySet<string>): Promise<void> {
    if (!(await this.rights.maySee(viewer, disputeId))) throw disputeNotFound();
    if (!marked.has(disputeId)) throw refused('DISPUTE_NOT_MARKED', '该纠纷未纳入本突发事件，请先纳入。');
  }
}

function ofDispute({ expectedRevision: _ofTheEmergency, ...metadata }: CommandMetadata, disputeId: string) {
  return { ...metadata, commandId: deterministicId(metadata.commandId, disputeId) };
}
