import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { NOTICE_CHANNELS, type NoticeChannel } from './channels/notice-channel.js';
import { UndeliveredNoticesSweep } from './sweeps/undelivered-notices.sweep.js';
import { CreateNoticeHandler } from './use-cases/create-notice.js';
import { DeliverNoticeHandler } from './use-cases/deliver-notice.js';
import { ChangeNoticeSettingsHandler, ReadNoticeHandler, RedriveNoticeHandler } from './use-cases/notice-commands.js';
import { Recipients } from './use-cases/recipients.js';
import { DeliveryReader } from './views/notice-deliveries/notice-deliveries.reader.js';
import { CountUnreadNoticesHandler, ListMyNoticesHandler } from './views/notice-list/notice-list.query.js';

/** Needs the platform's providers. The channels are brought: by configuration, by a test, or by an operator's adapter. */
@Module({})
export class NoticesModule implements OnApplicationShutdown {
  constructor(@Inject(NOTICE_CHANNELS) private readonly channels: readonly NoticeChannel[]) {}

  static forRoot(channels: readonly NoticeChannel[]): DynamicModule {
    return {
      module: NoticesModule,
      providers: [
        { provide: NOTICE_CHANNELS, useValue: channels },
        Recipients,
        DeliveryReader,
        UndeliveredNoticesSweep,
        CreateNoticeHandler,
        DeliverNoticeHandler,
        ReadNoticeHandler,
        RedriveNoticeHandler,
        ChangeNoticeSettingsHandler,
        ListMyNoticesHandler,
        CountUnreadNoticesHandler,
      ],
      exports: [DeliveryReader, NOTICE_CHANNELS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.channels.map((channel) => channel.close()));
  }
}
