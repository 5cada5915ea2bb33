import * as z from 'zod';
import { lateEntry } from './common.js';
import { line, longText, text, textOrNull } from './primitives.js';
import { RegisterDispute } from './register-dispute.js';
import { CATEGORY_NAMES, INTAKE_FLAGS, TIP_ANSWERS, TIP_KINDS, TIP_PROGRESS } from './vocabulary.js';

export const ReportTip = z
  .strictObject({
    kind: z.enum(TIP_KINDS).meta({ title: '线索种类', description: 'sign 苗头；dispute 已有纠纷或有人想调解' }),
    category: z.enum(CATEGORY_NAMES).meta({ title: '纠纷类别' }),
    flags: z.array(z.enum(INTAKE_FLAGS)).max(INTAKE_FLAGS.length).default([]).meta({ title: '情形标记' }),
    text: longText(2_000, '线索内容'),
    place: line(200, '发生地点').nullish(),
    ...lateEntry,
  })
  .meta({ id: 'ReportTip', title: '上报线索' });

export const AnswerTip = z
  .strictObject({ answer: z.enum(TIP_ANSWERS).meta({ title: '答复' }), ...lateEntry })
  .meta({ id: 'AnswerTip', title: '答复线索' });

export const RegisterFromTip = z
  .strictObject(RegisterDispute.omit({ source: true, sourceOrderNo: true, reporter: true }).shape)
  .meta({ id: 'RegisterFromTip', title: '由线索登记纠纷' });

const told = {
  tipId: text,
  kind: z.enum(TIP_KINDS),
  category: z.enum(CATEGORY_NAMES),
  flags: z.array(z.enum(INTAKE_FLAGS)),
  text,
  place: textOrNull,
  reportedAt: text,
};

/** The reporter's own: what was told and what became of it; no code, no name, no outcome. */
export const OwnTips = z
  .object({
    items: z.array(z.object({ ...told, progress: z.enum(TIP_PROGRESS) }).meta({ id: 'OwnTip', title: '我上报的线索' })),
  })
  .meta({ id: 'OwnTips', title: '我上报的线索列表' });

/** What waits at the desk; who told is not in it. */
export const Tips = z
  .object({
    items: z.array(
      z
        .object({
          ...told,
          organisationId: text,
          divisionCode: text,
          divisionPath: z.array(text).meta({ description: '区、街镇、居村的区划代码，供登记时选用' }),
          revision: z.int(),
        })
        .meta({ id: 'Tip', title: '线索' }),
    ),
  })
  .meta({ id: 'Tips', title: '待办线索' });

export const TipReporter = z.object({ displayName: text }).meta({ id: 'TipReporter', title: '线索上报人' });
