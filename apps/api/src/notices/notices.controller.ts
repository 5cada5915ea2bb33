import { Controller, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import {
  ChangeNoticeSettings,
  CountUnreadNotices,
  ListMyNotices,
  NOTICE_CHANNELS,
  type NoticeChannel,
  ReadNotice,
  settingsDecider,
  settingsStream,
} from '@libs/notices';
import { DecisionHandler } from '@platform/event-store';
import { Route } from '@platform/http';
import { Sealer } from '@platform/privacy';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

/** Everybody's own notices and settings; no id of another account is ever asked for. */
@Controller()
export class NoticesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly decisions: DecisionHandler,
    private readonly sealer: Sealer,
    @Inject(NOTICE_CHANNELS) private readonly channels: readonly NoticeChannel[],
  ) {}

  @Route(at.notices)
  async notices(@Called() { query, viewer }: Call<At['notices']>): Promise<ResponseOf<At['notices']>> {
    const { before, beforeId, limit } = query;
    const after = before && beforeId ? { createdAt: before, noticeId: beforeId } : null;
    const [items, unread] = await Promise.all([
      this.queries.execute(new ListMyNotices(viewer, after, limit)),
      this.queries.execute(new CountUnreadNotices(viewer)),
    ]);
    return { items: [...items], unread };
  }

  @Route(at.unreadNotices)
  async unread(@Called() { viewer }: Call<At['unreadNotices']>): Promise<ResponseOf<At['unreadNotices']>> {
    return { unread: await this.queries.execute(new CountUnreadNotices(viewer)) };
  }

  @Route(at.readNotice)
  async read(@Called() { params, viewer, metadata }: CommandCall<At['readNotice']>): Promise<CommandAnswer> {
    const { accountId } = viewer;
    return answerOf(await this.commands.execute(new ReadNotice({ ...params, accountId }, metadata)));
  }

  @Route(at.noticeSettings)
  async settings(@Called() { viewer }: Call<At['noticeSettings']>): Promise<ResponseOf<At['noticeSettings']>> {
    const { state } = await this.decisions.load(settingsStream(viewer.accountId), settingsDecider);
    const { email, phone, wechat, channels, quietFrom, quietUntil } = state;
    return {
      ...(await this.sealer.open({ email, phone, wechat })),
      channels: [...channels],
      quietFrom,
      quietUntil,
      available: this.channels.map(({ name }) => name),
      signedWith: this.channels.find(({ signedWith }) => signedWith !== undefined)?.signedWith ?? null,
    };
  }

  @Route(at.changeNoticeSettings)
  async change(@Called() call: CommandCall<At['changeNoticeSettings']>): Promise<CommandAnswer> {
    const { body, viewer, metadata } = call;
    const { accountId } = viewer;
    return answerOf(await this.commands.execute(new ChangeNoticeSettings({ ...body, accountId }, metadata)));
  }
}
