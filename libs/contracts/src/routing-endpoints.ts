import * as z from 'zod';
import { AtLeastQuery } from './dispute-views.js';
import { endpoint } from './endpoint-builder.js';
import { day, divisionCode, text, textOrNull } from './primitives.js';

/** Reading the routing tables, and trying a draft of them on past disputes before anybody decides to change them. */

const Rule = z.object({
  rule: text,
  source: text,
  text,
  validFrom: textOrNull,
  validUntil: textOrNull,
  row: z.looseObject({}).meta({ title: '草案中的写法', description: '放进草案的同名表中即替换这一条' }),
});

export const RoutingRules = z
  .object({
    version: text.meta({ title: '规则版本' }),
    on: text,
    area: text,
    areaName: text,
    bars: z.array(Rule.extend({ closes: z.array(text), noMediation: z.boolean() })).meta({ title: '不予受理情形' }),
    choices: z.array(Rule.extend({ channel: text, body: text, weight: z.number() })).meta({ title: '分流规则' }),
    duties: z.array(Rule).meta({ title: '伴随义务' }),
    invitations: z.array(Rule.extend({ role: text, body: text })).meta({ title: '邀请协助' }),
    grades: z.array(Rule.extend({ code: text, name: text })).meta({ title: '分级' }),
    changes: z.array(z.object({ version: text, on: text, reviewer: text, reason: text, rules: z.array(text) })),
  })
  .meta({ id: 'RoutingRules', title: '分流规则表' });

const ComparedRoute = z.object({ channel: text, body: textOrNull, grade: textOrNull, rules: z.array(text) });

export const RoutingWhatIfQuestion = z
  .strictObject({
    draft: z.looseObject({}).meta({
      title: '规则草案',
      description:
        '版本和各地区的增减：{ version, changes: [{ area, bars, choices, duties, invitations, grades, without }] }',
    }),
    from: day('开始日期').optional(),
    to: day('结束日期').optional(),
  })
  .meta({ id: 'RoutingWhatIfQuestion', title: '规则草案试算' });

export const RoutingWhatIf = z
  .object({
    version: text,
    compared: z.int().meta({ title: '比较的案件数' }),
    more: z.boolean().meta({ title: '期间内还有未比较的案件' }),
    items: z.array(
      z.object({
        disputeId: text,
        code: text,
        decidedOn: text,
        before: ComparedRoute,
        after: ComparedRoute,
        gone: z.array(text),
        added: z.array(text),
      }),
    ),
  })
  .meta({ id: 'RoutingWhatIf', title: '规则草案试算结果' });

export const ROUTING_ENDPOINTS = {
  routingRules: endpoint({
    id: 'routing-rules',
    path: '/api/routing/rules',
    tag: '分流规则',
    title: '分流规则表',
    permission: 'rules:read',
    query: AtLeastQuery.extend({ on: day('日期').optional(), area: divisionCode.optional() }),
    response: RoutingRules,
  }),
  routingWhatIf: endpoint({
    id: 'routing-what-if',
    method: 'POST',
    path: '/api/routing/what-if',
    tag: '分流规则',
    title: '规则草案试算',
    permission: 'rules:read',
    relation: 'list',
    body: RoutingWhatIfQuestion,
    response: RoutingWhatIf,
  }),
} as const;
