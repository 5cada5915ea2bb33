import * as z from 'zod';
import { CommandAnswer } from './common.js';
import * as emergencies from './emergencies.js';
import { endpoint } from './endpoint-builder.js';
import type { PermissionName } from './endpoint.js';
import { id } from './primitives.js';

const OF_ONE = {
  method: 'POST',
  tag: '突发事件',
  relation: 'emergency',
  command: true,
  params: z.strictObject({ emergencyId: id('突发事件') }),
} as const;

function emergencyCommand<Body extends z.ZodType>(name: string, permission: PermissionName, body: Body) {
  const title = body.meta()?.title ?? name;
  const path = `/api/emergencies/:emergencyId/${name}`;
  return endpoint({ ...OF_ONE, id: `${name}-emergency`, path, title, permission, body, response: CommandAnswer });
}

function bulkCommand<Body extends z.ZodType>(name: string, body: Body) {
  const path = `/api/emergencies/:emergencyId/${name}`;
  const title = body.meta()?.title ?? name;
  return endpoint({
    ...OF_ONE,
    id: name,
    path,
    title,
    permission: 'emergency:work',
    body,
    response: emergencies.BulkResults,
  });
}

/** Public emergencies: declared, worked on in bulk, counted apart, closed. */
export const EMERGENCY_ENDPOINTS = {
  declareEmergency: endpoint({
    id: 'declare-emergency',
    method: 'POST',
    path: '/api/emergencies',
    tag: '突发事件',
    title: '启动突发事件',
    permission: 'emergency:declare',
    command: true,
    status: 201,
    body: emergencies.DeclareEmergency,
    response: CommandAnswer,
  }),
  emergencies: endpoint({
    id: 'emergencies',
    path: '/api/emergencies',
    tag: '突发事件',
    title: '突发事件列表',
    permission: 'emergency:read',
    relation: 'list',
    response: emergencies.Emergencies,
  }),
  markDisputes: emergencyCommand('mark', 'emergency:work', emergencies.MarkDisputes),
  unmarkDisputes: emergencyCommand('unmark', 'emergency:work', emergencies.UnmarkDisputes),
  closeEmergency: emergencyCommand('close', 'emergency:declare', emergencies.CloseEmergency),
  bulkAccept: bulkCommand('bulk-accept', emergencies.BulkAccept),
  bulkTellRights: bulkCommand('bulk-tell-rights', emergencies.BulkTellRights),
  bulkAssign: bulkCommand('bulk-assign', emergencies.BulkAssign),
} as const;
