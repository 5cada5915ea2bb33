import * as z from 'zod';
import { CommandAnswer } from './common.js';
import * as editions from './editions.js';
import { endpoint } from './endpoint-builder.js';
import type { PermissionName } from './endpoint.js';
import * as figures from './figures.js';
import { id } from './primitives.js';

const editionParams = z.strictObject({ editionId: id('报表') });
const tag = '数据';

function editionCommand<Body extends z.ZodType>(name: string, permission: PermissionName, body: Body) {
  return endpoint({
    id: `${name}-edition`,
    method: 'POST',
    path: `/api/editions/:editionId/${name}`,
    tag,
    title: body.meta()?.title ?? name,
    permission,
    command: true,
    params: editionParams,
    body,
    response: CommandAnswer,
  });
}

/** Figures, the lists behind them, reports that stand still, what everybody may see. */
export const FIGURE_ENDPOINTS = {
  figures: endpoint({
    id: 'figures',
    path: '/api/figures',
    tag,
    title: '统计数据',
    permission: 'figures:read',
    query: figures.FiguresQuery,
    response: figures.Figures,
  }),
  figureCases: endpoint({
    id: 'figure-cases',
    path: '/api/figures/cases',
    tag,
    title: '数字所计案件',
    permission: 'figures:read',
    query: figures.FigureCasesQuery,
    response: figures.FigureCases,
  }),
  figureDifference: endpoint({
    id: 'figure-difference',
    path: '/api/figures/difference',
    tag,
    title: '两次所知的差异，逐案列出',
    permission: 'figures:read',
    query: figures.FigureDifferenceQuery,
    response: figures.FigureDifference,
  }),
  figureDefinitions: endpoint({
    id: 'figure-definitions',
    path: '/api/figures/definitions',
    tag,
    title: '指标口径',
    permission: 'session',
    response: figures.FigureDefinitions,
  }),
  exportFigures: endpoint({
    id: 'export-figures',
    path: '/api/figures/export',
    tag,
    title: '导出统计表（XLSX、CSV）',
    permission: 'figures:read',
    query: figures.ExportFiguresQuery,
    response: z.string(),
  }),
  recordBaseFigure: endpoint({
    id: 'record-base-figure',
    method: 'POST',
    path: '/api/figures/bases',
    tag,
    title: '登记基数（人口、收案数）',
    permission: 'figures:base',
    command: true,
    status: 201,
    body: figures.RecordBaseFigure,
    response: CommandAnswer,
  }),
  board: endpoint({
    id: 'board',
    path: '/api/figures/board',
    tag,
    title: '驾驶舱',
    permission: 'figures:read',
    query: figures.BoardQuery,
    response: figures.Board,
  }),
  publicFigures: endpoint({
    id: 'public-figures',
    path: '/api/public/figures',
    tag,
    title: '年度公示数据（无需登录）',
    permission: 'public',
    query: figures.PublicFiguresQuery,
    response: figures.PublicFigures,
  }),
  editions: endpoint({
    id: 'editions',
    path: '/api/editions',
    tag,
    title: '报表列表',
    permission: 'figures:read',
    query: editions.EditionsQuery,
    response: editions.Editions,
  }),
  cityFeed: endpoint({
    id: 'city-feed',
    path: '/api/editions/feed',
    tag,
    title: '市级平台数据接口（游标、ETag）',
    permission: 'figures:read',
    query: editions.CityFeedQuery,
    response: editions.CityFeed,
  }),
  edition: endpoint({
    id: 'edition',
    path: '/api/editions/:editionId',
    tag,
    title: '报表',
    permission: 'figures:read',
    params: editionParams,
    response: editions.EditionPage,
  }),
  exportEdition: endpoint({
    id: 'export-edition',
    path: '/api/editions/:editionId/export',
    tag,
    title: '导出报表（PDF、XLSX、统计表）',
    permission: 'figures:read',
    params: editionParams,
    query: editions.ExportEditionQuery,
    response: z.string(),
  }),
  generateEdition: endpoint({
    id: 'generate-edition',
    method: 'POST',
    path: '/api/editions',
    tag,
    title: '生成报表',
    permission: 'edition:prepare',
    command: true,
    status: 201,
    body: editions.GenerateEdition,
    response: CommandAnswer,
  }),
  confirmEdition: editionCommand('confirm', 'edition:prepare', editions.ConfirmEdition),
  publishEdition: editionCommand('publish', 'edition:publish', editions.PublishEdition),
  discardEdition: editionCommand('discard', 'edition:prepare', editions.DiscardEdition),
} as const;
