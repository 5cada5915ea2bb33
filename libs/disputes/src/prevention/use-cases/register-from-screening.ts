import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { RegisterDispute, type RegisterDisputeData } from '../../use-cases/register-dispute.js';
import { screeningReference } from '../screening/screening-reference.js';
import { screeningDecider, screeningStream } from '../screening/screening.decider.js';

type Intake = Omit<RegisterDisputeData, 'source' | 'sourceOrderNo' | 'reporter'>;

/**
 * Registers a dispute that a round found: the ordinary intake with the source 主动 and the round as its reference. The
 * reporter stays with the round, because everybody who works on a dispute reads its intake (反家庭暴力法 14).
 */
export class RegisterFromScreening extends UseCaseCommand<Intake & { readonly screeningId: string }> {}

@CommandHandler(RegisterFromScreening)
export class RegisterFromScreeningHandler implements ICommandHandler<RegisterFromScreening> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly commands: CommandBus,
  ) {}

  async execute({ data, metadata }: RegisterFromScreening): Promise<CommandResult> {
    const { screeningId, ...intake } = data;
    const { state } = await this.decisions.load(screeningStream(screeningId), screeningDecider);
    if (state.status === 'none') throw notFound('SCREENING_NOT_FOUND', '没有找到该排查记录，请刷新后重试。');
    const reference = { source: '主动', sourceOrderNo: screeningReference(screeningId), reporter: null } as const;
    return this.commands.execute(new RegisterDispute({ ...intake, ...reference }, metadata));
  }
}
