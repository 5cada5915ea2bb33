import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ENDPOINTS, ResponseOf } from '@libs/contracts';
import { type CommandMetadata, deterministicId, DomainError } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';

type Results = ResponseOf<(typeof ENDPOINTS)['confirmBatch']>;

/**
 * One ordinary command for each assignment: what one refuses does not stop the others, and nothing is half done. Their ids
 * follow from the request, so that sending it again finishes what was left and doubles nothing.
 */
@Injectable()
export class ManyAssignments {
  constructor(private readonly commands: CommandBus) {}

  async run(
    assignmentIds: readonly string[],
    metadata: CommandMetadata,
    make: (assignmentId: string, own: CommandMetadata) => UseCaseCommand<object>,
  ): Promise<Results> {
    const { expectedRevision: _ofNone, ...shared } = metadata;
    const results: Results['results'] = [];
    for (const assignmentId of new Set(assignmentIds)) {
      const own = { ...shared, commandId: deterministicId(metadata.commandId, assignmentId) };
      results.push(await this.one(assignmentId, make(assignmentId, own)));
    }
    return { results };
  }

  private async one(assignmentId: string, command: UseCaseCommand<object>): Promise<Results['results'][number]> {
    try {
      const { repeated } = await this.commands.execute(command);
      return { assignmentId, outcome: repeated ? 'unchanged' : 'done', code: null, detail: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      return { assignmentId, outcome: 'refused', code: error.code, detail: error.message };
    }
  }
}
