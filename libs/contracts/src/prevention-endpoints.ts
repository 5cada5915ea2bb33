import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import * as prevention from './prevention.js';
import { id } from './primitives.js';
import * as signals from './signals.js';
import { PreventionMonthQuery } from './prevention.js';

const screeningParams = z.strictObject({ screeningId: id('排查') });

function signalCommand<Body extends z.ZodType>(name: string, body: Body) {
  return endpoint({
    id: `${name}-signal`,
    method: 'POST',
    path: `/api/signals/:signalId/${name}`,
    tag: '预防',
    title: body.meta()?.title ?? name,
    permission: 'signal:handle',
    relation: 'signal',
    command: true,
    params: z.strictObject({ signalId: id('预警') }),
    body,
    response: CommandAnswer,
  });
}

/** Screening, what follows from it, and what it could not keep from happening. */
export const PREVENTION_ENDPOINTS = {
  recordScreening: endpoint({
    id: 'record-screening',
    method: 'POST',
    path: '/api/screenings',
    tag: '预防',
    title: '登记排查',
    permission: 'screening:record',
    command: true,
    status: 201,
    body: prevention.RecordScreening,
    response: CommandAnswer,
  }),
  screenings: endpoint({
    id: 'screenings',
    path: '/api/screenings',
    tag: '预防',
    title: '排查记录列表',
    permission: 'screening:record',
    relation: 'list',
    query: prevention.ScreeningsQuery,
    response: prevention.Screenings,
  }),
  reporters: endpoint({
    id: 'reporters',
    path: '/api/screenings/:screeningId/reporters',
    tag: '预防',
    title: '查看报告人',
    permission: 'screening:reporters',
    relation: 'screening',
    logsReading: true,
    params: screeningParams,
    response: prevention.Reporters,
  }),
  registerFromScreening: endpoint({
    id: 'register-from-screening',
    method: 'POST',
    path: '/api/screenings/:screeningId/register-dispute',
    tag: '预防',
    title: '由排查登记纠纷',
    permission: 'dispute:register',
    relation: 'screening',
    command: true,
    status: 201,
    params: screeningParams,
    body: prevention.RegisterFromScreening,
    response: CommandAnswer,
  }),
  recordConversion: endpoint({
    id: 'record-conversion',
    method: 'POST',
    path: '/api/disputes/:disputeId/record-conversion',
    tag: '预防',
    title: '登记民转刑',
    permission: 'conversion:record',
    relation: 'dispute',
    command: true,
    params: z.strictObject({ disputeId: id('案件') }),
    body: prevention.RecordConversion,
    response: CommandAnswer,
  }),
  signals: endpoint({
    id: 'signals',
    path: '/api/signals',
    tag: '预防',
    title: '预警列表',
    permission: 'signal:handle',
    relation: 'list',
    query: signals.SignalsQuery,
    response: signals.Signals,
  }),
  takeSignal: signalCommand('take', signals.TakeSignal),
  answerSignal: signalCommand('answer', signals.AnswerSignal),
  dismissSignal: signalCommand('dismiss', signals.DismissSignal),
  preventionMonth: endpoint({
    id: 'prevention-month',
    path: '/api/figures/prevention',
    tag: '数据',
    title: '月度预防数据',
    permission: 'figures:read',
    query: PreventionMonthQuery,
    response: prevention.PreventionMonth,
  }),
} as const;
