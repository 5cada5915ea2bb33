import { createHash } from 'node:crypto';
import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, type EditionPage, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import type { Viewer } from '@libs/identity';
import {
  ConfirmEdition,
  DiscardEdition,
  EditionReader,
  type EditionView,
  GenerateEdition,
  mayRead,
  PublishEdition,
  RecordBaseFigure,
} from '@libs/statistics';
import { cursorInstant, cursorText, readCursor, writeCursor } from '@platform/database';
import { Route } from '@platform/http';
import { notFound } from '@platform/messaging';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { editionPdf } from './edition-paper.js';
import { editionHead, editionPage, seesAll } from './edition.presenter.js';
import { XLSX } from './figures.controller.js';
import { officialForm } from './tables/official-form.js';
import { workbook } from './tables/workbook.js';

type At = typeof ENDPOINTS;

/** Where a page of the city's interface ends. */
const PLACE = z.tuple([cursorInstant, cursorText]);

@Controller()
export class EditionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: EditionReader,
  ) {}

  @Route(ENDPOINTS.editions)
  async list(@Called() { query, viewer }: Call<At['editions']>): Promise<ResponseOf<At['editions']>> {
    const after = query.cursor === undefined ? null : readCursor(query.cursor, PLACE);
    const heads = await this.reader.listFor(viewer, after, query.limit + 1);
    const items = heads.slice(0, query.limit);
    const last = heads.length > query.limit ? items.at(-1) : undefined;
    return {
      items: items.map((head) => editionHead(head)),
      nextCursor: last ? writeCursor([last.generatedAt, last.editionId]) : null,
    };
  }

  /** For a city platform: everything published in the viewer's area, in order; 304 while nothing is new. */
  @Route(ENDPOINTS.cityFeed)
  async feed(
    @Called() { query, viewer }: Call<At['cityFeed']>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { limit, cursor } = query;
    const after = cursor === undefined ? null : readCursor(cursor, PLACE);
    const found = viewer.areaCode ? await this.reader.publishedSince(after, viewer.areaCode, limit) : [];
    const items = found.flatMap((edition) => (seesAll(viewer, edition) ? [feedItem(edition)] : []));
    const last = found.at(-1);
    const nextCursor = last ? writeCursor([String(last.publishedAt), last.editionId]) : (cursor ?? null);
    const body = JSON.stringify({ items, nextCursor });
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    response.set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
    if (request.headers['if-none-match'] === etag) response.status(304).end();
    else response.type('application/json').end(body);
  }

  @Route(ENDPOINTS.edition)
  async one(@Called() { params, viewer }: Call<At['edition']>): Promise<EditionPage> {
    return this.page(viewer, params.editionId);
  }

  @Route(ENDPOINTS.exportEdition)
  async export(
    @Called() { params, query, viewer }: Call<At['exportEdition']>,
    @Res() response: Response,
  ): Promise<void> {
    const edition = await this.readable(viewer, params.editionId);
    const page = await this.page(viewer, params.editionId);
    const { type, extension, bytes } = await fileOf(query.format, page, edition, viewer);
    const name = `edition-${edition.kind}-${edition.period}-${edition.divisionCode}.${extension}`;
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` });
    response.end(bytes);
  }

  @Route(ENDPOINTS.generateEdition)
  async generate(@Called() { body, viewer, metadata }: CommandCall<At['generateEdition']>): Promise<CommandAnswer> {
    const { corrects = null, reason = null, ...order } = body;
    const areaOfAuthor = viewer.areaCode ?? '';
    const command = new GenerateEdition({ ...order, areaOfAuthor, corrects, reason }, metadata);
    return answerOf(await this.commands.execute(command));
  }

  @Route(ENDPOINTS.confirmEdition)
  async confirm(
    @Called() { params, body, viewer, metadata }: CommandCall<At['confirmEdition']>,
  ): Promise<CommandAnswer> {
    const { editionId } = await this.own(viewer, params.editionId);
    const explanation = body.explanation ?? null;
    return answerOf(await this.commands.execute(new ConfirmEdition({ editionId, explanation }, metadata)));
  }

  @Route(ENDPOINTS.publishEdition)
  async publish(@Called() { params, viewer, metadata }: CommandCall<At['publishEdition']>): Promise<CommandAnswer> {
    const { editionId } = await this.own(viewer, params.editionId);
    return answerOf(await this.commands.execute(new PublishEdition({ editionId }, metadata)));
  }

  @Route(ENDPOINTS.discardEdition)
  async discard(
    @Called() { params, body, viewer, metadata }: CommandCall<At['discardEdition']>,
  ): Promise<CommandAnswer> {
    const { editionId } = await this.own(viewer, params.editionId);
    return answerOf(await this.commands.execute(new DiscardEdition({ editionId, ...body }, metadata)));
  }

  @Route(ENDPOINTS.recordBaseFigure)
  async base(@Called() { body, viewer, metadata }: CommandCall<At['recordBaseFigure']>): Promise<CommandAnswer> {
    const command = new RecordBaseFigure({ ...body, areaOfRecorder: viewer.areaCode ?? '' }, metadata);
    return answerOf(await this.commands.execute(command));
  }

  private async page(viewer: Viewer, editionId: string): Promise<EditionPage> {
    const edition = await this.readable(viewer, editionId);
    const corrections = await this.reader.correctionsOf([editionId]);
    return editionPage(edition, viewer, corrections.get(editionId) ?? null);
  }

  private async readable(viewer: Viewer, editionId: string): Promise<EditionView> {
    const edition = await this.reader.find(editionId);
    if (!edition || !mayRead(viewer, edition)) throw editionNotFound();
    return edition;
  }

  /** Of the viewer's area or below: what is above is read, not made. */
  private async own(viewer: Viewer, editionId: string): Promise<EditionView> {
    const edition = await this.readable(viewer, editionId);
    if (!viewer.areaCode || !edition.divisionCode.startsWith(viewer.areaCode)) throw editionNotFound();
    return edition;
  }
}

const editionNotFound = () => notFound('EDITION_NOT_FOUND', '没有找到该报表，或您无权查看。请刷新列表。');

function feedItem(edition: EditionView): ResponseOf<At['cityFeed']>['items'][number] {
  const { editionId, kind, period, divisionCode, asOf, corrects, content } = edition;
  return {
    editionId,
    kind,
    period,
    divisionCode,
    asOf,
    dictionary: content.dictionary,
    publishedAt: edition.publishedAt ?? '',
    hash: edition.hash ?? '',
    signature: edition.signature ?? '',
    publicKey: edition.publicKey ?? '',
    corrects,
    values: { ...content.values },
  };
}

interface File {
  readonly type: string;
  readonly extension: string;
  readonly bytes: Buffer | string;
}

async function fileOf(
  format: 'pdf' | 'xlsx' | 'form' | 'json',
  page: EditionPage,
  edition: EditionView,
  viewer: Viewer,
): Promise<File> {
  switch (format) {
    case 'pdf':
      return { type: 'application/pdf', extension: 'pdf', bytes: await editionPdf(page) };
    case 'form':
      return {
        type: XLSX,
        extension: 'xlsx',
        bytes: await officialForm(`${page.divisionName}　${page.periodTitle}　数据截至 ${page.asOf}`, page.form),
      };
    case 'xlsx':
      return { type: XLSX, extension: 'xlsx', bytes: await workbook(sheetsOf(page)) };
    case 'json':
      // What was signed, for those who may see all of it; others get what they see.
      return {
        type: 'application/json; charset=utf-8',
        extension: 'json',
        bytes: JSON.stringify(
          seesAll(viewer, edition)
            ? { content: edition.content, hash: page.hash, signature: page.signature, publicKey: page.publicKey }
            : page,
        ),
      };
  }
}

function sheetsOf(page: EditionPage) {
  return [
    {
      name: '指标',
      title: page.title,
      head: ['指标', '单位', '本期', '上期', '上年同期', '口径'],
      rows: page.values.map(({ title, unit, value, previous, lastYear, text }) => [
        title,
        unit,
        value,
        previous,
        lastYear,
        text,
      ]),
    },
    {
      name: '比率',
      title: page.title,
      head: ['比率', '分子', '分母', '结果', '口径'],
      rows: page.rates.map(({ title, numerator, denominator, rate, text }) => [
        title,
        numerator,
        denominator,
        rate,
        text,
      ]),
    },
    ...page.breakdowns.map(({ breakdown, rows }) => ({
      name: breakdown,
      title: page.title,
      head: ['分类', '登记', '受理', '调解终结', '达成协议'],
      rows: rows.map(({ title, registered, accepted, concluded, agreed }) => [
        title,
        registered,
        accepted,
        concluded,
        agreed,
      ]),
    })),
  ];
}
