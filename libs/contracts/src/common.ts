import * as z from 'zod';
import { instant, position, text, textOrNull } from './primitives.js';

/** Late entry: when it really happened, if that was not now (design.md 3.3). Never in the future. */
export const lateEntry = { happenedAt: instant('实际发生时间').optional() };

/** Who mediated the dispute takes no other part in it; a namesake is somebody else (特邀调解规定 16). */
export const anotherPerson = z
  .boolean()
  .optional()
  .meta({ title: '与调解员同名的另一人', description: '姓名与本案调解员相同时填写；已核对证件，不是调解员本人' });

/** Answer of every command. */
export const CommandAnswer = z
  .object({
    id: text.meta({ title: '编号' }),
    revision: z.int().meta({ title: '版本', description: '下次修改时放入 If-Match' }),
    position: position.meta({ title: '位置', description: '查询时用 ?atLeast= 等待视图更新到此处' }),
    repeated: z.boolean().meta({ title: '是否重复提交', description: '为真时本次没有写入任何内容' }),
  })
  .meta({ id: 'CommandAnswer', title: '办理结果' });
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** RFC 9457. `detail` is Chinese and says what to do; `code` never changes. */
export const Problem = z
  .object({
    type: text,
    title: text,
    status: z.int(),
    code: text,
    detail: text,
    field: text.optional(),
    source: text.optional(),
    correlationId: text.optional(),
    errors: z.array(z.object({ field: text, detail: text })).optional(),
  })
  .meta({ id: 'Problem', title: '错误', description: 'application/problem+json (RFC 9457)' });
export type Problem = z.infer<typeof Problem>;

/** An action the reader may do now, decided by the same rules that will judge it. */
export const AllowedAction = z
  .object({ action: text, title: text })
  .meta({ id: 'AllowedAction', title: '可办理的操作' });
export type AllowedAction = z.infer<typeof AllowedAction>;

export const RuleHit = z
  .object({ rule: text, source: text, text })
  .meta({ id: 'RuleHit', title: '规则命中', description: '规则、依据和说明' });

export const Clock = z
  .object({
    clockId: text,
    rule: text,
    startsOn: text,
    dueAt: text,
    derivation: text,
    source: text,
    provisional: z.boolean(),
    status: z.enum(['running', 'paused', 'overdue', 'met', 'missed']),
  })
  .meta({ id: 'Clock', title: '期限' });

export const page = {
  cursor: z
    .string()
    .max(400)
    .regex(/^[A-Za-z0-9_-]+$/, '翻页游标无效，请重新打开列表。')
    .optional(),
};
export const nextCursor = textOrNull.meta({ title: '下一页游标', description: '为 null 时没有更多' });
