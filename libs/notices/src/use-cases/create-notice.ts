import { assignmentDecider, assignmentStream } from '@libs/assignment';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler, START } from '@platform/event-store';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type CreateNoticeCommand, noticeDecider, noticeStream } from '../notice/notice.decider.js';
import type { NoticeKind, NoticeParameters } from '../notice/notice.events.js';
import { newestVersion } from '../notice/notice.templates.js';
import { type Audience, Recipients } from './recipients.js';

export interface CreateNoticeData {
  readonly causeId: string;
  /** When the cause happened. */
  readonly causedAt: string;
  readonly kind: NoticeKind;
  readonly disputeId: string;
  readonly audience: Audience;
  readonly parameters: NoticeParameters;
  /** Only while this offer is open. */
  readonly openOffer?: { readonly assignmentId: string; readonly offerId: string };
}

/** Tells the people of an audience about a cause, each once. */
export class CreateNotice extends UseCaseCommand<CreateNoticeData> {}

/** Older news is no news: imports, demos and a first start behind a long log tell nobody. */
const NEWS_MS = 3 * 24 * 3_600_000;

const NOTHING: CommandResult = { streamId: 'notice-', revision: -1, position: START, repeated: true };

export const noticeIdOf = (causeId: string, kind: NoticeKind): string => deterministicId('notice', causeId, kind);

@CommandHandler(CreateNotice)
export class CreateNoticeHandler implements ICommandHandler<CreateNotice> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly recipients: Recipients,
  ) {}

  async execute({ data, metadata }: CreateNotice): Promise<CommandResult> {
    if (Date.parse(metadata.now) - Date.parse(data.causedAt) > NEWS_MS) return NOTHING;
    if (data.openOffer && !(await this.isOpen(data.openOffer))) return NOTHING;
    const { causeId, kind, disputeId, audience } = data;
    const noticeId = noticeIdOf(causeId, kind);
    return this.decisions.handle({
      stream: noticeStream(noticeId),
      decider: noticeDecider,
      command: async (): Promise<CreateNoticeCommand> => {
        const found = await this.recipients.caseOf(disputeId);
        const recipients = await this.recipients.of(audience, found, metadata.now);
        const parameters = { ...data.parameters, ...(found.code === null ? {} : { code: found.code }) };
        const templateVersion = newestVersion(kind);
        return {
          type: 'CreateNotice',
          data: { noticeId, causeId, kind, templateVersion, disputeId, parameters, recipients },
        };
      },
      metadata,
    });
  }

  private async isOpen(offer: { readonly assignmentId: string; readonly offerId: string }): Promise<boolean> {
    const { state } = await this.decisions.load(assignmentStream(offer.assignmentId), assignmentDecider);
    return state.status === 'offered' && state.offer.offerId === offer.offerId;
  }
}
