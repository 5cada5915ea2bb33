import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { CLOCK, type Clock, type CommandResult, deterministicId } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { UseCaseCommand } from '@platform/processes';
import { NOTICE_CHANNELS, type NoticeChannel, type Outcome } from '../channels/notice-channel.js';
import { noticeDecider, noticeStream } from '../notice/notice.decider.js';
import type { NoticeChannelName } from '../notice/notice.events.js';
import { textOf } from '../notice/notice.templates.js';
import { settingsDecider, settingsStream } from '../settings/notice-settings.decider.js';

export interface OfDelivery {
  readonly noticeId: string;
  readonly accountId: string;
  readonly channel: NoticeChannelName;
}

/** Sends one notice to one person over one channel; a bell that rings twice, early or late sends nothing twice. */
export class DeliverNotice extends UseCaseCommand<OfDelivery> {}

@CommandHandler(DeliverNotice)
export class DeliverNoticeHandler implements ICommandHandler<DeliverNotice> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly sealer: Sealer,
    @Inject(NOTICE_CHANNELS) private readonly channels: readonly NoticeChannel[],
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, metadata }: DeliverNotice): Promise<CommandResult> {
    const stream = noticeStream(data.noticeId);
    const begun = await this.decisions.handle({
      stream,
      decider: noticeDecider,
      command: { type: 'BeginDelivery', data },
      metadata,
    });
    // Somebody else sends, has sent, or it is too early: what was written is theirs.
    if (begun.repeated || !(await this.isSending(data))) return begun;
    const outcome = await this.send(data);
    return this.decisions.handle({
      stream,
      decider: noticeDecider,
      command: { type: 'RecordOutcome', data: { ...data, outcome } },
      metadata: {
        ...metadata,
        commandId: deterministicId(metadata.commandId, 'outcome'),
        now: this.clock.now().toISOString(),
      },
    });
  }

  private async isSending({ noticeId, accountId, channel }: OfDelivery): Promise<boolean> {
    const { state } = await this.decisions.load(noticeStream(noticeId), noticeDecider);
    return state.status === 'created' && state.deliveries[`${accountId} ${channel}`]?.status === 'sending';
  }

  private async send({ noticeId, accountId, channel }: OfDelivery): Promise<Outcome> {
    const adapter = this.channels.find(({ name }) => name === channel);
    if (!adapter) return { failure: 'technical', code: 'channel-not-configured' };
    const { state } = await this.decisions.load(noticeStream(noticeId), noticeDecider);
    if (state.status === 'none') return { failure: 'technical', code: 'notice-missing' };
    const { kind, templateVersion, parameters } = state.created;
    const settings = await this.decisions.load(settingsStream(accountId), settingsDecider);
    const { email, phone, wechat } = settings.state;
    const known = await this.sealer.open({ email, sms: phone, wechat });
    const messageId = deterministicId(noticeId, accountId, channel);
    return adapter.send({ messageId, accountId, addresses: known, ...textOf(kind, templateVersion, parameters) });
  }
}
