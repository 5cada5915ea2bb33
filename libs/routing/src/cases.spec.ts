import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIntakeRecord, route } from './index.js';

interface Handled {
  readonly id: string;
  readonly handling: { readonly channels: readonly string[] };
}
const TERMS: Record<string, string> = { 人民调解: 'people', 行政调解: 'administrative', 司法调解: 'judicial' };

const cases = readFileSync(path.resolve(import.meta.dirname ?? __dirname, '../fixtures/cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Handled);

it('x', () => {
  const misses: string[] = [];
  for (const each of cases) {
    const parsed = parseIntakeRecord(each, '2026-11-23');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const result = route(parsed.record);
    const real = TERMS[each.handling.channels[0] ?? ''] ?? 'other';
    const got = [result.channel === 'none' ? 'other' : result.channel, ...result.alternatives.map((a) => a.channel)];
    const rank = got.indexOf(real as never);
    if (rank !== 0)
      misses.push(
        `${each.id} real=${each.handling.channels.join('>') || 'empty'} got=${result.channel}/${result.body} then ${result.alternatives
          .map((a) => a.channel + '/' + a.body)
          .slice(0, 2)
          .join(' | ')} rank=${rank} ${result.barred.map((b) => b.rule)} ${result.reasons.map((r) => r.rule)}`,
      );
  }
  console.log(misses.length, '\n' + misses.join('\n'));
});
