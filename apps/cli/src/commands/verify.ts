import { parseArgs } from 'node:util';
import { openEventStore } from '@platform/event-store';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { type Fault, isDense, type Verification, verifyLog } from '../log/check-log.js';
import { readSeal } from '../log/log-seal.js';
import { progress } from '../output/progress.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withConnection } from '../server/program.js';

const WORDS: Readonly<Record<Fault['reason'], string>> = {
  'revision-missing': '流内序号不连续，前面有事件缺失 (an event of the stream is missing before it)',
  'previous-hash-differs': '与前一事件的哈希不衔接 (does not follow the event before it)',
  'content-changed': '内容与哈希不符，已被改动 (its content was changed)',
  'metadata-unreadable': '元数据无法读取 (its metadata cannot be read)',
  'position-missing': '全局序号不连续，前面有事件缺失 (an event of the log is missing before it)',
  'events-missing-at-end': '日志末尾有事件缺失 (events are missing at the end of the log)',
  'seal-differs': '与封签不符：封签之后，此前的事件被改写 (the log was rewritten after the seal was made)',
  'seal-not-reached': '事件少于封签所记，日志末尾被截去 (fewer events than were sealed: the end was cut off)',
};

/**
 * `verify`: every hash chain, dense positions and the number of events; names the first event that is wrong. With a
 * seal that was kept outside: also that nothing before it was rewritten.
 */
export async function verify(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: { json: { type: 'boolean' }, seal: { type: 'string' } },
  });
  const seal = values.seal === undefined ? null : await readSeal(values.seal);
  return withConnection(io, async ({ configuration }) => {
    const store = await openEventStore(configuration.eventStoreUrl);
    try {
      const shown = progress(io, '核验事件 events checked');
      const found = await verifyLog(store, isDense(configuration.eventStoreUrl), shown.report, seal);
      shown.finish(`核验事件 events checked ${found.events}`);
      if (values.json) await writeJson(io.stdout, found);
      else await writeLine(io.stdout, sentenceOf(found));
      return found.fault ? EXIT.found : EXIT.done;
    } finally {
      await store.close();
    }
  });
}

function sentenceOf({ events, streams, fault }: Verification): string {
  if (!fault) return `完好：${events} 个事件、${streams} 条链全部相符。 Intact: ${events} events in ${streams} chains.`;
  const { position, stream, revision, eventId, reason } = fault;
  return `发现问题：位置 ${position}，流 ${stream}，序号 ${revision}，事件 ${eventId}：${WORDS[reason]}`;
}
