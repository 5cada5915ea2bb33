import type { Decider } from '@platform/event-store';
import { type CommandMetadata, type DomainCommand, invalid } from '@platform/messaging';
import { parseTemplate } from '../template/parse-template.js';
import type { PaperTemplateEvent, PaperTemplateReplaced } from './paper-template.events.js';

export type ReplaceTemplateCommand = DomainCommand<'ReplaceTemplate', Omit<PaperTemplateReplaced['data'], 'version'>>;

export interface TemplateVersions {
  readonly replaced: readonly PaperTemplateReplaced['data'][];
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const MOST_PROBLEMS_TOLD = 10;

export const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

function replace(
  { data }: ReplaceTemplateCommand,
  { replaced }: TemplateVersions,
  { now }: CommandMetadata,
): readonly PaperTemplateEvent[] {
  const { problems } = parseTemplate(data.text);
  if (problems.length > 0) {
    const told = problems.slice(0, MOST_PROBLEMS_TOLD).map(({ line, text }) => `第${line}行：${text}`);
    throw invalid('TEMPLATE_INVALID', `模板有误，请改正后再提交。${told.join(' ')}`, {
      field: 'text',
      extra: { problems },
    });
  }
  if (data.validFrom < shanghaiDay(now)) {
    throw invalid('TEMPLATE_IN_THE_PAST', '启用日期不能早于今天：已制作的文书不受新模板影响。', { field: 'validFrom' });
  }
  const newest = replaced.at(-1);
  if (newest && data.validFrom < newest.validFrom) {
    throw invalid('TEMPLATE_OUT_OF_ORDER', `启用日期不能早于上一版的启用日期（${newest.validFrom}）。`, {
      field: 'validFrom',
    });
  }
  if (newest?.text === data.text) return [];
  return [{ type: 'PaperTemplateReplaced', data: { ...data, version: (newest?.version ?? 1) + 1 } }];
}

/** Versions only ever follow each other; an old one stays, so that an old paper can be made again. */
export const paperTemplateDecider: Decider<TemplateVersions, ReplaceTemplateCommand, PaperTemplateEvent> = {
  initialState: { replaced: [] },
  evolve: ({ replaced }, { data }) => ({ replaced: [...replaced, data] }),
  decide: replace,
};
