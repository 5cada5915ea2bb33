import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { noticeDecider, noticeStream } from '../notice/notice.decider.js';
import type { NoticeRead, NoticeSettingsChanged } from '../notice/notice.events.js';
import { settingsDecider, settingsStream } from '../settings/notice-settings.decider.js';
import type { OfDelivery } from './deliver-notice.js';

/** The person has seen it. */
export class ReadNotice extends UseCaseCommand<NoticeRead['data']> {}

@CommandHandler(ReadNotice)
export class ReadNoticeHandler implements ICommandHandler<ReadNotice> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ReadNotice): Promise<CommandResult> {
    const stream = noticeStream(data.noticeId);
    return this.decisions.handle({ stream, decider: noticeDecider, command: { type: 'ReadNotice', data }, metadata });
  }
}

/** An operator has mended the cause: the delivery begins anew. */
export class RedriveNotice extends UseCaseCommand<OfDelivery> {}

@CommandHandler(RedriveNotice)
export class RedriveNoticeHandler implements ICommandHandler<RedriveNotice> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RedriveNotice): Promise<CommandResult> {
    const stream = noticeStream(data.noticeId);
    return this.decisions.handle({
      stream,
      decider: noticeDecider,
      command: { type: 'RedriveNotice', data },
      metadata,
    });
  }
}

export class ChangeNoticeSettings extends UseCaseCommand<NoticeSettingsChanged['data']> {}

@CommandHandler(ChangeNoticeSettings)
export class ChangeNoticeSettingsHandler implements ICommandHandler<ChangeNoticeSettings> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ChangeNoticeSettings): Promise<CommandResult> {
    return this.decisions.handle({
      stream: settingsStream(data.accountId),
      decider: settingsDecider,
      command: { type: 'ChangeNoticeSettings', data },
      metadata,
    });
  }
}
