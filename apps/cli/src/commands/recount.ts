import { parseArgs } from 'node:util';
import { COUNTED_VIEWS, EditionRecount, type NumberDifference, type Recount } from '@libs/statistics';
import { ProjectionEngine } from '@platform/projections';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { progress } from '../output/progress.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/**
 * `recount EDITION`: proves the rows by folding the whole log beside them, counts the edition again as of its own day and
 * compares every number with what was published. Writes nothing but what the views lack at the end of the log.
 */
export async function recount(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { json: { type: 'boolean' } },
  });
  const [editionId, ...others] = positionals;
  if (editionId === undefined || others.length > 0)
    throw new UsageError('请给出一个报表编号（页面地址中的编号）。 One edition id is needed.');
  return withProgram(io, async (app) => {
    const editions = app.get(EditionRecount, { strict: false });
    const published = await editions.published(editionId);
    if (!published) {
      await writeLine(io.stderr, `没有已发布的报表 ${editionId}。 No published edition has this id.`);
      return EXIT.found;
    }
    if (!(await rowsAreProven(app.get(ProjectionEngine), io))) return EXIT.found;
    const found = await editions.count(published);
    if (values.json) await writeJson(io.stdout, found);
    else await tell(found, io);
    return found.genuine && found.shown && found.differences.length === 0 ? EXIT.done : EXIT.found;
  });
}

/** A number counted from rows that the log does not give would prove nothing, so every view is made again beside itself. */
async function rowsAreProven(engine: ProjectionEngine, io: CliIo): Promise<boolean> {
  await engine.drain([...COUNTED_VIEWS, 'editions']);
  const shown = progress(io, '由日志核对视图 views proven from the log');
  const wrong: string[] = [];
  for (const [index, view] of COUNTED_VIEWS.entries()) {
    const { differing } = await engine.compareWithRebuild(view);
    shown.report(index + 1, COUNTED_VIEWS.length);
    if (differing > 0) wrong.push(view);
  }
  for (const view of wrong) {
    await writeLine(
      io.stderr,
      `视图 ${view} 与日志不符，未作比较；请先运行 rebuild ${view}。 The view differs from the log: rebuild it first.`,
    );
  }
  return wrong.length === 0;
}

async function tell(found: Recount, io: CliIo): Promise<void> {
  const { title, genuine, shown, sameDefinitions, compared, differences } = found;
  if (!sameDefinitions) {
    await writeLine(io.stderr, '发布后指标定义已更新，只比较当时已有的数字。 Published by older definitions.');
  }
  if (!genuine) {
    await writeLine(io.stdout, '日志中的内容与发布时的签名不符。 The content is not the one that was signed.');
  }
  if (!shown) {
    await writeLine(
      io.stdout,
      '读者看到的内容与日志不同，请运行 rebuild editions。 Readers are shown another content than the log has.',
    );
  }
  for (const difference of differences) await writeLine(io.stdout, lineOf(difference));
  const result = differences.length === 0 ? '全部相符 all equal' : `不符 different ${differences.length}`;
  await writeLine(io.stdout, `${title}：比较 compared ${compared}，${result}`);
}

const lineOf = ({ name, published, counted }: NumberDifference): string =>
  `${name}\t发布 published ${published ?? '-'}\t重算 counted ${counted ?? '-'}`;
