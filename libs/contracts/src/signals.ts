import * as z from 'zod';
import { AllowedAction, lateEntry } from './common.js';
import { freshness, longText, text, textOrNull } from './primitives.js';
import { SIGNAL_STATUSES } from './vocabulary.js';

export const SignalsQuery = z.strictObject({
  ...freshness,
  status: z.enum(SIGNAL_STATUSES).optional().meta({ title: '状态', description: '不填为待处理（未认领和已认领）' }),
});

export const TakeSignal = z.strictObject({ ...lateEntry }).meta({ id: 'TakeSignal', title: '认领预警' });

export const AnswerSignal = z
  .strictObject({ done: longText(2_000, '处置情况'), ...lateEntry })
  .meta({ id: 'AnswerSignal', title: '反馈处置情况' });

export const DismissSignal = z
  .strictObject({ reason: longText(2_000, '排除理由'), ...lateEntry })
  .meta({ id: 'DismissSignal', title: '排除预警' });

export const Signal = z
  .object({
    signalId: text,
    kind: text,
    title: text,
    disputeId: text.meta({ description: '最近一件纠纷' }),
    disputes: z.array(z.object({ disputeId: text, code: text })),
    causes: z.array(text).meta({ description: '触发预警的事件编号' }),
    source: text,
    status: z.enum(SIGNAL_STATUSES),
    takenBy: textOrNull,
    raisedAt: text,
    settledAt: textOrNull,
    outcome: textOrNull,
    revision: z.int(),
    allowedActions: z.array(AllowedAction),
  })
  .meta({ id: 'Signal', title: '预警' });
export type Signal = z.infer<typeof Signal>;

export const Signals = z.object({ items: z.array(Signal) }).meta({ id: 'Signals', title: '预警列表' });
