import { Readable } from 'node:stream';
import { Controller, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS } from '@libs/contracts';
import { AnnounceAttachment, attachmentIdOf, Attachments } from '@libs/handoffs';
import { ReadLog } from '@libs/identity';
import { correlationIdOf, Route } from '@platform/http';
import { notFound } from '@platform/messaging';
import type { Response } from 'express';
import { answerOf } from '../access/answer.js';
import { type ApiRequest, type Call, Called, type CommandCall } from '../access/call.js';
import { Nameless } from './nameless.js';
import { Packages } from './packages.js';

type Announcing = CommandCall<typeof ENDPOINTS.announceAttachment | typeof ENDPOINTS.partnerAnnounceAttachment>;
type Storing = CommandCall<typeof ENDPOINTS.storeAttachment | typeof ENDPOINTS.partnerStoreAttachment>;
type Reading = Call<typeof ENDPOINTS.attachment | typeof ENDPOINTS.partnerAttachment>;

/** Files that travel with a hand-off, in and out as streams; the same for people and for partners' systems. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly attachments: Attachments,
    private readonly packages: Packages,
    private readonly nameless: Nameless,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Route(ENDPOINTS.announceAttachment)
  announce(@Called() call: Announcing): Promise<CommandAnswer> {
    return this.announced(call);
  }

  @Route(ENDPOINTS.partnerAnnounceAttachment)
  partnerAnnounce(@Called() call: Announcing): Promise<CommandAnswer> {
    return this.announced(call);
  }

  @Route(ENDPOINTS.storeAttachment)
  store(@Called() call: Storing, @Req() request: ApiRequest): Promise<CommandAnswer> {
    return this.stored(call, request);
  }

  @Route(ENDPOINTS.partnerStoreAttachment)
  partnerStore(@Called() call: Storing, @Req() request: ApiRequest): Promise<CommandAnswer> {
    return this.stored(call, request);
  }

  @Route(ENDPOINTS.attachment)
  read(
    @Called() call: Reading,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.file(call, request, response);
  }

  @Route(ENDPOINTS.partnerAttachment)
  partnerRead(
    @Called() call: Reading,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.file(call, request, response);
  }

  private async announced({ params, body, viewer, metadata }: Announcing): Promise<CommandAnswer> {
    await this.nameless.requireIn(params.handoffId, viewer, { name: body.name });
    const result = await this.commands.execute(new AnnounceAttachment({ ...params, ...body }, metadata));
    return { ...answerOf(result), id: attachmentIdOf(metadata.commandId) };
  }

  private async stored({ params, metadata }: Storing, request: ApiRequest): Promise<CommandAnswer> {
    return { ...answerOf(await this.attachments.store(params, request, metadata)), id: params.attachmentId };
  }

  /** Logged before a byte goes out. */
  private async file({ params, viewer }: Reading, request: ApiRequest, response: Response): Promise<StreamableFile> {
    const { handoffId, attachmentId } = params;
    const view = await this.packages.openedFor(viewer, handoffId);
    const known = view.attachments.find((one) => one.attachmentId === attachmentId);
    const bytes = await this.attachments.open(params);
    if (!known || !bytes) throw notFound('ATTACHMENT_MISSING', '该附件尚未提交内容，或已依法删除。');
    await this.readLog.record(viewer, {
      disputeId: view.disputeId,
      endpoint: 'attachment',
      correlationId: correlationIdOf(request),
    });
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Whatever it is, it is never shown in a page of ours.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Content-Digest', `sha-256=:${Buffer.from(known.sha256, 'hex').toString('base64')}:`);
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
      type: known.mediaType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(known.name)}`,
      length: known.size,
    });
  }
}
