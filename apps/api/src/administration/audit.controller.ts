import { Controller, Res } from '@nestjs/common';
import { ALL_ENDPOINTS, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { ROLE_TITLES, type ReadingRow, Readings, type SecurityAct, SecurityLog } from '@libs/identity';
import { cursorInstant, readCursor, writeCursor } from '@platform/database';
import { plainCell } from '@platform/documents';
import { HttpError, Route } from '@platform/http';
import { deterministicId, type Role } from '@platform/messaging';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import * as z from 'zod';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';
import { LogVerifier } from './log-verifier.js';

type Reading = ResponseOf<typeof ENDPOINTS.readings>['items'][number];

const EXPORT_PAGE = 5_000;
const LONGEST_EXPORT = 200_000;

const ENDPOINT_TITLES = new Map(ALL_ENDPOINTS.map(({ id, title }) => [id, title]));

const ACT_TITLES: Readonly<Record<SecurityAct, string>> = {
  'account-created': '建立账号',
  'account-approved': '审批账号',
  'account-changed': '修改账号',
  'account-disabled': '停用账号',
  'account-enabled': '启用账号',
  'account-unlocked': '解除锁定',
  'password-reset': '重置密码',
  'password-changed': '修改自己的密码',
  'readings-exported': '导出查阅记录',
  'log-verified': '完整性核验',
};

@Controller()
export class AuditController {
  constructor(
    private readonly readings: Readings,
    private readonly log: SecurityLog,
    private readonly verifier: LogVerifier,
    private readonly names: Names,
  ) {}

  @Route(ENDPOINTS.readings)
  async list(@Called() { query }: Call<typeof ENDPOINTS.readings>): Promise<ResponseOf<typeof ENDPOINTS.readings>> {
    const { limit, cursor, username, code, from, to } = query;
    const rows = await this.readings.page({ username, code, from, to }, limit + 1, placeOf(cursor));
    const items = await this.shown(rows.slice(0, limit));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items, nextCursor: last ? cursorOf(last) : null };
  }

  @Route(ENDPOINTS.exportReadings)
  async export(
    @Called() { viewer, query }: Call<typeof ENDPOINTS.exportReadings>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { username, code, from, to } = query;
    const range = [username, code, from, to].map((part) => part ?? '*').join(' ');
    const rows: Reading[] = [];
    for (let after: { at: string; id: string } | null = null; ;) {
      const page = await this.readings.page({ username, code, from, to }, EXPORT_PAGE, after);
      rows.push(...(await this.shown(page)));
      const last = page.at(-1);
      if (!last || page.length < EXPORT_PAGE) break;
      if (rows.length >= LONGEST_EXPORT) {
        throw new HttpError(400, 'EXPORT_TOO_LARGE', '超过 20 万条，请缩小日期范围后分次导出。');
      }
      after = { at: last.readAt, id: last.readId };
    }
    const entryId = deterministicId('export', viewer.accountId, range, String(rows.length), rows[0]?.readId ?? '');
    const detail = `${range}; ${rows.length}`;
    await this.log.record({ entryId, accountId: viewer.accountId, act: 'readings-exported', subjectId: null, detail });
    response.set('Content-Type', 'text/csv; charset=utf-8');
    response.set('Content-Disposition', 'attachment; filename="readings.csv"');
    const header = ['时间', '用户名', '名称', '角色', '机构', '案件编号', '内容'];
    const cells = rows.map((row) =>
      [row.readAt, row.username, row.displayName, row.roleTitle, row.organisationName, row.code, row.endpointTitle].map(
        (cell) => plainCell(cell ?? ''),
      ),
    );
    return stringify([header, ...cells], { bom: true });
  }

  @Route(ENDPOINTS.securityActs)
  async acts(
    @Called() { query }: Call<typeof ENDPOINTS.securityActs>,
  ): Promise<ResponseOf<typeof ENDPOINTS.securityActs>> {
    const entries = await this.log.latest(100, query.before === undefined ? null : new Date(query.before));
    const names = await this.names.accounts(
      entries.flatMap(({ accountId, subjectId }) => [accountId, subjectId ?? '']),
    );
    return {
      items: entries.map(({ at, accountId, act, subjectId, detail }) => ({
        at: at.toISOString(),
        by: names.get(accountId) ?? accountId,
        act,
        actTitle: ACT_TITLES[act],
        subject: subjectId === null ? null : (names.get(subjectId) ?? subjectId),
        detail,
      })),
    };
  }

  @Route(ENDPOINTS.verification)
  verification(): ResponseOf<typeof ENDPOINTS.verification> {
    return this.verifier.now;
  }

  @Route(ENDPOINTS.verifyLog)
  verify(
    @Called() { viewer, metadata }: CommandCall<typeof ENDPOINTS.verifyLog>,
  ): ResponseOf<typeof ENDPOINTS.verifyLog> {
    return this.verifier.start(async ({ status, checked, fault }) => {
      const detail = `${status}; ${checked}${fault ? `; ${fault.stream} ${fault.revision} ${fault.reason}` : ''}`;
      await this.log.record({
        entryId: metadata.commandId,
        accountId: viewer.accountId,
        act: 'log-verified',
        subjectId: null,
        detail,
      });
    });
  }

  private async shown(rows: readonly ReadingRow[]): Promise<Reading[]> {
    const names = await this.names.organisations(rows.flatMap(({ organisationId }) => organisationId ?? []));
    return rows.map(({ readId, readAt, username, displayName, role, organisationId, code, recordId, endpoint }) => ({
      readId,
      readAt,
      username,
      displayName,
      roleTitle: ROLE_TITLES[role as Role] ?? role,
      organisationName: organisationId === null ? null : (names.get(organisationId) ?? null),
      code,
      recordId,
      endpoint,
      endpointTitle: ENDPOINT_TITLES.get(endpoint) ?? endpoint,
    }));
  }
}

const PLACE = z.tuple([cursorInstant, z.uuid()]);

const cursorOf = ({ readAt, readId }: ReadingRow): string => writeCursor([readAt, readId]);

function placeOf(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const [at, id] = readCursor(cursor, PLACE);
  return { at, id };
}
