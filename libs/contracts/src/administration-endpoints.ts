import * as z from 'zod';
import * as admin from './administration.js';
import { endpoint } from './endpoint-builder.js';
import { id } from './primitives.js';

const accountParams = z.strictObject({ accountId: id('账号') });

function accountCommand<Body extends z.ZodType>(
  name: string,
  permission: 'account:manage' | 'account:approve',
  title: string,
  body: Body,
) {
  return endpoint({
    id: `${name}-account`,
    method: 'POST',
    path: `/api/accounts/:accountId/${name}`,
    tag: '账号',
    title,
    permission,
    command: true,
    params: accountParams,
    body,
    response: admin.AccountAnswer,
  });
}

export const ADMINISTRATION_ENDPOINTS = {
  accounts: endpoint({
    id: 'accounts',
    path: '/api/accounts',
    tag: '账号',
    title: '账号列表',
    permission: 'account:list',
    query: admin.AccountsQuery,
    response: admin.AccountList,
  }),
  createAccount: endpoint({
    id: 'create-account',
    method: 'POST',
    path: '/api/accounts',
    tag: '账号',
    title: '建立账号',
    permission: 'account:manage',
    command: true,
    status: 201,
    body: admin.CreateAccount,
    response: admin.AccountAnswer,
  }),
  approveAccount: accountCommand('approve', 'account:approve', '审批账号', admin.NoBody),
  changeAccount: accountCommand('change', 'account:manage', '修改账号', admin.ChangeAccount),
  disableAccount: accountCommand('disable', 'account:manage', '停用账号', admin.DisableAccount),
  enableAccount: accountCommand('enable', 'account:manage', '启用账号', admin.NoBody),
  unlockAccount: accountCommand('unlock', 'account:manage', '解除锁定', admin.NoBody),
  resetPassword: accountCommand('reset-password', 'account:manage', '重置密码', admin.NoBody),
  changePassword: endpoint({
    id: 'change-password',
    method: 'POST',
    path: '/api/session/password',
    tag: '会话',
    title: '修改自己的密码',
    permission: 'session',
    command: true,
    body: admin.ChangePassword,
    response: admin.AccountAnswer,
  }),
  readings: endpoint({
    id: 'readings',
    path: '/api/audit/readings',
    tag: '审计',
    title: '谁查阅了什么',
    permission: 'audit:read',
    query: admin.ReadingsQuery,
    response: admin.ReadingList,
  }),
  exportReadings: endpoint({
    id: 'export-readings',
    path: '/api/audit/readings.csv',
    tag: '审计',
    title: '导出查阅记录',
    permission: 'audit:read',
    query: admin.ReadingsExportQuery,
    response: z.string(),
  }),
  securityActs: endpoint({
    id: 'security-acts',
    path: '/api/audit/acts',
    tag: '审计',
    title: '管理操作记录',
    permission: 'audit:read',
    query: admin.SecurityActsQuery,
    response: admin.SecurityActs,
  }),
  verification: endpoint({
    id: 'verification',
    path: '/api/audit/verification',
    tag: '审计',
    title: '完整性核验结果',
    permission: 'audit:verify',
    response: admin.LogVerification,
  }),
  verifyLog: endpoint({
    id: 'verify-log',
    method: 'POST',
    path: '/api/audit/verification',
    tag: '审计',
    title: '开始完整性核验',
    permission: 'audit:verify',
    command: true,
    status: 202,
    body: admin.NoBody,
    response: admin.LogVerification,
  }),
} as const;
