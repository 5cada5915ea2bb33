import { parseArgs } from 'node:util';
import { PreviewBatch } from '@libs/assignment';
import type { Viewer } from '@libs/identity';
import { QueryBus } from '@nestjs/cqrs';
import { ProjectionEngine } from '@platform/projections';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/** `batch --organisation ID`: the plan a coordinator of that office would see; writes nothing. */
export async function batch(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: { organisation: { type: 'string' }, json: { type: 'boolean' } },
  });
  const organisationId = values.organisation;
  if (organisationId === undefined) throw new UsageError('请给出 --organisation。 --organisation is needed.');
  return withProgram(io, async (app) => {
    await app.get(ProjectionEngine).drain();
    const viewer: Viewer = { accountId: 'cli', role: 'coordinator', organisationId, mediatorId: null, areaCode: null };
    const plan = await app.get(QueryBus).execute(new PreviewBatch(viewer, 200));
    if (values.json) {
      await writeJson(io.stdout, plan);
      return EXIT.done;
    }
    for (const { code, category, mediatorId, mediatorName, score, because } of plan.items) {
      const who = mediatorId === null ? '-' : `${mediatorName ?? mediatorId} ${Math.round(score)}`;
      await writeLine(io.stdout, `${code ?? '-'}\t${category}\t${who}\t${because}`);
    }
    const { assigned, greedyAssigned, total, greedyTotal, items } = plan;
    await writeLine(
      io.stdout,
      `共 ${items.length} 件，安排 ${assigned} 件（逐件选派 ${greedyAssigned} 件），总分 ${total}（逐件选派 ${greedyTotal}）。 ` +
        `${assigned} of ${items.length} assigned; one after the other ${greedyAssigned}`,
    );
    return EXIT.done;
  });
}
